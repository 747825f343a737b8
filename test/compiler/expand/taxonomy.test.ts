import { expect, test } from 'vitest'
import { sum } from '../../../src/spec/decimal.ts'
import { designOf } from '../../support/check-example.ts'

const weightsOf = (values: Record<string, { weight: number }>) =>
  Object.fromEntries(Object.entries(values).map(([name, { weight }]) => [name, weight]))

test('a topic is a weight alone, or a record', () => {
  const { topics } = designOf(
    'taxonomy: {topics: {late: 0.6, lost: {weight: 0.4, description: Gone for good}}}',
  ).taxonomy!
  expect(topics).toEqual({
    late: { weight: 0.6, subtopics: {} },
    lost: { weight: 0.4, description: 'Gone for good', subtopics: {} },
  })
})

test('listed subtopics are equally likely, and sum to exactly 1', () => {
  const { subtopics } = designOf('taxonomy: {topics: {late: {weight: 1, subtopics: [a, b, c]}}}').taxonomy!
    .topics.late!
  expect(weightsOf(subtopics)).toEqual({ a: 0.3334, b: 0.3333, c: 0.3333 })
})

test('subtopics have weights of their own, with or without words', () => {
  const { subtopics } = designOf(
    'taxonomy: {topics: {late: {weight: 1, subtopics: {a: 0.9, b: {weight: 0.1, description: Rare}}}}}',
  ).taxonomy!.topics.late!
  expect(subtopics).toEqual({ a: { weight: 0.9 }, b: { weight: 0.1, description: 'Rare' } })
})

test.for([
  ['a list', '[hostile, crisis, spam]', 0.15],
  ['a list of types with a share', '{share: 0.2, types: [hostile, crisis, spam]}', 0.2],
  ['types with words', '{types: {hostile: {handling: Stay calm}, crisis: {}, spam: {}}}', 0.15],
] as const)('edge cases as %s are equally likely', ([, yaml, share]) => {
  const { edge_cases } = designOf(`taxonomy: {topics: {a: 1}, edge_cases: ${yaml}}`).taxonomy!
  expect(edge_cases.share).toBe(share)
  expect(weightsOf(edge_cases.types)).toEqual({ hostile: 0.3334, crisis: 0.3333, spam: 0.3333 })
})

test('any number of edge types without weights sums to exactly 1', () => {
  for (const number of [1, 6, 7, 13, 30]) {
    const names = Array.from({ length: number }, (_, index) => `type${index}`)
    const { types } = designOf(`taxonomy: {topics: {a: 1}, edge_cases: [${names}]}`).taxonomy!.edge_cases
    expect(sum(Object.values(types).map(({ weight }) => weight))).toBe(1)
  }
})

test('edge types with weights keep them, and one without stands at 0 beside them', () => {
  const yaml =
    'taxonomy: {topics: {a: 1}, edge_cases: {types: {hostile: 0.7, crisis: {weight: 0.3}, spam: {}}}}'
  const { types } = designOf(yaml).taxonomy!.edge_cases
  expect(weightsOf(types)).toEqual({ hostile: 0.7, crisis: 0.3, spam: 0 })
})

test('edge types are never made up', () => {
  expect(designOf('taxonomy: {topics: {a: 1}}').taxonomy!.edge_cases).toEqual({ share: 0.15, types: {} })
})

test('the four further dimensions have the method’s weights, each summing to 1, and meanings', () => {
  const { dimensions } = designOf('taxonomy: {topics: {a: 1}}').taxonomy!
  expect(
    Object.fromEntries(Object.entries(dimensions).map(([name, values]) => [name, weightsOf(values)])),
  ).toEqual({
    difficulty: { easy: 0.3, medium: 0.5, hard: 0.2 },
    experience: { novice: 0.3, intermediate: 0.5, expert: 0.2 },
    stance: { open: 0.4, skeptical: 0.25, testing: 0.15, resistant: 0.2 },
    presentation: { clear: 0.4, vague: 0.25, multi_part: 0.2, buried: 0.15 },
  })
  for (const values of Object.values(dimensions)) {
    expect(sum(Object.values(values).map(({ weight }) => weight))).toBe(1)
    for (const { description } of Object.values(values)) expect(description).toBeTruthy()
  }
})

test('a written dimension replaces the default whole, `false` leaves one out, and own ones follow', () => {
  const { dimensions } = designOf(
    'taxonomy: {topics: {a: 1}, dimensions: {channel: {app: 1}, stance: false, difficulty: {easy: 0.4, brutal: 0.6}}}',
  ).taxonomy!
  expect(Object.keys(dimensions)).toEqual(['difficulty', 'experience', 'presentation', 'channel'])
  expect(dimensions.difficulty).toEqual({
    easy: { weight: 0.4, description: 'One clear request with a known answer.' },
    brutal: { weight: 0.6 },
  })
})

test('the words of a value are the spec’s where it has some', () => {
  const { dimensions } = designOf(
    'taxonomy: {topics: {a: 1}, dimensions: {difficulty: {easy: {weight: 1, description: Ours}}}}',
  ).taxonomy!
  expect(dimensions.difficulty).toEqual({ easy: { weight: 1, description: 'Ours' } })
})

test('conditional weights are none unless written', () => {
  expect(designOf('taxonomy: {topics: {a: 1}}').taxonomy!.conditional).toEqual([])
})
