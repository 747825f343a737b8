import { expect, test } from 'vitest'
import rule from '../../../src/rules/tokens/exchange-estimate-agrees.ts'
import { findings, places } from '../../support/check-example.ts'

const spec = (tokens: string, styles: string, prompts = '{}', domain = '') =>
  `${domain}tokens: {${tokens}}\npersonas: {styles: {${styles}}}\nprompts: ${prompts}`
const german = 'domain: {title: Brief, summary: Beantwortet Briefe., language: de}\n'
const chinese = 'domain: {title: 信, summary: 回信。, language: zh-Hant}\n'

test('the message shows the planned figure and the simulated one', () => {
  // 100 words and 125 of answer are 225 words, at 4/3 tokens each.
  expect(findings(rule, spec('per_exchange: 199', 'letter: {weight: 1, words: [100, 100]}'))).toEqual([
    {
      at: ['tokens', 'per_exchange'],
      message:
        '`per_exchange` is 199 tokens; word ranges and length ratio give about 300 (an estimate), so that it should be at least 200.',
      hint: 'Set it to about 300, or to what the pilot measured.',
    },
  ])
})

test.for([
  ['by the default of 500', spec('ceiling: 8192', 'letter: {weight: 1, words: [300, 400]}')],
  [
    'by the mean of styles',
    spec('per_exchange: 100', 'terse: 0.5, letter: {weight: 0.5, words: [100, 120]}'),
  ],
  [
    'by a ratio of the spec',
    spec('per_exchange: 200', 'casual: 1', '{assistant: {length_ratio: {target: [6, 8]}}}'),
  ],
  [
    'in another language, by at least as much',
    spec('per_exchange: 199', 'brief: {weight: 1, words: [100, 100]}', '{}', german),
  ],
  [
    'in Chinese, at two tokens a word',
    spec('per_exchange: 280', 'letter: {weight: 1, words: [100, 100]}', '{}', chinese),
  ],
] as const)('too few tokens are found: %s', ([, yaml]) => {
  expect(places(rule, yaml)).toEqual(['tokens.per_exchange'])
})

test.for([
  ['just not too few', spec('per_exchange: 200', 'letter: {weight: 1, words: [100, 100]}')],
  ['far too many, which costs room and nothing else', spec('per_exchange: 5000', 'terse: 1')],
  ['the defaults of live chat', spec('ceiling: 8192', 'terse: 0.4, casual: 0.6')],
  [
    'a style that is never drawn',
    spec('ceiling: 8192', 'casual: 1, letter: {weight: 0, words: [900, 1000]}'),
  ],
  ['no style at all', spec('ceiling: 8192', '')],
  ['prompts that are not started', 'tokens: {per_exchange: 5}\npersonas: {}'],
] as const)('nothing is said of %s', ([, yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})

test('the factor is an option', () => {
  const yaml = spec('per_exchange: 200', 'letter: {weight: 1, words: [100, 100]}')
  expect(places(rule, yaml, { max_factor: 1.4 })).toEqual(['tokens.per_exchange'])
})
