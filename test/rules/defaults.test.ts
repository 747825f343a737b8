import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { defaultDimensions, dimensionMeanings } from '../../src/compiler/expand/defaults/dimensions.ts'
import { flawLibrary } from '../../src/compiler/expand/defaults/flaws.ts'
import { rules } from '../../src/rules/index.ts'
import { findings } from '../support/check-example.ts'

const written = stringify({
  personas: { flaws: flawLibrary },
  taxonomy: {
    topics: { one: 1 },
    dimensions: Object.fromEntries(
      Object.entries(defaultDimensions).map(([dimension, values]) => [
        dimension,
        Object.fromEntries(
          Object.entries(values).map(([name, weight]) => [
            name,
            { weight, description: dimensionMeanings[dimension]![name] },
          ]),
        ),
      ]),
    ),
  },
})

// Several rules look only at what was written of these.
test.for(rules.filter(({ id, phase }) => /^(?:personas|taxonomy)\//.test(id) && phase === 'design'))(
  '$id finds nothing in the flaws and dimensions of fdc, were they written',
  (rule) => {
    const places = findings(rule, written).map(({ at }) => at.slice(0, 2).join('.'))
    expect(places).not.toContain('personas.flaws')
    expect(places).not.toContain('taxonomy.dimensions')
  },
)
