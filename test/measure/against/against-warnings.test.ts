import { expect, test } from 'vitest'
import { againstWarnings } from '../../../src/measure/against/against-warnings.ts'
import type { ComparedSet } from '../../../src/measure/against/compared-set.ts'
import { pairScenarios } from '../../../src/measure/against/pair-scenarios.ts'
import { type Held, judgedRun } from '../../support/judged-run.ts'

function warn(first: ComparedSet, second: ComparedSet) {
  const warnings = againstWarnings(first, second, pairScenarios(first, second))
  return warnings.map(({ code, message }) => `${code}: ${message}`)
}

const run = (said: string, more: Partial<Held> = {}, values: Record<string, string> = { topic: 'bag' }) =>
  ['a', 'b'].map((id): Held => ({ id, said, scenario: { id: `s${id}`, ...values }, ...more }))
const tuned = run('On which line was it?')
const base = run('Sorry.', { answer: 'NO' })

test('two runs of one plan by the same judges are nothing to warn of', () => {
  expect(warn(judgedRun(tuned), judgedRun(base))).toEqual([])
})

test('a set that is given twice is told, and so is a conversation that was judged twice', () => {
  expect(warn(judgedRun(tuned), judgedRun(tuned))).toEqual([
    'same_judgements: Both sets hold the same judgements, answer for answer; look whether one file was given twice.',
    'same_conversations: 2 conversations of the second set are word for word in the first too; where the verdicts on them differ, judges do, not models.',
  ])
  expect(warn(judgedRun(tuned), judgedRun([tuned[0]!, base[1]!]))).toEqual([
    'same_conversations: 1 conversation of the second set is word for word in the first too; where the verdicts on it differ, judges do, not models.',
  ])
})

test('different judges are told', () => {
  expect(warn(judgedRun(tuned), judgedRun(run('Sorry.', { judges: ['y', 'x'] })))).toEqual([
    'judges_differ: The sets have different judges (x in the first, x and y in the second); a difference may be theirs.',
  ])
})

test.for([
  [true, false, 'the second set (`--against-transcripts`)'],
  [false, true, 'the first set (`--transcripts`)'],
  [false, false, 'the first set (`--transcripts`) and the second set (`--against-transcripts`)'],
] as const)('transcripts that are missing are told: %s, %s', ([first, second, which]) => {
  expect(warn(judgedRun(tuned, { transcripts: first }), judgedRun(base, { transcripts: second }))).toEqual([
    `without_transcripts: Transcripts of ${which} were not given: nothing pairs, repeats of a scenario count as scenarios, and \`min_turns\` is not checked there.`,
  ])
})

test('names that stand for different scenarios are told, with one of them', () => {
  expect(warn(judgedRun(tuned), judgedRun(run('Sorry.', { answer: 'NO' }, { topic: 'keys' })))).toEqual([
    'scenarios_differ: 2 names of scenarios of 2 stand for different ones ("sa" has the topic "bag" and "keys"), so that nothing pairs; hold the conversations of both sets by one plan, of the same design and seed.',
  ])
})

test('pairs by name alone are told', () => {
  expect(warn(judgedRun(tuned), judgedRun(run('Sorry.', { answer: 'NO' }, {})))).toEqual([
    'unchecked_pairs: 2 scenarios (sa and sb) pair by name alone, and every plan begins with s001; state the values that were drawn in both transcripts, so that fdc can tell.',
  ])
})

test('equal names of conversations without a scenario are told to pair nothing', () => {
  const bare = (said: string) =>
    judgedRun(['a', 'b'].map((id) => ({ id, said, answer: said ? 'YES' : 'NO' })))
  expect(warn(bare('On which line was it?'), bare(''))).toEqual([
    'conversations_pair_nothing: Names of conversations pair nothing; name the scenario (`scenario.id`) in the transcripts of both sets.',
  ])
})

test('scenarios that only one set judged completely are told', () => {
  const [a, b] = base as [Held, Held]
  expect(warn(judgedRun(tuned), judgedRun([a, { ...b, answer: 'ERROR' }]))).toEqual([
    'half_judged: 1 scenario of both sets (sb) was judged completely in one of them only, and pairs with nothing.',
  ])
})

test('lines of the second set that cannot be used are told', () => {
  const { set, file } = judgedRun(base)
  const problem = { file: 'J2.jsonl', line: 1, code: 'malformed' as const, message: 'The line is not UTF-8.' }
  const second = { set, file: { ...file, input: { ...file.input, problems: [problem] } } }
  expect(warn(judgedRun(tuned), second)).toEqual([
    'unusable_lines: 1 line of the second set’s files cannot be used as it is.',
  ])
})
