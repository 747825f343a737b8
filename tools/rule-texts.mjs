import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

/**
 * What a rule says of itself: words for people, examples, and the levels and limits that `docs/rules` shows. The generated
 * pages are compared with the rules, so that no mutant there would go unnoticed, and each would cost a run of all tests.
 */
const told = new Set([
  ...['id', 'severity', 'origin', 'phase', 'gate', 'unsuppressible', 'summary', 'why', 'needs', 'options'],
  ...['fixes', 'fails', 'passes', 'description', 'default', 'minimum', 'maximum'],
])

/** Leaves that out of mutation. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'rule-texts', {
    shouldIgnore(path) {
      const isTold = path.isObjectProperty() && told.has(path.node.key.name)
      return isTold ? 'what a rule says of itself' : undefined
    },
  }),
]
