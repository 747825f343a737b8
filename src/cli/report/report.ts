import type { Diagnostic, SuppressedDiagnostic } from '../../spec/diagnostic.ts'
import { list } from '../../spec/show.ts'
import type { Arguments } from '../args.ts'
import type { Host } from '../host.ts'
import { Problem } from '../problem.ts'
import type { JsonArtifact, JsonFixedFile } from './json-output.ts'
import { printableLine } from './printable.ts'

/** What a run has to say about its specs. */
export interface Report {
  diagnostics: readonly Diagnostic[]
  /** Findings that comments silence; only from `fdc lint`. */
  suppressed?: readonly SuppressedDiagnostic[]
  /** The ref of `--since`, whose older findings are left out. */
  since?: string | undefined
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

// Where nobody's terminal says how wide it is.
const unwatchedWidth = 100

const formats = ['stylish', 'json'] as const

/** Name of an output format. */
export type Format = (typeof formats)[number]

/** The format that was asked for. Throws a Problem for one that does not exist. */
export function readFormat(args: Arguments): Format {
  const name = args.get('format') ?? 'stylish'
  const format = formats.find((known) => known === name)
  if (!format) throw new Problem(`${JSON.stringify(name)} is not a format; formats are ${list(formats)}.`)
  return format
}

/** Prints a report. Each format is loaded when it is needed: a clean run prints one line and loads none. */
export async function report(given: Report, format: Format, args: Arguments, host: Host): Promise<void> {
  const content = given.diagnostics.length > 0 || given.suppressed?.length ? await hideSecrets(given) : given
  if (format === 'json') {
    const { jsonReport } = await import('./json.ts')
    host.print(jsonReport(content))
    return
  }
  if (content.diagnostics.length === 0) {
    if (content.problems.length === 0) host.print(cleanLine(content))
    return
  }
  const { stylishReport } = await import('./stylish.ts')
  const { isTerminal, columns } = host
  const widths = isTerminal ? { frame: columns, text: columns } : { frame: unwatchedWidth, text: Infinity }
  host.print(stylishReport(content, widths, wantsColor(args, host)))
}

function cleanLine({ files, suppressed = [], since, quiet }: Report): string {
  const subject = files.length === 1 ? printableLine(files[0]!) : `${files.length} specs`
  const kind = `${since === undefined ? '' : 'new '}${quiet ? 'errors' : 'problems'}`
  const what = `no ${kind}${since === undefined ? '' : ` since ${printableLine(since)}`}`
  return `${subject}: ${what}${suppressed.length > 0 ? `, ${suppressed.length} suppressed` : ''}.\n`
}

async function hideSecrets(content: Report): Promise<Report> {
  const { withoutSecrets } = await import('./without-secrets.ts')
  return withoutSecrets(content)
}

/** Whether to colour: as asked by flag or environment, else on a terminal. */
export function wantsColor(args: Arguments, { env, isTerminal }: Host): boolean {
  if (args.has('color')) return true
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return isTerminal && env.TERM !== 'dumb'
}
