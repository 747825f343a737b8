import { expect, test } from 'vitest'
import { sum } from '../../../src/spec/decimal.ts'
import { designOf } from '../../support/check-example.ts'

const domainOf = (setting: string) => `domain: {title: A, summary: B, setting: ${setting}}`
const weights = '{terse: 0.2, casual: 0.2, formal: 0.2, stream-of-consciousness: 0.2, text_speak: 0.2}'

test('styles have the seed’s weights', () => {
  const { styles } = designOf('personas: {}').personas!
  const found = Object.entries(styles).map(([name, { weight }]) => [name, weight])
  expect(found).toEqual([
    ['terse', 0.15],
    ['casual', 0.5],
    ['formal', 0.25],
    ['stream_of_consciousness', 0.1],
  ])
  expect(sum(found.map(([, weight]) => Number(weight)))).toBe(1)
})

test.for([
  [
    'live_chat',
    [
      [3, 20],
      [10, 60],
      [25, 90],
      [40, 120],
      [3, 30],
    ],
  ],
  [
    'async_messages',
    [
      [30, 80],
      [80, 180],
      [120, 250],
      [150, 300],
      [50, 120],
    ],
  ],
  [
    'email',
    [
      [30, 80],
      [80, 180],
      [120, 250],
      [150, 300],
      [50, 120],
    ],
  ],
] as const)('the word ranges of known styles in %s are %j', ([setting, ranges]) => {
  const { styles } = designOf(`${domainOf(setting)}\npersonas: {styles: ${weights}}`).personas!
  expect(Object.values(styles).map(({ words }) => words)).toEqual(ranges)
})

test('a style of the domain’s own writes as much as a casual one, and says nothing of itself', () => {
  const styles = 'personas: {styles: {haiku: 0.5, ledger: {weight: 0.5, words: [1, 9]}}}'
  expect(designOf(styles).personas!.styles).toEqual({
    haiku: { weight: 0.5, words: [10, 60] },
    ledger: { weight: 0.5, words: [1, 9] },
  })
  expect(designOf(`${domainOf('email')}\n${styles}`).personas!.styles.haiku!.words).toEqual([80, 180])
})

test('what a known style says of itself goes before the known', () => {
  const { styles } = designOf('personas: {styles: {terse: {weight: 1, words: [5, 15], description: Ours}}}')
    .personas!
  expect(styles).toEqual({ terse: { weight: 1, words: [5, 15], description: 'Ours' } })
})

test('a style named like a method of every object is one of the domain’s own', () => {
  const { styles } = designOf('personas: {styles: {toString: 1}}').personas!
  expect(styles).toEqual({ toString: { weight: 1, words: [10, 60] } })
})

test('flaws show in half of the messages, a fifth each, and a fifth of the personas have none', () => {
  expect(designOf('personas: {}').personas!.flaw_rates).toEqual({
    primary: 0.5,
    secondary: 0.2,
    flaw_free: 0.2,
    max_secondary: 2,
    drawn_per: 'message',
  })
  expect(designOf('personas: {flaw_rates: {flaw_free: 0}}').personas!.flaw_rates).toMatchObject({
    primary: 0.5,
    flaw_free: 0,
  })
})

test('the library has the method’s four groups, every flaw with words, example, guidance and weight', () => {
  const { flaws } = designOf('personas: {}').personas!
  expect(Object.entries(flaws).map(([group, members]) => [group, Object.keys(members).length])).toEqual([
    ['communication', 5],
    ['resistance', 5],
    ['memory', 3],
    ['emotional', 5],
  ])
  for (const members of Object.values(flaws)) {
    for (const flaw of Object.values(members)) {
      expect(Object.keys(flaw)).toEqual(['weight', 'description', 'example', 'guidance'])
      expect(flaw.weight).toBe(1)
    }
  }
})

test('written flaws replace the library whole', () => {
  const { flaws } = designOf(
    'personas: {flaws: {own: {loud: {description: Shouts}, shy: {description: Mumbles, weight: 2}}}}',
  ).personas!
  expect(flaws).toEqual({
    own: { loud: { weight: 1, description: 'Shouts' }, shy: { weight: 2, description: 'Mumbles' } },
  })
})

test('attributes and trajectories are the domain’s own: a weight alone, or with words', () => {
  const { attributes, trajectories } = designOf(
    'personas: {attributes: {role: {sender: 0.3, receiver: {weight: 0.7, description: Waits}}}, trajectories: {stable: 1}}',
  ).personas!
  expect(attributes).toEqual({
    role: { sender: { weight: 0.3 }, receiver: { weight: 0.7, description: 'Waits' } },
  })
  expect(trajectories).toEqual({ stable: { weight: 1 } })
  expect(designOf('personas: {}').personas!).toMatchObject({ attributes: {}, trajectories: {} })
})
