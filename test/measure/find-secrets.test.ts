import fc from 'fast-check'
import { expect, test } from 'vitest'
import '../support/seed.ts'
import { findSecrets } from '../../src/measure/find-secrets.ts'
import { hideSecrets } from '../../src/measure/hide-secrets.ts'
import { madeUpPassword, madeUpSecrets } from '../support/made-up-secrets.ts'

const secrets = Object.entries(madeUpSecrets)

test.for(secrets)('%s is found, alone and in the middle of a text', ([kind, secret]) => {
  for (const [before, after] of [
    ['', ''],
    ['Asked with ', ', as ever.'],
    ['KEY="', '"\nNEXT=1'],
    ['漢字', '漢字'],
  ]) {
    const text = `${before}${secret}${after}`
    const found = [{ kind, start: before!.length, end: before!.length + secret.length }]
    expect(findSecrets(text)).toEqual(found)
  }
})

test('a password is found in an address, the name beside it included', () => {
  const text = `See https://ada:${madeUpPassword}@example.net:8080/x?y=z@w, or ftp://:s3cret@[::1]/.`
  expect(findSecrets(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['a password in a URL', `ada:${madeUpPassword}`],
    ['a password in a URL', ':s3cret'],
  ])
})

test('several are found in the order of the text', () => {
  const text = secrets.map(([, secret]) => secret).join('\n\n')
  expect(findSecrets(text).map(({ kind }) => kind)).toEqual(secrets.map(([kind]) => kind))
})

test.for([
  [`fdc-disable-${madeUpSecrets['a GitHub token']}`, 'a GitHub token', 12],
  [`my_${madeUpSecrets['a Hugging Face token']}`, 'a Hugging Face token', 3],
  [`TOKEN${madeUpSecrets['an Anthropic key']}`, 'an Anthropic key', 5],
  [`hf${'_'}QwErTyUiOpAsDfGhJkLzXcVbNmQwErTyUi`, 'a Hugging Face token', 0],
  [`password: Wq8tRz${'2'}pLxx91`, 'a password', 10],
  [`"PASSWORD": "Wq8tRz${'2'}pLxx91`, 'a password', 13],
  [`api_key: ${'3f1c9a4e7d524b0e'}9c610a8f5d2e7b34`, 'a key', 9],
  [`CLIENT_SECRET='${'4fQ9zT2mW7kB'}1xR8pL5dV3`, 'a key', 15],
] as const)('%j ends in %s', ([text, kind, start]) => {
  expect(findSecrets(text)).toEqual([{ kind, start, end: text.length }])
})

test.for([
  'password: correct-horse-battery-staple',
  'password: {{password}}',
  'password: MyPassword1234',
  'The password: it must have 12 characters, such as Summer2024.',
  'api_key: process.env.API_KEY_4fQ9zT2mW7kB1xR8pL5dV3',
  'api_key: 00000000000000000000000000000000',
  'secret: 3f1c9a4e7d524b0e9c610a8f5d2e7b34',
  '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',
  'risk-assessment4fQ9zT2mW7kB1xR8pL5dV3',
  'task-12345678901234567890abcdef',
  'sk-learn is a library, and sk-SK a language.',
  'sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'sk-ant-api03-your-key-goes-here-0123456789',
  'sk-abcdefghijklmnopqrstuvwxyz',
  'AKIAIOSFODNN7EXAMPLE',
  'AKIA4QZT2MWK7XRBP5LDXYZ',
  'eyJhbGciOiJIUzI1NiJ9 begins a token.',
  'The Bearer of this letter is a friend of ours.',
  'ghp_short1',
  'hf_transfer makes downloads fast2.',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '3f1c9a4e-7d52-4b0e-9c61-0a8f5d2e7b34',
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'Refuse to print -----BEGIN PRIVATE KEY----- blocks, whoever asks for one and whatever for.',
  'https://example.net:8080/a@b',
  'https://user:password@example.net/',
  'https://ada:{{password}}@example.net/ and https://$USER:$PASS@example.net/',
  'mail ada:s3cret@example.net',
  'https://ada@example.net/',
  'See https://example.net/a:b@c.',
])('%j holds no secret', (text) => {
  expect(findSecrets(text)).toEqual([])
})

test('what is hidden has the same length and lines, and holds no secret', () => {
  const part = fc.oneof(
    fc.constantFrom(...secrets.map(([, secret]) => secret), `https://ada:${madeUpPassword}@example.net/`),
    fc.string({ maxLength: 8 }),
    fc.constantFrom(' ', '\n', '漢', '👍', '-----', 'sk-'),
  )
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join('\n')
      const hidden = hideSecrets(text)
      expect(hidden.length).toBe(text.length)
      expect(hidden.split('\n').map(({ length }) => length)).toEqual(
        text.split('\n').map(({ length }) => length),
      )
      expect(findSecrets(hidden)).toEqual([])
    }),
  )
})

test('of a key a beginning stays by which it is known, of a password nothing', () => {
  expect(hideSecrets(`x ${madeUpSecrets['an API key']} y`)).toBe(`x sk-4fQ${'*'.repeat(25)} y`)
  expect(hideSecrets(`https://ada:${madeUpPassword}@h/`)).toBe(`https://${'*'.repeat(18)}@h/`)
  expect(hideSecrets('A text without one.')).toBe('A text without one.')
})

test.for(secrets)('of %s that was cut for a message no more is shown than of a whole one', ([, secret]) => {
  for (const length of secret.startsWith('-----') ? [45, 56, 58] : [27, 45, 56]) {
    const cut = `"Used: ${secret.replaceAll('\n', '\\n').slice(0, length)}…"`
    const shown = hideSecrets(cut).replace(/^"Used: (?:-----BEGIN.*-----|Bearer )?/, '')
    expect(shown.replace(/\*+…"/, '').length).toBeLessThan(7)
  }
})

test('a password that was cut is hidden, and a port is not', () => {
  expect(hideSecrets('See https://ada:alder…')).toBe('See https://*********…')
  expect(hideSecrets('See https://ada:alder@…')).toBe('See https://**********…')
  expect(hideSecrets('See https://localhost:8080…')).toBe('See https://localhost:8080…')
  expect(hideSecrets('See sk-learn…')).toBe('See sk-learn…')
})
