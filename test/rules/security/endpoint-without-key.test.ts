import { expect, test } from 'vitest'
import rule from '../../../src/rules/security/endpoint-without-key.ts'
import { findings, places } from '../../support/check-example.ts'

const hostsIn = (reference: string) =>
  findings(rule, `baseline: {base: ${JSON.stringify(reference)}}`).map(
    ({ message }) => /asked at "(.*?)"/.exec(message)![1],
  )

test('every role of the baseline and every model of the critique is looked at', () => {
  const away = '"openai-compatible:https://keys.example.net/v1#m"'
  const yaml = `baseline: {base: ${away}, simulator: ${away}, judges: ["openai:gpt-6", ${away}]}
critique: {models: ["human:ada", ${away}]}`
  expect(places(rule, yaml)).toEqual([
    'baseline.base',
    'baseline.simulator',
    'baseline.judges[1]',
    'critique.models[1]',
  ])
  expect(findings(rule, yaml)[0]).toEqual({
    at: ['baseline', 'base'],
    message:
      'The model is to be asked at "keys.example.net"; a spec must not say where a key is sent, and may name only an address of this machine.',
    hint: 'Name the model alone, and give the address by flag, by the environment, or in ~/.config/fdc/config.yaml.',
  })
})

test.for([
  ['openai-compatible:https://keys.example.net/v1#m', 'keys.example.net'],
  ['openai:HTTPS://Keys.Example.Net', 'keys.example.net'],
  ['openai-compatible:m@http://192.168.0.9:8000', '192.168.0.9'],
  ['openai-compatible://keys.example.net/v1', 'keys.example.net'],
  ['openai-compatible:wss://keys.example.net', 'keys.example.net'],
  // What looks like this machine and is not.
  ['openai-compatible:http://localhost.example.net/', 'localhost.example.net'],
  ['openai-compatible:http://localhost@example.net/', 'example.net'],
  ['openai-compatible:http://127.0.0.1.example.net/', '127.0.0.1.example.net'],
  ['openai-compatible:http://[::2]:80/', '[::2]'],
  ['openai-compatible:http://[::1', '[::1'],
])('%s is asked at %s', ([reference, host]) => {
  expect(hostsIn(reference!)).toEqual([host])
})

test('a password in an address is not told', () => {
  const [host] = hostsIn('openai-compatible:https://ada:hunter7@exa mple.net/')
  expect(host).not.toContain('hunter7')
})

test.for([
  'openai-compatible:http://127.0.0.1:8080/v1#m',
  'openai-compatible:http://127.8.8.8/',
  'openai-compatible:http://localhost:11434',
  'openai-compatible:http://LOCALHOST./v1',
  'openai-compatible:http://llm.localhost/v1',
  'openai-compatible:http://[::1]:8080/v1',
  'openai-compatible:http://2130706433/v1',
  'openai-compatible:meta-llama/Llama-3.3-70B',
  'ollama:hf.co/acme/brine:Q4_K_M',
  'openai:gpt-6',
  'human:Ada, of https-club',
])('%s sends no key away', (reference) => {
  expect(hostsIn(reference)).toEqual([])
})

test('an address that nobody is asked at is no endpoint', () => {
  const yaml = `baseline: {decision: {outcome: fine_tune, because: "See https://wiki.example.net/7"}}
critique: {edge_users: {a: {background: "Wrote https://example.net/blog"}}}`
  expect(places(rule, yaml)).toEqual([])
})
