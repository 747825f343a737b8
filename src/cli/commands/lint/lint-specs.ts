import { type LintResult, lint } from '../../../pipeline.ts'
import type { Diagnostic, SuppressedDiagnostic } from '../../../spec/diagnostic.ts'
import type { Lint } from '../../fix/fix-spec.ts'
import type { FixMode } from '../../fix/lint-and-fix.ts'
import type { BaseReader } from '../../git/base-reader.ts'
import type { Host } from '../../host.ts'
import type { LintSetup } from '../../input/lint-setup.ts'
import type { LoadedSpec } from '../../input/load-spec.ts'
import { Problem } from '../../problem.ts'
import type { JsonFixedFile } from '../../report/json-output.ts'
import { tellOnce } from './tell-once.ts'

/** What linting specs found, in their order. */
export interface LintRun {
  diagnostics: Diagnostic[]
  suppressed: SuppressedDiagnostic[]
  /** The specs that were looked at. */
  files: string[]
  /** What kept other specs from being looked at, or rules from judging. */
  problems: Problem[]
  /** What was fixed, or would be. */
  fixed: { findings: number; files: JsonFixedFile[] }
}

/** How the specs of a run are linted. */
export interface LintOptions {
  today: string
  readBase: BaseReader | undefined
  fixMode: FixMode | undefined
}

/** Lints specs, and mends them where that is asked for. One that cannot be read does not keep the others from it. */
export async function lintSpecs(
  specs: AsyncIterable<LoadedSpec | Problem>,
  setup: LintSetup,
  { today, readBase, fixMode }: LintOptions,
  host: Host,
): Promise<LintRun> {
  const run: LintRun = {
    diagnostics: [],
    suppressed: [],
    files: [],
    problems: [],
    fixed: { findings: 0, files: [] },
  }
  const isNew = tellOnce()
  for await (const spec of specs) {
    if (spec instanceof Problem) {
      run.problems.push(spec)
      continue
    }
    const base = readBase?.(spec)
    if (base instanceof Problem) {
      run.problems.push(base)
      continue
    }
    run.files.push(spec.source.path)
    const environment = { ...setup.environmentOf(spec), today, base }
    const lintText: Lint = (source, readReference) => lint(source, { ...environment, readReference })
    const result = fixMode
      ? await fix(spec, lintText, fixMode, run, host)
      : await lintText(spec.source, spec.readReference)
    run.problems.push(...setup.takeFailures(spec.source.path))
    // Of too many findings there are too many for a call with one argument each.
    for (const found of result.diagnostics)
      if (found.source === spec.source || isNew(found)) run.diagnostics.push(found)
    for (const found of result.suppressed) run.suppressed.push(found)
  }
  return run
}

async function fix(
  spec: LoadedSpec,
  lintText: Lint,
  mode: FixMode,
  { fixed, problems }: LintRun,
  host: Host,
): Promise<LintResult> {
  // Nothing of it is needed for a lint alone, which is what hooks and editors ask for.
  const { lintAndFix } = await import('../../fix/lint-and-fix.ts')
  const { result, findings, files, problem } = await lintAndFix(spec, lintText, mode, host)
  fixed.findings += findings
  fixed.files.push(...files)
  if (problem) problems.push(new Problem(problem))
  return result
}
