import { settings } from '../../../pipeline.ts'
import type { Arguments } from '../../args.ts'
import { exitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import type { LintSetup } from '../../input/lint-setup.ts'
import type { LoadedSpec } from '../../input/load-spec.ts'
import { readFormat } from '../../input/read-format.ts'
import { Problem } from '../../problem.ts'
import { configJson, configYaml } from '../../report/config-text.ts'
import { printablePath } from '../../report/printable-path.ts'
import { report } from '../../report/report.ts'

/** Prints how the rules run for one spec. What is wrong with its settings goes to stderr, and fails the command. */
export async function printConfig(
  specs: AsyncIterable<LoadedSpec | Problem>,
  setup: LintSetup,
  args: Arguments,
  host: Host,
): Promise<number> {
  const idle = ['output-file', 'fix', 'fix-dry-run'].find((flag) => args.has(flag))
  if (idle) throw new Problem(`--print-config lints nothing, so --${idle} has nothing to do.`)
  const format = readFormat(args, ['yaml', 'json'], '--print-config')
  const found: (LoadedSpec | Problem)[] = []
  for await (const spec of specs) found.push(spec)
  const [spec, ...others] = found
  if (spec instanceof Problem) throw spec
  if (!spec || others.length > 0) throw new Problem('--print-config is for one spec; name no other.')
  const { path } = spec.source
  const { value, diagnostics } = await settings(spec.source, setup.environmentOf(spec))
  if (!value) {
    await report({ diagnostics, files: [path], problems: [] }, 'stylish', args, {
      ...host,
      print: host.note,
    })
    return exitCode.found
  }
  host.print(format === 'json' ? configJson(path, value) : configYaml(path, value))
  const isBroken = diagnostics.some((one) => one.path[0] === 'lint' && one.severity === 'error')
  if (value.diagnostics.length === 0 && !isBroken) return exitCode.fine
  host.note(`fdc: Not all settings of ${printablePath(path)} can be applied; \`fdc lint\` says which.\n`)
  return exitCode.found
}
