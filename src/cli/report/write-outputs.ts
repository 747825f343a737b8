import { resolve } from 'node:path'
import { list } from '../../spec/show.ts'
import type { Arguments } from '../args.ts'
import { FileProblem } from '../files/file-problem.ts'
import type { Host } from '../host.ts'
import { Problem } from '../problem.ts'
import { type Destination, file as fileDestination, standardOutput } from './destination.ts'
import { type Format, formatOf } from './formats.ts'
import type { Output } from './outputs.ts'
import { printablePath } from './printable-path.ts'
import { hideSecretsIn, type Report, renderReport } from './report.ts'

/**
 * Writes a report in every format that was asked for. Files that must not be written are refused before anything is;
 * one that cannot be written keeps nothing from standard output. Either is a Problem.
 * @param maxResults how many findings a format with a limit gets
 */
export async function writeOutputs(
  given: Report,
  outputs: readonly Output[],
  maxResults: number,
  args: Arguments,
  host: Host,
): Promise<void> {
  const content = await hideSecretsIn(given)
  const render = async (format: Format, destination: Destination): Promise<string> => {
    const isLimited = formatOf(format).limitable && content.diagnostics.length > maxResults
    if (!isLimited) return renderReport(content, format, destination)
    const { limitFindings } = await import('./limit-findings.ts')
    const limited = limitFindings(content, maxResults)
    host.note(
      `fdc: --max-results left ${limited.omitted} of ${content.diagnostics.length} problems out of ${format}.\n`,
    )
    return renderReport(limited, format, destination)
  }
  const files = outputs.flatMap(({ format, file }) =>
    file === undefined ? [] : [{ format, file, path: resolve(host.cwd, file) }],
  )
  const reportFile = files.length > 0 ? await import('../files/report-file.ts') : undefined
  try {
    reportFile?.checkReportFiles(
      files.map(({ path }) => path),
      given,
      host.cwd,
    )
    for (const { format, file } of outputs)
      if (file === undefined) host.print(await render(format, standardOutput(args, host)))
    for (const { format, path } of files)
      reportFile?.writeReportFile(path, await render(format, fileDestination(host)))
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
    throw new Problem(error.message)
  }
  if (outputs.some(({ format }) => format === 'github')) {
    const { appendJobSummary } = await import('./append-job-summary.ts')
    appendJobSummary(content, host)
  }
  // Where nothing is printed, an exit code alone would say what was found.
  if (files.length === outputs.length) {
    const { summarise } = await import('./summary.ts')
    const found = content.diagnostics.length > 0 ? summarise(content) : 'no problems'
    host.note(`${list(files.map(({ file }) => printablePath(file)))}: ${found}.\n`)
  }
}
