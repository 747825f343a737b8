import type { Span } from '../../spec/document.ts'
import { resolveScalar } from './resolve-scalar.ts'
import { excerpt, type SyntaxRule } from './syntax-rules.ts'
import { ungroup } from './ungroup.ts'

/** The longest implicit key that YAML allows. */
const maxKeyLength = 1024

const ascii = /^[\0-\x7f]*$/

const forbiddenKeys = new Set(['__proto__', 'prototype', 'constructor'])

/** What is wrong with a key. */
export interface KeyProblem {
  readonly rule: SyntaxRule
  readonly message: string
  readonly hint: string
  /** Whether the data must not take the key at all. */
  readonly drop: boolean
}

// A spec has few keys and writes them again and again. Each leads to itself as the name of a property, by which a mapping
// is looked into several times faster than by another text of the same letters.
const fineKeys = new Map<string, string>()
const mostFineKeys = 1000

/** The key of these letters, if one was looked at before and all of it is plain ASCII that nothing is wrong with. */
export function findFineKey(text: string): string | undefined {
  return fineKeys.get(text)
}

/** What is wrong with the key that begins at an offset of the text, by itself, whatever stands beside it. */
export function checkKey(
  text: string,
  plain: boolean,
  source: { text: string },
  start: number,
): KeyProblem | undefined {
  if (text.length > maxKeyLength) {
    const message = `A key has ${text.length} characters; it must have at most ${maxKeyLength}.`
    return { rule: 'syntax/long-key', message, hint: 'Shorten the key.', drop: false }
  }
  if (forbiddenKeys.has(text)) {
    const message = `The key "${text}" is special to JavaScript; a key must have another name.`
    return { rule: 'syntax/forbidden-key', message, hint: 'Rename the key.', drop: true }
  }
  if (!plain) return undefined
  if (text === '<<') {
    const message = 'The merge key "<<" is not part of YAML 1.2; a mapping must write out its keys.'
    return { rule: 'syntax/merge-key', message, hint: 'Copy the merged keys to this place.', drop: true }
  }
  const value = resolveScalar(text)
  if (typeof value === 'string') {
    if (fineKeys.size < mostFineKeys && ascii.test(text))
      fineKeys.set(text, Object.keys({ [text]: true })[0]!)
    return undefined
  }
  return {
    ...describeKeyType(text === '' ? 'empty' : describeType(value)),
    hint: groupedDigits(text, source.text, start) ?? `Write it in quotes: "${excerpt(text)}".`,
    drop: false,
  }
}

// In `{ceiling: 16,384}` the comma ends the value, and the digits behind it are a key.
function groupedDigits(key: string, text: string, start: number): string | undefined {
  if (!/^\d{3}$/.test(key) || text[start - 1] !== ',') return undefined
  const before = /\d[\d,]*$/.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? ''
  const after = /^[\d,]{3,20}/.exec(text.slice(start, start + 20))?.[0] ?? ''
  const number = ungroup((before + after).replace(/,$/, ''))
  return number && `Write numbers without separators: ${number}.`
}

/** The problem of a key that is a mapping, a list or an alias. */
export function describeKeyType(kind: string): Omit<KeyProblem, 'hint'> {
  return { rule: 'syntax/key-type', message: `A key is ${kind}; a key must be text.`, drop: true }
}

function describeType(value: number | boolean | null): string {
  if (value === null) return 'null'
  return typeof value === 'number' ? `the number ${value}` : `the truth value ${value}`
}

/** Where the keys of one mapping were first written, by their normal form; undefined as long as nobody needs it. */
export interface KeyIndex {
  seen: Map<string, Span> | undefined
}

/**
 * Where `key` was written before in the same mapping. Keys that differ only in how accents are encoded count as equal,
 * since nobody can tell them apart. Plain ASCII keys without a twin, nearly all of them, are looked up in the mapping
 * itself; the first other key makes an index of normal forms, so that the check stays linear.
 */
export function findEarlierKey(
  index: KeyIndex,
  mapping: Readonly<Record<string, unknown>>,
  earlier: () => Iterable<readonly [string, Span]>,
  key: string,
  span: Span,
): Span | undefined {
  if (!index.seen) {
    if (ascii.test(key) && !(key in mapping)) return undefined
    index.seen = new Map()
    for (const [other, where] of earlier()) {
      const normal = other.normalize('NFC')
      if (!index.seen.has(normal)) index.seen.set(normal, where)
    }
  }
  const normal = key.normalize('NFC')
  const first = index.seen.get(normal)
  if (first === undefined) index.seen.set(normal, span)
  return first
}
