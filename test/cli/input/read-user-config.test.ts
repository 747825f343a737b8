import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readUserConfig, userConfigPath } from '../../../src/cli/input/read-user-config.ts'
import { makeFolder } from '../../support/folders.ts'

function write(text: string): string {
  const file = join(makeFolder(), 'config.yaml')
  writeFileSync(file, text)
  return file
}

test('the file is where the system keeps configuration', () => {
  expect(userConfigPath({ XDG_CONFIG_HOME: '/x' })).toBe('/x/fdc/config.yaml')
  expect(userConfigPath({ XDG_CONFIG_HOME: 'relative' })).toMatch(/[\\/]\.config[\\/]fdc[\\/]config\.yaml$/)
  expect(userConfigPath({})).toMatch(/[\\/]\.config[\\/]fdc[\\/]config\.yaml$/)
})

test('endpoints and prices are read', async () => {
  const text = `endpoints:
  openai-compatible: {base_url: "http://127.0.0.1:8080/v1"}
  openai-compatible:qwen3: {base_url: "http://gpu:8000/v1", key_variable: GPU_KEY, json_schema: false}
prices:
  openai-compatible:qwen3: {input: 0, output: 0.25}
`
  expect(await readUserConfig(write(text))).toEqual({
    endpoints: {
      'openai-compatible': { base_url: 'http://127.0.0.1:8080/v1' },
      'openai-compatible:qwen3': {
        base_url: 'http://gpu:8000/v1',
        key_variable: 'GPU_KEY',
        json_schema: false,
      },
    },
    prices: { 'openai-compatible:qwen3': { input: 0, output: 0.25 } },
  })
})

test.for(['', '# nothing yet\n', '{}\n'])('%j sets nothing', async (text) => {
  expect(await readUserConfig(write(text))).toEqual({})
})

test('a file that is not there sets nothing', async () => {
  expect(await readUserConfig(join(makeFolder(), 'config.yaml'))).toEqual({})
})

test.for([
  ['endpoint:\n  x: {}\n', '1:1: `endpoint` is not a known key'],
  ['endpoints:\n  ollama: {api_key: abc}\n', '2:12: `api_key` is not a known key in `endpoints.ollama`'],
  ['endpoints:\n  ollama: {base_url: file:///etc}\n', '2:22: '],
  ['endpoints:\n  ollama: {base_url: "http://me:pw@host/"}\n', '2:22: '],
  ['prices:\n  x: {input: -1, output: 0}\n', '2:14: '],
  ['prices:\n  x: {input: 1}\n', '2:3: '],
  [
    'endpoints:\n  olama: {}\n',
    '2:3: "olama" is no key of `endpoints`; it must be a provider, or a model of one.',
  ],
  ['endpoints:\n  "ollama:": {}\n', '2:3: '],
  [
    'prices:\n  openai: {input: 1, output: 1}\n',
    '2:3: "openai" is no key of `prices`; it must be a model, `provider:model`.',
  ],
  ['endpoints: [\n', '2:1: '],
  ['- a\n', '1:1: '],
  ['endpoints: {}\nendpoints: {}\n', '2:1: '],
  ['endpoints:\n  __proto__: {}\n', '2:3: '],
])('%j is refused with its place', async ([text, words]) => {
  const file = write(text!)
  await expect(readUserConfig(file)).rejects.toMatchObject({
    name: 'Error',
    message: expect.stringContaining(`${file}:${words}`),
  })
})

test('a folder is refused in a sentence', async () => {
  const folder = join(makeFolder(), 'config.yaml')
  mkdirSync(folder)
  await expect(readUserConfig(folder)).rejects.toThrow(`${folder} is a folder; name the file in it.`)
})

test('a password in an address is not shown', async () => {
  const file = write('endpoints:\n  ollama: {base_url: "http://me:hunter2hunter2@host/"}\n')
  const { message } = await readUserConfig(file).then(
    () => expect.fail('it was read'),
    (error) => error,
  )
  expect(message).not.toContain('hunter2')
})
