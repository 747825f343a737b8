import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import schemas from '#compiled/schemas'
import { readUserConfig } from '../../src/cli/input/read-user-config.ts'
import type { CompletionRequest, Message } from '../../src/runners/provider.ts'
import { loadProvider } from '../../src/runners/providers/index.ts'
import { parseScript, scriptKeys } from '../../src/runners/providers/script/parse-script.ts'
import { failedCall } from '../support/failed-call.ts'
import { makeFolder } from '../support/folders.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/providers.md'), 'utf8')

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(page)![1]!
}

function write(name: string, text: string) {
  const folder = makeFolder()
  writeFileSync(join(folder, name), text)
  return folder
}

test('the configuration on the page is one', async () => {
  const config = await readUserConfig(join(write('config.yaml', block('yaml')), 'config.yaml'))
  expect(Object.keys(config.endpoints!)).toEqual(['openai-compatible', 'openai-compatible:qwen3'])
})

test('the script on the page holds a conversation and judges it', async () => {
  const provider = await loadProvider('scripted:script.jsonl', {
    folder: write('script.jsonl', block('json')),
  })
  const messages: Message[] = []
  const say = async (role: 'base' | 'simulator') => {
    const opening = { role: 'user' as const, text: 'Begin.' }
    const flipped = messages.map(({ role, text }) => ({
      role: role === 'user' ? ('assistant' as const) : ('user' as const),
      text,
    }))
    const request: CompletionRequest = {
      role,
      messages: role === 'base' ? messages : [opening, ...flipped],
      maxTokens: 64,
    }
    if (role === 'base') expect((await failedCall(provider.complete(request))).kind).toBe('rate_limited')
    const { text } = await provider.complete(request)
    messages.push({ role: role === 'base' ? 'assistant' : 'user', text })
  }
  for (const role of ['simulator', 'base', 'simulator', 'base'] as const) await say(role)
  expect(messages.map(({ text }) => text)).toEqual([
    'Hello, I left a blue bag on the tram this morning.',
    'I am sorry to hear that. On which line did you travel?',
    expect.stringMatching(/line 4/i),
    'Please ask at the lost property office, which opens at nine.',
  ])
  const schema = { type: 'object', properties: { answer: { enum: ['YES', 'NO'] } }, required: ['answer'] }
  const question = 'Is the conversation free of promises?'
  const judged = await provider.complete({
    role: 'judge',
    messages: [{ role: 'user', text: question }],
    maxTokens: 64,
    schema,
  })
  expect(judged.text).toBe('{"answer":"YES"}')
})

test('the schema of a script knows what the reader of scripts knows', () => {
  const { properties, definitions } = schemas['script-line'] as {
    properties: Record<string, object>
    definitions: Record<string, { enum: string[] }>
  }
  expect(Object.keys(properties)).toEqual(scriptKeys)
  for (const [type, key] of [
    ['Role', 'role'],
    ['Finish', 'finish'],
    ['ProviderErrorKind', 'error'],
  ] as const) {
    const rest = key === 'error' ? {} : { answer: 'a' }
    for (const word of definitions[type]!.enum) {
      const parse = () => parseScript('x', JSON.stringify({ [key]: word, ...rest }))
      if (word === 'aborted') expect(parse, 'only the caller gives up').toThrow()
      else expect(parse, word).not.toThrow()
    }
  }
})
