import { expect, test } from 'vitest'
import rule from '../../../src/rules/taxonomy/edge-types-handled.ts'
import { findings, places } from '../../support/check-example.ts'

const spec = (types: string, question = 'Does the customer learn the next step?', more = '') =>
  `taxonomy: {topics: {a: 1}, edge_cases: {types: ${types}}}
rubric: {criteria: {CQ1: {question: ${JSON.stringify(question)}}}}
${more}`

test('the message says where handling may stand', () => {
  expect(findings(rule, spec('{bereavement: {weight: 1, description: A death}}'))).toEqual([
    {
      at: ['taxonomy', 'edge_cases', 'types', 'bereavement'],
      message:
        'Edge type "bereavement" has no `handling`, and no criterion, gate or domain rule names it; something must say what a good answer does.',
      hint: 'Write `handling`, or a criterion that fails where it is answered badly.',
    },
  ])
})

test.for([
  [
    'a bare weight',
    spec('{hostile: 0.5, legal_threat: {weight: 0.5, handling: Gives the address}}'),
    'taxonomy.edge_cases.types.hostile',
  ],
  ['a name that shares only a vague word', spec('{otherUser: {}}', 'Is the user met as a user?'), undefined],
  [
    'a name in one word with small and large letters',
    spec('{legalThreat: {}}'),
    'taxonomy.edge_cases.types.legalThreat',
  ],
  [
    'a vague word beside a telling one',
    spec('{hostile_customer: {}}'),
    'taxonomy.edge_cases.types.hostile_customer',
  ],
] as const)('%s', ([, yaml, at]) => {
  expect(places(rule, yaml)).toEqual(at === undefined ? [] : [at])
})

test.for([
  ['a bare list', spec('[hostile, legal_threat]')],
  ['handling', spec('{hostile: {handling: Sets one calm limit}}')],
  ['a question in another form of the word', spec('{hostile: {}}', 'Is hostility met with calm?')],
  ['an id', spec('{x9: {}, next: {}}')],
  [
    'a domain rule',
    spec('{hostile: {}}', undefined, 'prompts: {domain_rules: [Stay calm with hostile people]}'),
  ],
  [
    'a prompt',
    spec('{hostile: {}}', undefined, 'prompts: {assistant: {text: Hostile people get one calm limit.}}'),
  ],
  [
    'a rubric without criteria',
    'taxonomy: {topics: {a: 1}, edge_cases: {types: {hostile: {}}}}\nrubric: {criteria: {}}',
  ],
  ['no rubric', 'taxonomy: {topics: {a: 1}, edge_cases: {types: {hostile: {}}}}'],
  ['no edge case', 'taxonomy: {topics: {a: 1}}\nrubric: {criteria: {CQ1: {question: Is it good?}}}'],
  [
    'another language',
    spec('{hostile: {}}', 'Bleibt die Antwort ruhig?', 'domain: {title: T, summary: S., language: de}'),
  ],
] as const)('nothing is said of %s', ([, yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})

test('guidance, names, reasons and categories count as well', () => {
  const criterion = (rest: string) => `taxonomy: {topics: {a: 1}, edge_cases: {types: {hostile: {}}}}
rubric: {criteria: {CQ1: {question: Is it good?, ${rest}}}}`
  for (const key of ['guidance', 'name', 'because', 'na_when'])
    expect(places(rule, criterion(`${key}: Nobody was hostile`))).toEqual([])
  expect(places(rule, criterion('na_valid: true'))).toEqual(['taxonomy.edge_cases.types.hostile'])
  const categories = `${criterion('na_valid: true').slice(0, -1)}, categories: {hostile_people: {weight: 1, criteria: [CQ1]}}}`
  expect(places(rule, categories)).toEqual([])
})
