import { expect, test } from 'vitest'
import rule from '../../../src/rules/taxonomy/conditions-not-circular.ts'
import { findings, places } from '../../support/check-example.ts'

const spec = (...pairs: [when: string, dimension: string][]) => `taxonomy:
  topics: {billing: 0.6, faults: 0.4}
  conditional:
${pairs.map(([when, dimension]) => `    - {when: {${when}: x}, dimension: ${dimension}, weights: {y: 1}}\n`).join('')}`

test('a circle of two is pointed to at its last condition', () => {
  expect(
    findings(rule, spec(['stance', 'difficulty'], ['topic', 'presentation'], ['difficulty', 'stance'])),
  ).toEqual([
    {
      at: ['taxonomy', 'conditional', 2, 'dimension'],
      message:
        '"difficulty" and "stance" depend on each other in a circle; it must be possible to draw one after the other.',
      hint: 'Remove one of these conditions, or make it depend on something that is drawn before.',
      related: [{ at: ['taxonomy', 'conditional', 0, 'dimension'], message: 'part of the circle' }],
    },
  ])
})

test('a dimension that depends on itself is a circle', () => {
  expect(findings(rule, spec(['stance', 'stance']))).toMatchObject([
    {
      at: ['taxonomy', 'conditional', 0, 'dimension'],
      message:
        'The weights of "stance" depend on "stance" itself; it must be possible to draw one dimension after the other.',
      related: [],
    },
  ])
})

test.for([
  ['three', spec(['a', 'b'], ['b', 'c'], ['c', 'a']), 2],
  ['a topic that depends on its subtopic', spec(['subtopic', 'topic']), 0],
  ['two behind a straight line', spec(['topic', 'a'], ['a', 'b'], ['b', 'c'], ['c', 'b'], ['c', 'd']), 3],
  ['names like methods of objects', spec(['constructor', 'toString'], ['toString', 'constructor']), 1],
] as const)('a circle of %s is found', ([, yaml, index]) => {
  expect(places(rule, yaml)).toEqual([`taxonomy.conditional[${index}].dimension`])
})

test.for([
  ['a line', spec(['topic', 'difficulty'], ['difficulty', 'stance'], ['stance', 'presentation'])],
  ['two ways to one dimension', spec(['topic', 'a'], ['topic', 'b'], ['a', 'c'], ['b', 'c'])],
  ['a subtopic that depends on its topic', spec(['topic', 'subtopic'])],
  ['no conditions', 'taxonomy: {topics: {a: 1}}'],
] as const)('nothing is said of %s', ([, yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})

test('a line of 20,000 dimensions is walked without a deep stack', () => {
  const line = Array.from({ length: 20_000 }, (_, index): [string, string] => [`d${index}`, `d${index + 1}`])
  expect(places(rule, spec(...line))).toEqual([])
  expect(places(rule, spec(...line, ['d20000', 'd0']))).toEqual(['taxonomy.conditional[20000].dimension'])
}, 60_000)
