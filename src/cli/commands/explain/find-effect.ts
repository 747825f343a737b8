import { settings } from '../../../pipeline.ts'
import type { Rule } from '../../../rules/rule.ts'
import { resolveSettings } from '../../../rules/settings.ts'
import type { Arguments } from '../../args.ts'
import type { Host } from '../../host.ts'
import { findSpecs } from '../../input/find-specs.ts'
import type { LintSetup } from '../../input/lint-setup.ts'
import { type LoadedSpec, loadSpec } from '../../input/load-spec.ts'
import { Problem } from '../../problem.ts'
import { originDescriber, originWords } from '../../report/describe-origin.ts'

/** How a rule runs for a spec, or by the command line alone, and what made it so. */
export interface Effect {
  /** The spec; undefined where there is none. */
  spec: string | undefined
  /** Undefined where the spec cannot be read. */
  known?: {
    level: string
    setBy: string
    /** The options that are not at their default. */
    options: ReadonlyMap<string, { value: unknown; setBy: string }>
  }
}

/** Finds out how a rule runs for `--spec`, or for the spec from the current folder upwards if there is one. */
export async function findEffect(rule: Rule, setup: LintSetup, args: Arguments, host: Host): Promise<Effect> {
  const named = args.get('spec')
  const path = named ?? (await findSpecs(host.cwd, []))[0]
  if (typeof path !== 'string') {
    const { overrides } = setup.environmentOf({
      source: { path: '', text: '' },
      name: '',
      folder: host.cwd,
      readReference,
    })
    return { spec: undefined, known: effectIn(resolveSettings(setup.rules, {}, [], overrides), rule) }
  }
  const spec = load(host.cwd, path, named !== undefined)
  const { value } = spec ? await settings(spec.source, setup.environmentOf(spec)) : {}
  return { spec: path, ...(value && { known: effectIn(value.settings, rule, value.written) }) }
}

function readReference() {
  return { problem: 'is not there' }
}

// A spec that was not asked for keeps nobody from reading about a rule.
function load(cwd: string, path: string, isNamed: boolean): LoadedSpec | undefined {
  try {
    return loadSpec(cwd, path)
  } catch (error) {
    if (isNamed || !(error instanceof Problem)) throw error
    return undefined
  }
}

function effectIn(
  resolved: ReturnType<typeof resolveSettings>,
  rule: Rule,
  written?: Parameters<typeof originDescriber>[0],
): Effect['known'] {
  const describe = originDescriber(written)
  const { severity, origin, options, optionOrigins } = resolved.rules.get(rule.id)!
  return {
    level: severity ?? 'off',
    setBy: originWords(describe(origin)),
    options: new Map(
      [...optionOrigins].map(([name, place]) => [
        name,
        { value: options[name], setBy: originWords(describe(place)) },
      ]),
    ),
  }
}
