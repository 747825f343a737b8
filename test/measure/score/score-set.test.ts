import { expect, test } from 'vitest'
import { conversationReport } from '../../../src/measure/score/score-set.ts'
import { answersOf, collectAndScore } from '../../support/judged-set.ts'
import { tramDesign as design } from '../../support/tram-design.ts'

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
