import { expect, test } from 'vitest'
import rule from '../../../src/rules/model/quantization-fits-target.ts'
import { findings, places } from '../../support/check-example.ts'

const spec = (target: string, quantization: string) =>
  `model: {choice: m, deploy: {target: ${target}, quantization: ${JSON.stringify(quantization)}}}`

test('the message has the plan and the target', () => {
  expect(findings(rule, spec('llama.cpp', 'GPTQ, 4 bits'))).toEqual([
    {
      at: ['model', 'deploy', 'quantization'],
      message: 'The quantization is "GPTQ, 4 bits"; llama.cpp does not load GPTQ.',
      hint: 'Name a GGUF quantization, such as `Q4_K_M`, or change `deploy.target`.',
      related: [{ at: ['model', 'deploy', 'target'], message: 'the target is llama.cpp' }],
    },
  ])
})

test.for([
  ['ollama', 'awq'],
  ['ollama', 'AWQ-Int4'],
  ['llama.cpp', 'EXL2 at 4.5 bits'],
  ['mlx', 'exl3'],
  ['mlx', 'NF4'],
] as const)('%s does not load %s', ([target, quantization]) => {
  expect(places(rule, spec(target, quantization))).toEqual(['model.deploy.quantization'])
})

test.for([
  ['ollama', 'Q4_K_M'],
  ['ollama', '4-bit'],
  ['llama.cpp', 'IQ4_XS'],
  ['llama.cpp', 'Q5_K_M, since nothing here loads AWQ'],
  ['llama.cpp', 'GGUF with AWQ scales'],
  ['mlx', '4-bit, group size 64'],
  ['mlx', 'AWQ by mlx_lm, 4 bits'],
  ['vllm', 'AWQ 4-bit'],
  ['transformers', 'NF4'],
  ['hosted', 'GPTQ'],
  ['ollama', 'hawqeye 4 bits'],
] as const)('nothing is said of %s with %s', ([target, quantization]) => {
  expect(places(rule, spec(target, quantization))).toEqual([])
})

test('without a written target or quantization there is nothing to compare', () => {
  expect(places(rule, 'model: {choice: m, deploy: {quantization: AWQ}}')).toEqual([])
  expect(places(rule, 'model: {choice: m, deploy: {target: ollama}}')).toEqual([])
})
