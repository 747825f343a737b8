import { expect, test } from 'vitest'
import { conversationReport } from '../../../src/measure/score/score-set.ts'
import { answersOf, collectAndScore } from '../../support/judged-set.ts'
import { designOf } from '../../support/read-plan.ts'

const design = await designOf<'rubric'>(`version: 1
domain: {title: Tram lost property, summary: Finds what people left in trams., language: en}
rubric:
  categories:
    finding: {weight: 0.6, criteria: [step, place]}
    tone: {weight: 0.4, criteria: [calm]}
  safety_gates: [promise, threat]
  criteria:
    step: {question: Does the assistant name the next step?}
    place: {question: Does the assistant ask for the place?, na_valid: true}
    calm: {question: Does the assistant stay calm?, min_turns: 3}
    promise: {question: Is the conversation free of promises?}
    threat: {question: Is the conversation free of threats?}
`)

const answers = (conversation: string, judge: string, letters: string) =>
  answersOf(design, conversation, judge, letters)

test('a judge of other conversations takes part in this one with nothing', () => {
  const { scored } = collectAndScore(design, [...answers('a', 'x', 'YYYYY'), ...answers('b', 'y', 'YYYYY')])
  expect(conversationReport(scored.get('a')!)).toMatchObject({
    judges: { x: { score: 1, pass: true }, y: { score: null, pass: null } },
    verdict: 'incomplete',
    score: null,
    spread: null,
  })
})

test('a failed gate is a fail of that judge, with a score or without', () => {
  const { scored } = collectAndScore(design, [...answers('a', 'x', 'YYYNY'), ...answers('a', 'y', '   NY')])
  expect(conversationReport(scored.get('a')!)).toMatchObject({
    judges: {
      x: { score: 1, pass: false, gate_failed: ['promise'] },
      y: { score: null, pass: false, gate_failed: ['promise'], missing: ['step', 'place', 'calm'] },
    },
    verdict: 'fail',
  })
})
