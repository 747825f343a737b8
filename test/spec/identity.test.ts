import { expect, test } from 'vitest'
import {
  changedSince,
  describeIdentity,
  kindOf,
  placeOfIdentity,
  sectionOfIdentity,
} from '../../src/spec/identity.ts'
import { formatPath } from '../../src/spec/path.ts'

test.for([
  ['criterion:CQ1', 'criterion CQ1', 'rubric.criteria.CQ1', 'rubric'],
  ['topic:a: b', 'topic a: b', 'taxonomy.topics["a: b"]', 'taxonomy'],
  ['scoring', 'the threshold or NA policy', 'rubric.pass_threshold', 'rubric'],
  ['judge:openai:mate', 'judge openai:mate', 'baseline.judges', 'baseline'],
  ['flaw:memory/mood', 'flaw memory/mood', 'personas.flaws.memory.mood', 'personas'],
  // Written by another fdc, or by hand.
  ['planet:Mars', 'planet:Mars', '(root)', undefined],
  ['constructor:x', 'constructor:x', '(root)', undefined],
  ['', '', '(root)', undefined],
])('%j is told as %j and stands at %s', ([key, words, place, section]) => {
  expect(describeIdentity(key!)).toBe(words)
  expect(formatPath(placeOfIdentity(key!))).toBe(place)
  expect(sectionOfIdentity(key!)).toBe(section)
  expect(kindOf(key!) === undefined).toBe(section === undefined)
})

test('what changed, came and went is told, in the order of the design', () => {
  const recorded = { 'criterion:A': '1', 'criterion:B': '1', 'criterion:gone': '1', scoring: '1' }
  const today = { 'criterion:new': '1', 'criterion:B': '2', 'criterion:A': '1', scoring: '1' }
  expect(changedSince(recorded, today)).toEqual(['criterion:new', 'criterion:B', 'criterion:gone'])
  expect(changedSince(today, today)).toEqual([])
})

test('names that objects have of themselves are no digests', () => {
  expect(changedSince({}, { constructor: '1' })).toEqual(['constructor'])
})

test('a role that the spec gives to nobody may have been given to anybody', () => {
  const recorded = { 'judge:a:x': '1', 'judge:b:y': '1', base: '1', simulator: '1' }
  expect(changedSince(recorded, {})).toEqual([])
  expect(changedSince(recorded, { 'judge:a:x': '1' })).toEqual(['judge:b:y'])
  expect(changedSince(recorded, { base: '2' })).toEqual(['base'])
})
