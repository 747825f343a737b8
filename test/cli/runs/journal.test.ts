import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FileProblem } from '../../../src/cli/files/file-problem.ts'
import { createJournal } from '../../../src/cli/runs/create-journal.ts'
import { type FileJournal, openJournal } from '../../../src/cli/runs/file-journal.ts'
import type { JournalEvent, JournalHead } from '../../../src/cli/runs/journal-event.ts'
import { readJournal } from '../../../src/cli/runs/read-journal.ts'
import { createRunFolder, findRunFolder, type RunFolder } from '../../../src/cli/runs/run-folder.ts'
import { ProviderError } from '../../../src/runners/provider-error.ts'
import { reply } from '../../support/fake-provider.ts'
import { interceptFiles, systemError, writeHalf } from '../../support/file-faults.ts'
import { makeFolder } from '../../support/folders.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'

const head: Omit<JournalHead, 'id'> = {
  event: 'run',
  version: 1,
  fdc: 'a'.repeat(64),
  runner: 'baseline',
  dependencies: { scoring: 'b'.repeat(64) },
  options: {},
  flags: {},
}
const keys = ['0', '1', '2', '3'].map((digit) => digit.repeat(64)) as [string, string, string, string]
const started = { provider: 'scripted:x', repeat: 0, asked: 0, worst: { tokens: 9, usd: undefined } }

function newRun(root = makeFolder()): RunFolder {
  const folder = createRunFolder(root, 'baseline', new Date('2026-11-22T21:30:00Z'))
  createJournal(folder, { ...head, id: folder.id })
  return folder
}

function reopen(folder: RunFolder): FileJournal {
  return openJournal(folder, readJournal(folder))
}

function answer(journal: FileJournal, key: string, text: string): void {
  void journal.started(key, started)
  void journal.finished(key, reply({ text }))
}

function fileOf({ path }: RunFolder): string {
  return join(path, 'journal.jsonl')
}

function eventsOf(folder: RunFolder): JournalEvent[] {
  return [...readJournal(folder).events].map(({ event }) => event)
}

test('what was finished is found in the next process, letter by letter', () => {
  const folder = newRun()
  const texts = [...hostileTexts, 'a\ud800b', '\u2028', 'Grüße\n\r\n', '__proto__', '']
  const journal = reopen(folder)
  for (const [index, text] of texts.entries()) answer(journal, String(index).padStart(64, '0'), text)
  journal.close()
  const later = reopen(folder)
  const found = texts.map((_, index) => later.find(String(index).padStart(64, '0')))
  expect(found).toEqual(texts.map((text) => reply({ text })))
  expect(later.find('f'.repeat(64))).toBeUndefined()
  later.close()
})

test('only its owner may read a run', () => {
  const folder = newRun()
  expect([statSync(folder.path).mode & 0o777, statSync(fileOf(folder)).mode & 0o777]).toEqual([0o700, 0o600])
})

test('wherever the last line was cut, the lines before it count, and more can be written', () => {
  const folder = newRun()
  const journal = reopen(folder)
  for (const key of keys.slice(0, 3)) answer(journal, key, 'Grüße')
  journal.close()
  const bytes = readFileSync(fileOf(folder))
  const first = bytes.indexOf(10) + 1
  fc.assert(
    fc.property(fc.integer({ min: first, max: bytes.length }), (cut) => {
      writeFileSync(fileOf(folder), bytes)
      truncateSync(fileOf(folder), cut)
      const whole = bytes.subarray(0, cut).toString().split('\n').length - 2
      const again = reopen(folder)
      answer(again, keys[3], 'More.')
      again.close()
      expect(eventsOf(folder)).toHaveLength(whole + 2)
      expect(readFileSync(fileOf(folder)).subarray(0, first)).toEqual(bytes.subarray(0, first))
    }),
    { numRuns: 60 },
  )
})

test('reading a journal changes nothing of it, a cut line included', () => {
  const folder = newRun()
  writeFileSync(fileOf(folder), '{"event":"call_sta', { flag: 'a' })
  const before = readFileSync(fileOf(folder))
  expect(eventsOf(folder)).toEqual([])
  expect(readFileSync(fileOf(folder))).toEqual(before)
})

const finished = { event: 'call_finished', key: keys[0], completion: reply() }

test.for<[string, string | Buffer]>([
  ['no JSON', '{"event":'],
  ['a blank line', ''],
  ['zeros', Buffer.alloc(40)],
  ['no UTF-8', Buffer.concat([Buffer.from(JSON.stringify(finished)), Buffer.from([0xff])])],
  ['a list', '["call_started"]'],
  ['null', 'null'],
  ['another event', '{"event":"call_paid"}'],
  ['the name of a property', '{"event":"__proto__"}'],
  ['a second head', JSON.stringify({ ...head, id: 'x' })],
  ['a key that is no digest', JSON.stringify({ ...finished, key: '../x' })],
  ['an answer without a text', JSON.stringify({ ...finished, completion: { ...reply(), text: 1 } })],
  ['an end that is none', JSON.stringify({ ...finished, completion: reply({ finish: 'good' as 'ok' }) })],
  ['a negative cost', JSON.stringify({ ...finished, completion: reply({ usd: -5 }) })],
  ['usage without numbers', JSON.stringify({ ...finished, completion: { ...reply(), usage: {} } })],
  ['a failure of no kind', JSON.stringify({ event: 'call_failed', key: keys[0], kind: 'x', message: '' })],
])('a line of %s is refused with its number', ([, line]) => {
  const folder = newRun()
  const good = `${JSON.stringify(finished)}\n`
  writeFileSync(fileOf(folder), Buffer.concat([good, line, '\n', good].map((part) => Buffer.from(part))), {
    flag: 'a',
  })
  expect(() => reopen(folder)).toThrow(
    `${fileOf(folder)}:3: The line is no event of a run; the journal was damaged.`,
  )
})

test.for([
  ['', 'does not say which run this is'],
  [`${JSON.stringify(finished)}\n`, 'does not say which run this is'],
  [JSON.stringify({ ...head, id: 'x' }), 'does not say which run this is'],
  [`${JSON.stringify({ ...head, id: 'x', dependencies: [] })}\n`, 'does not say which run this is'],
  [`${JSON.stringify({ event: 'run', version: 2 })}\n`, 'has version 2; this fdc reads version 1'],
])('a journal that begins with %j is refused', ([text, words]) => {
  const folder = newRun()
  writeFileSync(fileOf(folder), text!)
  expect(() => reopen(folder)).toThrow(words)
})

test('a journal whose line ends became CRLF is read, and goes on', () => {
  const folder = newRun()
  const journal = reopen(folder)
  answer(journal, keys[0], 'One.')
  journal.close()
  writeFileSync(fileOf(folder), readFileSync(fileOf(folder), 'utf8').replaceAll('\n', '\r\n'))
  const again = reopen(folder)
  answer(again, keys[1], 'Two.')
  expect([again.find(keys[0]), again.find(keys[1])]).toEqual([
    reply({ text: 'One.' }),
    reply({ text: 'Two.' }),
  ])
  again.close()
  expect(eventsOf(folder)).toHaveLength(4)
})

test('failures count once the run has ended, and are not made again', () => {
  const folder = newRun()
  const journal = reopen(folder)
  void journal.started(keys[0], started)
  void journal.failed(keys[0], new ProviderError('timeout', 'Late.', { status: 504 }), [
    { outcome: 'server', waited: 0.5 },
  ])
  expect(journal.find(keys[0])).toBeUndefined()
  journal.ended()
  journal.ended()
  journal.close()
  const failure = reopen(folder).find(keys[0])
  expect(failure).toMatchObject({
    kind: 'timeout',
    message: 'Late.',
    status: 504,
    retryable: false,
    attempts: [{ outcome: 'server', waited: 0.5 }],
  })
  expect(eventsOf(folder).filter(({ event }) => event === 'run_ended')).toHaveLength(1)
})

test.for(['ENOSPC', 'EIO'])(
  'after a %s nothing is written behind the torn line, and the run can go on',
  (code) => {
    const folder = newRun()
    const journal = reopen(folder)
    answer(journal, keys[0], 'Kept.')
    const restore = interceptFiles(['writeSync'], (_, operation, args) => {
      writeHalf(args)
      throw systemError(code, operation)
    })
    let problem: unknown
    try {
      answer(journal, keys[1], 'Lost.')
    } catch (error) {
      problem = error
    } finally {
      restore()
    }
    expect(problem).toBeInstanceOf(FileProblem)
    expect(String(problem)).toContain(`Cannot write ${fileOf(folder)}: `)
    // There is room again, but the line before would be joined to this one.
    expect(() => answer(journal, keys[2], 'Too late.')).toThrow(FileProblem)
    journal.close()
    const again = reopen(folder)
    expect(keys.map((key) => again.find(key) !== undefined)).toEqual([true, false, false, false])
    again.close()
  },
)

test('an answer that did not reach the disk is not one', () => {
  const folder = newRun()
  const journal = reopen(folder)
  const restore = interceptFiles(['fsyncSync'], (_, operation) => {
    throw systemError('EIO', operation)
  })
  try {
    expect(() => answer(journal, keys[0], 'Lost.')).toThrow('the device reported an input/output error (EIO)')
  } finally {
    restore()
  }
  expect(journal.find(keys[0])).toBeUndefined()
})

test('a run that takes over answers has all of them from its first moment, and leaves the other one alone', () => {
  const root = makeFolder()
  const old = newRun(root)
  const journal = reopen(old)
  answer(journal, keys[0], 'Paid.')
  void journal.started(keys[1], started)
  void journal.failed(keys[1], new ProviderError('quota', 'Empty.'), [])
  journal.ended()
  journal.close()
  writeFileSync(fileOf(old), '{"event":"cut', { flag: 'a' })
  const before = readFileSync(fileOf(old))
  const fork = createRunFolder(root, 'baseline', new Date('2026-11-22T21:30:00Z'))
  createJournal(fork, { ...head, id: fork.id, from: old.id }, readJournal(old))
  expect(fork.id).toBe('baseline-20261122-213000-2')
  expect(readFileSync(fileOf(old))).toEqual(before)
  const taken = reopen(fork)
  expect([taken.find(keys[0]), taken.find(keys[1])]).toEqual([reply({ text: 'Paid.' }), undefined])
  taken.close()
  expect(eventsOf(fork).map(({ event }) => event)).toEqual(['answer_taken'])
})

test('the last run is that which began last, be it the tenth of its second', () => {
  const root = makeFolder()
  const ids = Array.from({ length: 11 }, () => newRun(root).id)
  expect(findRunFolder(root, 'baseline', undefined).id).toBe(ids.at(-1))
  expect(ids.at(-1)).toBe('baseline-20261122-213000-11')
})

test('a folder without a journal is no run that could be resumed', () => {
  const root = makeFolder()
  const { id } = newRun(root)
  createRunFolder(root, 'baseline', new Date('2026-11-23T00:00:00Z'))
  expect(findRunFolder(root, 'baseline', undefined).id).toBe(id)
})

test('names that lead elsewhere are no runs', () => {
  const root = makeFolder()
  newRun(root)
  for (const id of ['../..', '.', '', 'baseline-20261122-213000/../baseline-20261122-213000'])
    expect(() => findRunFolder(root, 'baseline', id)).toThrow('is no run of `fdc baseline`')
})

test('a link in place of a run, of the folder of runs or of a journal is not followed', () => {
  const root = makeFolder()
  const { id, path } = newRun(root)
  const away = join(root, 'away')
  renameSync(path, away)
  symlinkSync(away, path)
  expect(() => findRunFolder(root, 'baseline', id)).toThrow('There is no run of `fdc baseline`')
  const other = makeFolder()
  mkdirSync(join(other, '.fdc'))
  symlinkSync(join(root, '.fdc/runs'), join(other, '.fdc/runs'))
  const refusal = `${join(other, '.fdc/runs')} is a symbolic link; fdc keeps runs in real folders.`
  expect(() => findRunFolder(other, 'baseline', undefined)).toThrow(refusal)
  expect(() => newRun(other)).toThrow(refusal)
  const linked = newRun()
  renameSync(fileOf(linked), join(linked.path, 'elsewhere'))
  symlinkSync('elsewhere', fileOf(linked))
  expect(() => reopen(linked)).toThrow('a symbolic link stands there (ELOOP)')
  expect(existsSync(join(away, 'journal.jsonl'))).toBe(true)
})
