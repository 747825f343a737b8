import { maxSourceBytes } from '../../compiler/read/decode.ts'
import { lint as lintSource } from '../../pipeline.ts'
import type { Diagnostic, SuppressedDiagnostic } from '../../spec/diagnostic.ts'
import { count } from '../../spec/show.ts'
import type { Arguments } from '../args.ts'
import { exitCode } from '../exit-code.ts'
import type { Lint } from '../fix/fix-spec.ts'
import type { FixMode } from '../fix/lint-and-fix.ts'
import { type BaseReader, createBaseReader } from '../git/base-reader.ts'
import type { Host } from '../host.ts'
import { findSpecs, specNames } from '../input/find-specs.ts'
import { readLintSetup } from '../input/lint-setup.ts'
import { type LoadedSpec, loadSpec, specOf, unreadable } from '../input/load-spec.ts'
import { readMaxWarnings } from '../input/max-warnings.ts'
import { decodeSource } from '../input/read-source.ts'
import { readToday } from '../input/read-today.ts'
import { Problem } from '../problem.ts'
import { describeProblem } from '../report/describe-problem.ts'
import type { JsonFixedFile } from '../report/json-output.ts'
import { readMaxResults, readOutputs } from '../report/outputs.ts'
import { writeOutputs } from '../report/write-outputs.ts'
import { readFixMode } from './lint/read-fix-mode.ts'
import { tellOnce } from './lint/tell-once.ts'

/** Checks specs. One that cannot be read does not keep the others from being checked, but fails the run. */
export async function lint(args: Arguments, host: Host): Promise<number> {
  const setup = await readLintSetup(args, host)
  if (args.has('print-config'))
    return (await import('./lint/print-config.ts')).printConfig(specs(args, host), setup, args, host)
  const outputs = readOutputs(args, host)
  const maxResults = readMaxResults(args, outputs)
  const mostWarnings = readMaxWarnings(args)
  const today = readToday(args, host)
  const readBase = await findBaseReader(args, host)
  const fixes = readFixMode(args, outputs)
  const isNew = tellOnce()
  const diagnostics: Diagnostic[] = []
  const suppressed: SuppressedDiagnostic[] = []
  const problems: Problem[] = []
  const files: string[] = []
  const fixed = { findings: 0, files: [] as JsonFixedFile[] }
  const fix = async (spec: LoadedSpec, run: Lint, mode: FixMode) => {
    // Nothing of it is needed for a lint alone, which is what hooks and editors ask for.
    const { lintAndFix } = await import('../fix/lint-and-fix.ts')
    const { result, findings, files, problem } = await lintAndFix(spec, run, mode, host)
    fixed.findings += findings
    fixed.files.push(...files)
    if (problem) problems.push(new Problem(problem))
    return result
  }
  for await (const spec of specs(args, host)) {
    if (spec instanceof Problem) {
      problems.push(spec)
      continue
    }
    const base = readBase?.(spec)
    if (base instanceof Problem) {
      problems.push(base)
      continue
    }
    files.push(spec.source.path)
    const environment = { ...setup.environmentOf(spec), today, base }
    const run: Lint = (source, readReference) => lintSource(source, { ...environment, readReference })
    const result = fixes ? await fix(spec, run, fixes) : await run(spec.source, spec.readReference)
    problems.push(...setup.takeFailures(spec.source.path))
    // Of too many findings there are too many for a call with one argument each.
    for (const found of result.diagnostics)
      if (found.source === spec.source || isNew(found)) diagnostics.push(found)
    for (const found of result.suppressed) suppressed.push(found)
  }
  const quiet = args.has('quiet')
  const content = {
    diagnostics: quiet ? diagnostics.filter(isError) : diagnostics,
    suppressed,
    since: args.get('since'),
    files,
    problems: problems.map(({ message }) => message),
    quiet,
    ...(fixes && { fixed }),
  }
  // A difference is all that whoever applies it wants to read.
  if (fixes !== 'show') await writeOutputs(content, outputs, maxResults, args, host)
  for (const problem of problems) host.note(describeProblem(problem))
  const tooMany = mostWarnings !== undefined && exceedsWarnings(diagnostics, mostWarnings, host)
  if (problems.length > 0) return exitCode.failed
  return tooMany || diagnostics.some(isError) ? exitCode.found : exitCode.fine
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error'
}

function exceedsWarnings(diagnostics: readonly Diagnostic[], most: number, host: Host): boolean {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
  if (warnings <= most) return false
  host.note(
    `fdc: There ${warnings === 1 ? 'is' : 'are'} ${count(warnings, 'warning')}; --max-warnings allows ${most}.\n`,
  )
  return true
}

async function findBaseReader(args: Arguments, host: Host): Promise<BaseReader | undefined> {
  const ref = args.get('since')
  if (ref === undefined) return undefined
  if (args.has('stdin') && !args.has('stdin-filename'))
    throw new Problem('--since cannot tell which file standard input is.', 'Name it with `--stdin-filename`.')
  return createBaseReader(ref, host)
}

async function* specs(args: Arguments, host: Host): AsyncGenerator<LoadedSpec | Problem> {
  if (args.has('stdin')) {
    yield await readStdinSpec(args, host)
    return
  }
  if (args.has('stdin-filename')) throw new Problem('--stdin-filename goes with --stdin.')
  for (const path of await findSpecs(host.cwd, args.positionals)) {
    try {
      yield path instanceof Problem ? path : loadSpec(host.cwd, path)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      yield error
    }
  }
}

async function readStdinSpec(args: Arguments, host: Host): Promise<LoadedSpec | Problem> {
  if (args.has('watch')) throw new Problem('--watch waits for files to change; --stdin names none.')
  if (args.positionals.length > 0)
    throw new Problem('--stdin reads the spec from standard input; name no other spec.')
  const path = args.get('stdin-filename') ?? specNames[0]
  const read = decodeSource(await host.readStdin(maxSourceBytes), path)
  if ('problem' in read) return unreadable('Standard input', read.problem)
  return specOf(host.cwd, read.source)
}
