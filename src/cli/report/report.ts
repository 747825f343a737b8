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
  /** The specs that were looked at. */
  files: readonly string[]
  /** What kept other specs from being looked at, one line each. */
  problems: readonly string[]
  /** What was fixed, or would be; only from `fdc lint --fix` and its dry run. */
  fixed?: { findings: number; files: readonly JsonFixedFile[] }
  /** How the artifacts stood before a build or a check. */
  artifacts?: readonly JsonArtifact[]
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
export async function report(content: Report, format: Format, args: Arguments, host: Host): Promise<void> {
  if (format === 'json') {
    const { jsonReport } = await import('./json.ts')
    host.print(jsonReport(content))
    return
  }
  if (content.diagnostics.length === 0) {
    if (content.problems.length === 0) host.print(cleanLine(content.files))
    return
  }
  const { stylishReport } = await import('./stylish.ts')
  const { isTerminal, columns } = host
  const widths = isTerminal ? { frame: columns, text: columns } : { frame: unwatchedWidth, text: Infinity }
  host.print(stylishReport(content, widths, wantsColor(args, host)))
}

function cleanLine(files: readonly string[]): string {
  return files.length === 1
    ? `${printableLine(files[0]!)}: no problems.\n`
    : `${files.length} specs: no problems.\n`
}

/** Whether to colour: as asked by flag or environment, else on a terminal. */
export function wantsColor(args: Arguments, { env, isTerminal }: Host): boolean {
  if (args.has('color')) return true
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return isTerminal && env.TERM !== 'dumb'
}
