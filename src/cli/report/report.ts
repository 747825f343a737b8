import type { Diagnostic, SuppressedDiagnostic } from '../../spec/diagnostic.ts'
import type { Arguments } from '../args.ts'
import type { Host } from '../host.ts'
import { type Destination, standardOutput } from './destination.ts'
import { type Format, formatOf } from './formats.ts'
import type { JsonArtifact, JsonFixedFile } from './json-output.ts'
import { printableLine } from './printable.ts'
import { withoutSecretNames } from './without-secret-names.ts'

/** What a run has to say about its specs. */
export interface Report {
  diagnostics: readonly Diagnostic[]
  /** Findings that comments silence; only from `fdc lint`. */
  suppressed?: readonly SuppressedDiagnostic[]
  /** The ref of `--since`, whose older findings are left out. */
  since?: string | undefined
  /** How many findings `--max-results` left out of `diagnostics`. */
  omitted?: number
  /** The specs that were looked at. */
  files: readonly string[]
  /** What kept other specs from being looked at, one line each. */
  problems: readonly string[]
  /** What was fixed, or would be; only from `fdc lint --fix` and its dry run. */
  fixed?: { findings: number; files: readonly JsonFixedFile[] }
  /** How the artifacts stood before a build or a check. */
  artifacts?: readonly JsonArtifact[]
  /** Whether warnings and infos are left out. */
  quiet?: boolean
}

/** Prints a report. */
export async function report(given: Report, format: Format, args: Arguments, host: Host): Promise<void> {
  const content = await hideSecretsIn(given)
  host.print(await renderReport(content, format, standardOutput(args, host)))
}

/** A report as text. Each format is loaded when it is needed: a clean run says so in one line and loads none. */
export async function renderReport(
  content: Report,
  format: Format,
  destination: Destination,
): Promise<string> {
  const isClean = content.diagnostics.length === 0
  if (isClean && (format === 'stylish' || format === 'agent'))
    return content.problems.length === 0 ? cleanLine(content) : ''
  const render = await formatOf(format).load()
  return render(content, destination)
}

function cleanLine({ files, suppressed = [], since, quiet }: Report): string {
  const subject = files.length === 1 ? printableLine(files[0]!) : `${files.length} specs`
  const kind = `${since === undefined ? '' : 'new '}${quiet ? 'errors' : 'problems'}`
  const what = `no ${kind}${since === undefined ? '' : ` since ${printableLine(since)}`}`
  return `${subject}: ${what}${suppressed.length > 0 ? `, ${suppressed.length} suppressed` : ''}.\n`
}

/** The report as it may be shown. Where nothing was found, no text of the spec is shown either, only its name. */
export async function hideSecretsIn(content: Report): Promise<Report> {
  if (content.diagnostics.length === 0 && !content.suppressed?.length) return withoutSecretNames(content)
  const { withoutSecrets } = await import('./without-secrets.ts')
  return withoutSecrets(content)
}
