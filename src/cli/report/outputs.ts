import { didYouMean } from '../../spec/did-you-mean.ts'
import { list } from '../../spec/show.ts'
import type { Arguments } from '../args.ts'
import type { Host } from '../host.ts'
import { readNumber } from '../input/read-number.ts'
import { Problem } from '../problem.ts'
import { isAgent } from './detect-agent.ts'
import { type Format, formatNames, formatOf } from './formats.ts'

/** A format that a report is wanted in, and the file that it goes to; without one, to standard output. */
export interface Output {
  format: Format
  file?: string
}

/**
 * What `-f` and `-o` ask for, in their order: a file takes the format before it. Throws a Problem for what cannot be
 * meant: an unknown format, a file without a format, two reports in one place.
 *
 * Without `-f` people get frames, and agents lines. On GitHub Actions too: its log is read by people, and annotations,
 * of which it shows ten of a kind, are for a workflow to ask for.
 */
export function readOutputs(args: Arguments, host: Host): Output[] {
  const outputs: Output[] = []
  for (const { flag, value } of args.options) {
    if (flag === 'format') outputs.push({ format: readName(value) })
    if (flag === 'output-file') addFile(outputs.at(-1), value)
  }
  if (outputs.length === 0) return [{ format: isAgent(host) ? 'agent' : 'stylish' }]
  refuseTwins(outputs)
  return outputs
}

/** The number of `--max-results`; Infinity without it. Throws a Problem where no format listens to it. */
export function readMaxResults(args: Arguments, outputs: readonly Output[]): number {
  const most = readNumber(args, 'max-results', 1)
  if (most === undefined) return Infinity
  const limitable = formatNames.filter((name) => formatOf(name).limitable)
  if (!outputs.some(({ format }) => limitable.includes(format)))
    throw new Problem(`--max-results goes with the formats ${list(limitable)}.`)
  return most
}

function readName(name: string): Format {
  const known = formatNames.find((format) => format === name)
  if (known) return known
  const meant = didYouMean(name, formatNames)
  throw new Problem(
    `${JSON.stringify(name)} is not a format; formats are ${list(formatNames)}.`,
    meant && `Did you mean \`-f ${meant}\`?`,
  )
}

function addFile(output: Output | undefined, file: string): void {
  if (file === '' || file === '-')
    throw new Problem(
      `-o is ${JSON.stringify(file)}; it must name a file. A format without -o goes to standard output.`,
    )
  if (!output) {
    const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
    const format = formatNames.find((name) => name === ending || (name === 'markdown' && ending === 'md'))
    throw new Problem(
      `-o ${file} has no format before it.`,
      `Write \`-f ${format ?? '<format>'} -o ${file}\`.`,
    )
  }
  if (output.file !== undefined)
    throw new Problem(
      `-f ${output.format} has two files, ${output.file} and ${file}.`,
      `Write \`-f ${output.format}\` before each.`,
    )
  output.file = file
}

function refuseTwins(outputs: readonly Output[]): void {
  const printed = outputs.filter(({ file }) => file === undefined).map(({ format }) => `-f ${format}`)
  if (printed.length > 1)
    throw new Problem(
      `${list(printed)} would both go to standard output.`,
      `Give all but one a file: \`${printed[0]} -o <file>\`.`,
    )
}
