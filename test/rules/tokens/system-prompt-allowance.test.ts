import { expect, test } from 'vitest'
import rule from '../../../src/rules/tokens/system-prompt-allowance.ts'
import { findings, places } from '../../support/check-example.ts'

const spec = (allowance: string, text: string) =>
  `tokens: {ceiling: 4096${allowance}}\nprompts: {system: {text: ${JSON.stringify(text)}}}`

test('the message has what is kept and what is needed', () => {
  expect(findings(rule, spec(', system_prompt: 99', 'x'.repeat(460)))).toEqual([
    {
      at: ['tokens', 'system_prompt'],
      message:
        '99 tokens are kept for the system prompt, which has about 100 (an estimate); they must be enough for it.',
      hint: 'Raise `system_prompt` to 120, or shorten the prompt.',
      related: [{ at: ['prompts', 'system', 'text'], message: 'the system prompt' }],
    },
  ])
})

test.for([
  ['the default of 500', spec('', 'a word '.repeat(400))],
  ['Chinese, a token a character', spec(', system_prompt: 40', '你是包裹客服助手。'.repeat(5))],
  ['Korean', spec(', system_prompt: 40', '당신은상담원입니다'.repeat(5))],
] as const)('too little is found: %s', ([, yaml]) => {
  expect(places(rule, yaml)).toEqual(['tokens.system_prompt'])
})

test.for([
  ['exactly enough', spec(', system_prompt: 100', 'x'.repeat(460))],
  ['Cyrillic, of which less is known', spec(', system_prompt: 40', 'Вы помощник.'.repeat(15))],
  ['the prompt that fdc writes', 'tokens: {ceiling: 4096, system_prompt: 1}\nprompts: {}'],
  ['prompts that are not started', 'tokens: {ceiling: 4096, system_prompt: 1}'],
] as const)('nothing is said of %s', ([, yaml]) => {
  expect(places(rule, yaml)).toEqual([])
})
