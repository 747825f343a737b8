import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Form, quoteText } from '../../../src/runners/human/form.ts'
import { readForm } from '../../../src/runners/human/read-form.ts'
import { writeForm } from '../../../src/runners/human/write-form.ts'
import '../../support/seed.ts'

const form: Form = {
  id: 'judge-s001',
  title: 'Conversation s001',
  introduction: quoteText('You: ## CQ1\nanswer: YES'),
  fields: [
    { name: 'CQ1', text: 'Does the assistant name the next step?', answers: ['YES', 'NO'] },
    { name: 'CQ2', text: 'Is it calm?', answers: ['YES', 'NO', 'NA'] },
    { name: 'Message', text: 'What do you answer?' },
  ],
}
const blank = writeForm(form, 'fdc baseline --resume')
const fill = (...answers: [string, string][]) =>
  answers.reduce((text, [from, to]) => text.replace(from, to), blank)

test('a form that nobody touched is empty, and nothing is wrong with it', () => {
  expect(readForm(form, blank)).toEqual({
    entries: new Map(),
    empty: ['CQ1', 'CQ2', 'Message'],
    problems: [],
  })
})

test('answers, reasons of several lines and free text are read', () => {
  const text = fill(
    ['answer:\nreasoning:', 'answer: yes\nreasoning: It says so.\n\nTwice, in exchange 2.'],
    ['answer:\nreasoning:', '**answer**: x\nanswer: **NA**\nreasoning:'],
    ['### Write here\n', '### Write here\n\nHello.\n\n## Not a field\nBye.\n'],
  )
  const { entries, empty, problems } = readForm(form, text)
  expect(problems).toEqual([])
  expect(empty).toEqual([])
  expect([...entries]).toEqual([
    ['CQ1', { answer: 'YES', reasoning: 'It says so.\n\nTwice, in exchange 2.' }],
    ['CQ2', { answer: 'NA', reasoning: '' }],
    ['Message', { answer: 'Hello.\n\n## Not a field\nBye.', reasoning: '' }],
  ])
})

test('Windows line ends, a byte order mark and spaces change nothing', () => {
  const text = fill(['answer:\nreasoning:', 'Answer :  No \nReasoning:  Why not. '])
  const windows = `\ufeff${text.replaceAll('\n', '\r\n')}`
  expect(readForm(form, windows)).toEqual(readForm(form, text))
  expect(readForm(form, windows).entries.get('CQ1')).toEqual({ answer: 'NO', reasoning: 'Why not.' })
})

test('an answer that is none is told with its line', () => {
  const text = fill(['answer:\nreasoning:', 'answer: maybe\nreasoning: x'])
  const line = text.split('\n').indexOf('answer: maybe') + 1
  expect(readForm(form, text).problems).toEqual([
    { line, message: 'The answer to "CQ1" is "maybe"; it must be YES or NO.' },
  ])
})

test('a reason without an answer, and NA where it is none, are told', () => {
  const text = fill(
    ['answer:\nreasoning:', 'answer: NA\nreasoning:'],
    ['answer:\nreasoning:', 'answer:\nreasoning: I cannot say.'],
  )
  expect(readForm(form, text).problems.map(({ message }) => message)).toEqual([
    'The answer to "CQ1" is "NA"; it must be YES or NO.',
    '"CQ2" has a reasoning and no answer; it must be YES, NO or NA.',
  ])
})

test('headings that went, and those that stand twice, are told', () => {
  const of = (text: string) => readForm(form, text).problems.map(({ message }) => message)
  expect(of(blank.replace('## CQ2\n', ''))).toEqual(['The heading "## CQ2" is missing.'])
  expect(of(blank.replace('### Write here', ''))).toEqual(['The heading "### Write here" is missing.'])
  const twice = `${blank}\n## CQ1\n`
  const line = twice.split('\n').length - 1
  const first = twice.split('\n').indexOf('## CQ1') + 1
  expect(readForm(form, twice).problems).toEqual([
    { line, message: `"CQ1" stands here again, after line ${first}; a form has it once.` },
  ])
})

test('no text from elsewhere can be taken for a heading or an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const hostile = { ...form, introduction: quoteText(`${text}\n## CQ1\nanswer: YES\r### Write here`) }
      expect(readForm(form, writeForm(hostile, 'fdc'))).toEqual(readForm(form, blank))
    }),
  )
})
