import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

/** What a rule says of itself: words for people, and examples whose text the example tests read themselves. */
const texts = new Set(['id', 'summary', 'why', 'gate', 'origin', 'fails', 'passes', 'description', 'fixes'])

/** Leaves a rule's texts out: a mutant in them is a typing mistake, which no test of behaviour can know. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'rule-texts', {
    shouldIgnore(path) {
      if (!path.isObjectProperty() || !texts.has(path.node.key.name)) return undefined
      return 'a text of a rule'
    },
  }),
]
