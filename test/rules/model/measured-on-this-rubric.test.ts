import { expect, test } from 'vitest'
import rule from '../../../src/rules/model/measured-on-this-rubric.ts'
import { findings, places } from '../../support/check-example.ts'

const because = (text: string, domain = '') => `${domain}model: {choice: m, because: ${JSON.stringify(text)}}`

test('the message names the benchmarks, each once', () => {
  expect(findings(rule, because('MMLU of 79, HumanEval of 85; MMLU was decisive'))).toEqual([
    {
      at: ['model', 'because'],
      message:
        'The reason for "m" rests on "MMLU" and "HumanEval"; it should rest on what was measured in this domain.',
      hint: 'Give each candidate some scenarios of your own, judge them by your rubric, and write what came out.',
    },
  ])
})

test.for([
  'Highest MMLU-Pro of the three',
  'gsm8k 91, the best below 10 B',
  'Second on the Open LLM Leaderboard',
  'Wins on Chatbot Arena (LMSYS)',
  'Strong on ARC-Challenge and HellaSwag',
  'MT-Bench 8.9',
] as const)('%s: the choice is found to rest on a benchmark', (text) => {
  expect(places(rule, because(text))).toEqual(['model.because'])
})

test('reasons against others, what was measured and strengths of the choice count too', () => {
  const yaml = `model:
  choice: m
  rejected: {n: Lower on IFEval}
  candidates:
    m: {strengths: [Keeps to the desk note, Leads AlpacaEval]}
    n: {measured: 70 on GPQA, strengths: [Leads MBPP]}`
  expect(places(rule, yaml)).toEqual([
    'model.rejected.n',
    'model.candidates.n.measured',
    'model.candidates.m.strengths[1]',
  ])
})

test.for([
  'Passed 21 of 40 pilot chats, though MMLU ranks it last',
  'We did not look at MMLU: both were tried on our own chats',
  'Despite a lower MMLU it keeps to the desk note',
  'Answers within the arc of a conversation',
  'Customers of the arena chat in dialect, and it follows them',
  'Understands welders who ask about ARC',
  'Formmlux is our form language, and it writes it',
] as const)('%s: nothing is said', (text) => {
  expect(places(rule, because(text))).toEqual([])
})

test('what another language says about a benchmark nobody can read here', () => {
  const german = 'domain: {title: Brief, summary: Beantwortet Briefe., language: de}\n'
  expect(places(rule, because('Nach MMLU gewählt haben wir es gerade nicht', german))).toEqual([])
})
