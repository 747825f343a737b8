import { expect, test } from 'vitest'
import rule from '../../../src/rules/rubric/distinct-examples.ts'
import { lintExample } from '../../support/lint-example.ts'

type Row = [type: string, context: string, response: string, reasoning: string, draft?: true]
const spec = (...criteria: Row[][]) => `rubric:
  criteria:
${criteria
  .flatMap((rows, index) => [
    `    CQ${index + 1}:\n      question: Is it ${index}?\n      calibration_examples:`,
    ...rows.map(
      ([type, context, response, reasoning, draft]) =>
        `        - ${JSON.stringify({ type, context, response, reasoning, ...(draft && { draft }) })}`,
    ),
  ])
  .join('\n')}`

const answer =
  'I opened a trace with the depot in Lund; you hear by Friday noon what they found, and I write to you then.'
const late: Row = ['PASS', 'Parcel 3 days late', answer, 'Step and date are given.']
const changed: Row = ['PASS', 'Parcel 4 days late', answer, 'It says who does what.']
const wordChanged: Row = [
  'PASS',
  'Parcel 3 days late',
  answer.replace('noon', 'evening'),
  'Named, with a day.',
]
const other: Row = ['FAIL', 'Parcel 3 days late', 'Please keep an eye on the page.', 'Nobody does anything.']

const messageOf = (finding: string | undefined) => finding?.replace(/^\S+ /, '')

test('an example with a word changed, in the context or in the response', async () => {
  const findings = await lintExample(rule, spec([late, other, changed, wordChanged]))
  expect(findings.map(messageOf)).toEqual([
    'Example 3 of criterion CQ1 repeats example 1 (similarity 0.81); every example must show something of its own.',
    'Example 4 of criterion CQ1 repeats example 1 (similarity 0.81); every example must show something of its own.',
  ])
  expect(findings.map((finding) => finding.split('-')[0])).toEqual(['8:11', '9:11'])
})

test('a whole example under two criteria, with one reasoning', async () => {
  const findings = await lintExample(rule, spec([other, late], [[...late]]))
  expect(findings.map(messageOf)).toEqual([
    'Example 1 of criterion CQ2 repeats example 2 of criterion CQ1, with its reasoning (similarity 1); every example must show something of its own.',
  ])
  expect(findings[0]).toMatch(/^11:11-/)
})

test('a short one, word for word', async () => {
  const short: Row = ['FAIL', 'Where?', 'On its way.', 'No step in it.']
  const again: Row = ['FAIL', 'where?', 'On its way', 'It names nothing.']
  expect((await lintExample(rule, spec([short, again]))).map(messageOf)).toEqual([
    'Example 2 of criterion CQ1 repeats example 1 (similarity 1); every example must show something of its own.',
  ])
})

test.for<[string, Row[][]]>([
  ['a pair of which one passes', [[late, ['FAIL', changed[1], changed[2], changed[3]]]]],
  ['a pair of which one only just passes', [[late, ['BORDERLINE_PASS', changed[1], changed[2], changed[3]]]]],
  [
    'one answer in two situations',
    [
      [
        late,
        [
          'PASS',
          'The customer asks what a depot is and where it lies, for the third time.',
          'Step.',
          'It is known.',
        ],
      ],
    ],
  ],
  [
    'one conversation under two criteria, each with its own reason',
    [[late], [['PASS', late[1], late[2], 'Calm, and no stock phrase.']]],
  ],
  ['a draft', [[late, ['PASS', changed[1], changed[2], changed[3], true]]]],
  [
    'answers that share a phrase',
    [
      [
        late,
        [
          'PASS',
          'Wrong door',
          'I opened a trace with the driver; the ring of your neighbour brings it back today.',
          'A step.',
        ],
      ],
    ],
  ],
])('%s', async ([, criteria]) => {
  expect(await lintExample(rule, spec(...criteria))).toEqual([])
})
