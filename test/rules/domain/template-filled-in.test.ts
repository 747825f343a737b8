import { expect, test } from 'vitest'
import rule from '../../../src/rules/domain/template-filled-in.ts'
import { findings, places } from '../../support/check-example.ts'

const because = (text: string) => JSON.stringify({ model: { choice: 'gemma-3-12b', because: text } })
const example = (context: string, response: string, reasoning = 'So.', draft = false) => {
  const written = { type: 'PASS', context, response, reasoning, ...(draft && { draft }) }
  return JSON.stringify({
    rubric: { criteria: { CQ1: { question: 'So?', calibration_examples: [written] } } },
  })
}

test('names the place and the leftover', () => {
  expect(findings(rule, because('Best of three (TODO: add the figures)'))).toEqual([
    {
      at: ['model', 'because'],
      message: '`model.because` holds "TODO", a leftover of a template; every text must be written out.',
      hint: 'Write what belongs there, or leave the key out until you know it.',
    },
  ])
})

test.for([
  'TODO',
  'todo.',
  'TBD',
  'Budget: TBD',
  'FIXME: why?',
  '[TODO]',
  '...',
  '…',
  '???',
  'xxx',
  '-',
  '<your reason here>',
  '[Insert the reason]',
  'Lorem ipsum dolor sit amet',
])('"%s" is a leftover', (text) => {
  expect(places(rule, because(text))).toEqual(['model.because'])
})

test.for([
  'TODO lists and calendars',
  'Helps with todo apps',
  'a…b',
  'Keeps <your_task> tags, and [desk: …] notes',
  '<p>html</p>',
  'Wait ... and see',
  'Fits <yourself> and [inserted] text',
  'C++ and x86',
  '以后再说……好',
])('"%s" is written out', (text) => {
  expect(places(rule, because(text))).toEqual([])
})

test('in conversations people may say anything, but a drafted example is more than three dots', () => {
  expect(places(rule, example('User: ...', 'Dear [your name], fix the TODO: first.'))).toEqual([])
  expect(places(rule, example('...', 'Yes.', 'TODO: why', true))).toEqual([
    'rubric.criteria.CQ1.calibration_examples[0].context',
    'rubric.criteria.CQ1.calibration_examples[0].reasoning',
  ])
})

test('of a settled example rubric/calibration-complete speaks, and of what it does not see this rule', () => {
  expect(places(rule, example('...', 'Yes.', 'TODO: why'))).toEqual([])
  expect(places(rule, example('A', 'B', 'It names <your team> as the one who decides'))).toEqual([
    'rubric.criteria.CQ1.calibration_examples[0].reasoning',
  ])
})

test('a silent user, an odd phrase and a dull flaw are no leftovers', () => {
  const yaml = `prompts: {anti_patterns: ["...", "Dear [your name]"]}
personas: {flaws: {emotional: {flat: {description: Says nothing., example: "..."}}}}
baseline: {scenarios: [{id: silent, opening: "..."}]}`
  expect(places(rule, yaml)).toEqual([])
})

test('every text of every section is looked at', () => {
  const yaml = `domain: {title: T, summary: TODO, constraints: {other: [fine, TBD]}}
taxonomy: {topics: {a: {weight: 1, description: TODO}}, edge_cases: {types: {hostile: {handling: TODO}}}}
critique: {edge_users: {u: {background: TODO}}}`
  expect(places(rule, yaml)).toEqual([
    'domain.summary',
    'domain.constraints.other[1]',
    'taxonomy.topics.a.description',
    'taxonomy.edge_cases.types.hostile.handling',
    'critique.edge_users.u.background',
  ])
})

test('fdc’s own defaults are written out', () => {
  expect(places(rule, 'personas: {}\nprompts: {}\nbaseline: {}\nmodel: {choice: gemma-3-12b}')).toEqual([])
})
