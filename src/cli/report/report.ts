import type { Diagnostic, SuppressedDiagnostic } from '../../spec/diagnostic.ts'
import type { Arguments } from '../args.ts'
import type { Host } from '../host.ts'
import { Problem } from '../problem.ts'
import { type Destination, standardOutput } from './destination.ts'
import { type Format, formatOf } from './formats.ts'
import type { JsonArtifact } from './json-output.ts'
import { printableLine } from './printable.ts'

/** What a run has to say about its specs. */
export interface Report {
  diagnostics: readonly Diagnostic[]
  /** Findings that comments silence; only from `fdc lint`. */
  suppressed?: readonly SuppressedDiagnostic[]
  /** How many findings `--max-results` left out of `diagnostics`. */
  omitted?: number
  /** The specs that were looked at. */
  files: readonly string[]
  /** What kept other specs from being looked at, one line each. */
  problems: readonly string[]
  /** How the artifacts stood before a build or a check. */
  artifacts?: readonly JsonArtifact[]
}

/**
 * The format that `fdc build` was asked for, which knows these two: what else lint writes is about findings, and a build
 * has few. Throws a Problem for another.
 */
export function readFormat(args: Arguments): 'stylish' | 'json' {
  const name = args.get('format') ?? 'stylish'
  if (name !== 'stylish' && name !== 'json')
    throw new Problem(
      `${JSON.stringify(name)} is not a format of this command; formats are stylish and json.`,
    )
  return name
}

/** Prints a report. */
export async function report(content: Report, format: Format, args: Arguments, host: Host): Promise<void> {
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
    return content.problems.length === 0 ? cleanLine(content.files) : ''
  const render = await formatOf(format).load()
  return render(content, destination)
}

function cleanLine(files: readonly string[]): string {
  return files.length === 1
    ? `${printableLine(files[0]!)}: no problems.\n`
    : `${files.length} specs: no problems.\n`
}
