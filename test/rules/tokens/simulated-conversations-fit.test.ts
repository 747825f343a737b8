import { expect, test } from 'vitest'
import rule from '../../../src/rules/tokens/simulated-conversations-fit.ts'
import { findings, places } from '../../support/check-example.ts'

const spec = (tokens: string, styles: string, more = '') =>
  `tokens: {${tokens}}\npersonas: {styles: {${styles}}}\nprompts: {}\n${more}`
// 100 words and 125 of answer: 300 tokens.
const letter = 'letter: {weight: 1, words: [100, 100]}'

test('the message has the rule of thumb beside the simulated figures', () => {
  const yaml = spec(
    'ceiling: 4096, per_exchange: 200, max_exchanges: 10',
    'terse: 0.4, letter: {weight: 0.6, words: [100, 100]}',
  )
  expect(findings(rule, yaml)).toEqual([
    {
      at: ['tokens', 'max_exchanges'],
      message:
        'Simulated, an exchange takes about 207 tokens (300 in style "letter"; estimates, while `per_exchange` is 200), so that a conversation of 10 exchanges outgrows the ceiling of 4096 tokens for 60 % of the personas; it should for at most 10 %.',
      hint: 'Plan at most 8 exchanges, raise the ceiling to 4500, or narrow the word range of "letter".',
      related: [{ at: ['personas', 'styles', 'letter', 'words'], message: 'about 300 tokens an exchange' }],
    },
  ])
})

test.for([
  [
    'at the ceiling where no length is written',
    spec('ceiling: 3500, per_exchange: 200', letter),
    'tokens.ceiling',
  ],
  [
    'by one token',
    spec('ceiling: 3899, per_exchange: 200, max_exchanges: 8', letter),
    'tokens.max_exchanges',
  ],
  [
    'in the project that measured 1,080 tokens an exchange',
    spec('ceiling: 16384, max_exchanges: 15', 'letter: {weight: 1, words: [300, 420]}'),
    'tokens.max_exchanges',
  ],
  [
    'against a context that is smaller than the ceiling',
    spec(
      'ceiling: 9000, per_exchange: 250, max_exchanges: 10',
      letter,
      'model: {choice: m, candidates: {m: {context_tokens: 4000}}}',
    ),
    'tokens.max_exchanges',
  ],
  [
    'where not even one exchange fits',
    spec('ceiling: 1900, per_exchange: 300, max_exchanges: 1', 'letter: {weight: 1, words: [200, 300]}'),
    'tokens.max_exchanges',
  ],
] as const)('conversations that outgrow it are found %s', ([, yaml, at]) => {
  expect(places(rule, yaml)).toEqual([at])
})

test.for([
  ['what just fits', spec('ceiling: 3900, per_exchange: 200, max_exchanges: 8', letter)],
  [
    'a tenth of the personas',
    spec(
      'ceiling: 4096, per_exchange: 200, max_exchanges: 10',
      'terse: 0.9, letter: {weight: 0.1, words: [100, 100]}',
    ),
  ],
  [
    'a style that is never drawn',
    spec(
      'ceiling: 4096, per_exchange: 200, max_exchanges: 10',
      'terse: 1, letter: {weight: 0, words: [100, 100]}',
    ),
  ],
  [
    'a plan that breaks the ceiling by its own figures',
    spec('ceiling: 4096, per_exchange: 300, max_exchanges: 30', letter),
  ],
  ['a plan in which nothing fits', spec('ceiling: 1500', letter)],
  ['a design without a ceiling', spec('max_exchanges: 400', letter)],
  ['personas without a style', spec('ceiling: 4096', '')],
  ['prompts that are not started', `tokens: {ceiling: 4096}\npersonas: {styles: {${letter}}}`],
] as const)('nothing is said of %s', ([, yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})

test('the share of personas is an option', () => {
  const yaml = spec(
    'ceiling: 4096, per_exchange: 200, max_exchanges: 10',
    'terse: 0.9, letter: {weight: 0.1, words: [100, 100]}',
  )
  expect(places(rule, yaml, { max_share: 0 })).toEqual(['tokens.max_exchanges'])
  expect(places(rule, yaml, { max_share: 0.05 })).toEqual(['tokens.max_exchanges'])
})

test('the context is named where it is what ends the conversation', () => {
  const yaml = spec(
    'ceiling: 9000, per_exchange: 250, max_exchanges: 10',
    letter,
    'model: {choice: m, candidates: {m: {context_tokens: 4000}}}',
  )
  expect(findings(rule, yaml)[0]!.message).toContain('10 exchanges outgrows the context of 4000 tokens')
})
