import type { Diagnostic } from '../../spec/diagnostic.ts'
import { count } from '../../spec/show.ts'
import type { Arguments } from '../args.ts'
import { exitCode } from '../exit-code.ts'
import type { BaseReader } from '../git/base-reader.ts'
import type { Host } from '../host.ts'
import { readLintSetup } from '../input/lint-setup.ts'
import { readNumber } from '../input/read-number.ts'
import { readSpecs } from '../input/read-specs.ts'
import { readToday } from '../input/read-today.ts'
import { Problem } from '../problem.ts'
import { describeProblem } from '../report/describe-problem.ts'
import { readMaxResults, readOutputs } from '../report/outputs.ts'
import { writeOutputs } from '../report/write-outputs.ts'
import { lintSpecs } from './lint/lint-specs.ts'
import { readFixMode } from './lint/read-fix-mode.ts'

/** Checks specs. One that cannot be read does not keep the others from being checked, but fails the run. */
export async function lint(args: Arguments, host: Host): Promise<number> {
  const setup = await readLintSetup(args, host)
  const specs = readSpecs(args, host)
  if (args.has('print-config'))
    return (await import('./lint/print-config.ts')).printConfig(specs, setup, args, host)
  const outputs = readOutputs(args, host)
  const maxResults = readMaxResults(args, outputs)
  const maxWarnings = readNumber(args, 'max-warnings', 0)
  const today = readToday(args, host)
  const readBase = await findBaseReader(args, host)
  const fixMode = readFixMode(args, outputs)
  const { diagnostics, problems, fixed, ...run } = await lintSpecs(
    specs,
    setup,
    { today, readBase, fixMode },
    host,
  )
  const quiet = args.has('quiet')
  const content = {
    ...run,
    diagnostics: quiet ? diagnostics.filter(isError) : diagnostics,
    problems: problems.map(({ message }) => message),
    since: args.get('since'),
    quiet,
    ...(fixMode && { fixed }),
  }
  // A difference is all that whoever applies it wants to read.
  if (fixMode !== 'show') await writeOutputs(content, outputs, maxResults, args, host)
  for (const problem of problems) host.note(describeProblem(problem))
  const tooMany = exceedsWarnings(diagnostics, host, maxWarnings)
  if (problems.length > 0) return exitCode.failed
  return tooMany || diagnostics.some(isError) ? exitCode.found : exitCode.fine
}

async function findBaseReader(args: Arguments, host: Host): Promise<BaseReader | undefined> {
  const ref = args.get('since')
  if (ref === undefined) return undefined
  if (args.has('stdin') && !args.has('stdin-filename'))
    throw new Problem('--since cannot tell which file standard input is.', 'Name it with `--stdin-filename`.')
  return (await import('../git/base-reader.ts')).createBaseReader(ref, host)
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error'
}

function exceedsWarnings(diagnostics: readonly Diagnostic[], host: Host, most = Infinity): boolean {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
  if (warnings <= most) return false
  host.note(
    `fdc: There ${warnings === 1 ? 'is' : 'are'} ${count(warnings, 'warning')}; --max-warnings allows ${most}.\n`,
  )
  return true
}
