import { expect, test } from 'vitest'
import rule from '../../../src/rules/model/format-fits-deployment.ts'
import { findings, places } from '../../support/check-example.ts'

const model = (formats: string, deploy: string) =>
  `model: {choice: m, candidates: {m: {formats: [${formats}]}}, deploy: {${deploy}}}`

test.for([
  ['gguf', 'mlx', '"m" has gguf; mlx loads mlx.'],
  ['mlx, gguf', 'vllm', '"m" has mlx and gguf; vllm loads safetensors, awq or gptq.'],
  ['', 'llama.cpp', '"m" has no format; llama.cpp loads gguf.'],
] as const)('formats [%s] do not serve %s', ([formats, target, message]) => {
  expect(findings(rule, model(formats, `target: ${target}`))[0]!.message).toBe(message)
})

test('formats that nobody wrote are not judged', () => {
  expect(places(rule, 'model: {choice: gemma-3-12b, deploy: {target: ollama, offline: true}}')).toEqual([])
})

test('a target that nobody wrote is not judged', () => {
  expect(places(rule, model('gguf', 'offline: true'))).toEqual([])
})

test('a hosted model may have any format, but cannot run offline', () => {
  expect(places(rule, model('gguf', 'target: hosted'))).toEqual([])
  expect(places(rule, model('gguf', 'target: hosted, offline: true'))).toEqual(['model.deploy.target'])
})
