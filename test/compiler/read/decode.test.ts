import { expect, test } from 'vitest'
import { decode, describeSize, maxSourceBytes } from '../../../src/compiler/read/decode.ts'

const text = 'version: 1\ndomain: {title: Überblick 😀}\n'

function problemOf(bytes: Uint8Array): string | undefined {
  const { source, problem } = decode(bytes, 'finetune.config.yaml')
  expect(source === undefined).toBe(problem !== undefined)
  return problem
}

test('reads UTF-8 with and without a byte order mark as the same text', () => {
  for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`)]) {
    expect(decode(bytes, 'a.yaml')).toEqual({ source: { path: 'a.yaml', text } })
  }
})

test('names UTF-16 with a mark, without one, and in both byte orders', () => {
  const little = Buffer.from(text, 'utf16le')
  const big = Buffer.from(little).swap16()
  const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), little])
  for (const bytes of [little, big, marked, Buffer.from(marked).swap16()]) {
    expect(problemOf(bytes)).toBe('is UTF-16; save it as UTF-8')
  }
  const utf32 = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), little])
  expect(problemOf(utf32)).toBe('is UTF-32; save it as UTF-8')
})

test('names a binary file by its first NUL', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  expect(problemOf(png)).toBe('is a binary file (byte 9 is NUL); it must be text in UTF-8')
})

test('names the first line that is not UTF-8', () => {
  const latin1 = Buffer.from('version: 1\n# 😀\n', 'utf8')
  const bytes = Buffer.concat([latin1, Buffer.from('title: \xdcberblick\nsummary: \xe9t\xe9\n', 'latin1')])
  expect(problemOf(bytes)).toBe('is not UTF-8 (first in line 3); save it as UTF-8')
  const cut = Buffer.from('a: 😀').subarray(0, 5)
  expect(problemOf(cut)).toBe('is not UTF-8 (first in line 1); save it as UTF-8')
})

test('refuses a file above 32 MiB by name and size', () => {
  expect(maxSourceBytes).toBe(33_554_432)
  expect(describeSize(maxSourceBytes)).toBeUndefined()
  expect(problemOf(new Uint8Array(50 * 2 ** 20))).toBe(
    'is 52428800 bytes (50.0 MiB); a file must have at most 33554432 bytes (32 MiB)',
  )
})
