import { dirname } from 'node:path'
import type { LintEnvironment } from '../../pipeline.ts'
import { rules as builtIn } from '../../rules/index.ts'
import type { Rule } from '../../rules/rule.ts'
import type { Arguments } from '../args.ts'
import type { Host } from '../host.ts'
import { Problem } from '../problem.ts'
import type { LoadedSpec } from './load-spec.ts'

/** What flags make of linting, for all specs of a run. */
export interface LintSetup {
  rules: readonly Rule[]
  environmentOf(spec: LoadedSpec): LintEnvironment
  /** What kept rules of a team from judging the spec that was linted last. */
  takeFailures(spec: string): Problem[]
}

const settingFlags = ['strict', 'rule', 'only', 'skip']

/** Reads the flags on rules and loads the rules that they name. What is not asked for is not loaded. */
export async function readLintSetup(args: Arguments, { cwd, note }: Host): Promise<LintSetup> {
  let failures: Problem[] = []
  const tell = (failure: Problem) => void failures.push(failure)
  const files = args.all('rules')
  if (files.length > 0) (await import('./stray-failures.ts')).catchStrayFailures(files, note)
  const rules =
    files.length > 0
      ? await (await import('./load-rules.ts')).loadRules(cwd, files, tell, args.has('verbose'))
      : builtIn
  const overrides = settingFlags.some((flag) => args.has(flag))
    ? (await import('./lint-flags.ts')).readOverrides(args, rules)
    : undefined
  let reader: Promise<ReturnType<typeof import('./preset-reader.ts')['presetReader']>> | undefined
  return {
    rules,
    environmentOf: (spec) => ({
      readReference: spec.readReference,
      rules,
      ...(overrides && { overrides }),
      readPreset: async (name) => {
        reader ??= import('./preset-reader.ts').then(({ presetReader }) => presetReader(cwd))
        const shown = dirname(spec.source.path)
        return (await reader)(spec.folder, shown === '.' ? '' : shown)(name)
      },
      gatherEvidence: async (design) => (await import('./gather-evidence.ts')).gatherEvidence(spec, design),
    }),
    takeFailures(spec) {
      const taken = failures
      failures = []
      return taken.map(({ message, hint, detail }) => new Problem(`${spec}: ${message}`, hint, detail))
    },
  }
}
