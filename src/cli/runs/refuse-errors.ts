import { lint } from '../../pipeline.ts'
import { rules } from '../../rules/index.ts'
import type { Arguments } from '../args.ts'
import { exitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { readLintSetup } from '../input/lint-setup.ts'
import type { LoadedSpec } from '../input/load-spec.ts'
import { readToday } from '../input/read-today.ts'
import { printablePath } from '../report/printable-path.ts'
import { report } from '../report/report.ts'

/**
 * Nothing is paid for a design with errors: they are reported, and the exit code is returned. What rules of the process
 * demand, such as a baseline, keeps nobody from running one.
 */
export async function refuseErrors(
  spec: LoadedSpec,
  command: string,
  args: Arguments,
  host: Host,
): Promise<number | undefined> {
  // `--only` names rules for the linter, and scenarios here.
  const own = (flag: string) => flag !== 'only'
  const lintArgs: Arguments = {
    ...args,
    has: (flag) => own(flag) && args.has(flag),
    all: (flag) => (own(flag) ? args.all(flag) : []),
  }
  const setup = await readLintSetup(lintArgs, host)
  const environment = { ...setup.environmentOf(spec), today: readToday(args, host) }
  const { diagnostics } = await lint(spec.source, environment)
  const process = new Set(rules.filter(({ phase }) => phase === 'process').map(({ id }) => id))
  const errors = diagnostics.filter(({ severity, rule }) => severity === 'error' && !process.has(rule))
  if (errors.length === 0) return undefined
  await report({ diagnostics: errors, files: [spec.source.path], problems: [] }, 'stylish', args, host)
  host.note(
    `fdc: ${printablePath(spec.source.path)} has errors; \`fdc ${command}\` asks nobody before they are mended.\n`,
  )
  return exitCode.found
}
