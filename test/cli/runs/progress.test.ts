import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { progressBar, progressLine } from '../../../src/cli/runs/progress-line.ts'
import { type Clock, showProgress } from '../../../src/cli/runs/show-progress.ts'
import type { Amounts } from '../../../src/runners/meter.ts'

/** Progress whose clock and spending the test moves. */
function shown(noteColumns: number | undefined, env: Record<string, string> = {}) {
  const used: Amounts = { calls: 0, tokens: 0, usd: 0 }
  const notes: string[] = []
  let [now, ticking] = [0, 0]
  let tick = () => {}
  const clock: Clock = {
    now: () => now,
    everySecond(work) {
      ticking++
      tick = work
      return () => {
        ticking--
        tick = () => {}
      }
    },
  }
  const host = { note: (text: string) => void notes.push(text), noteColumns, env }
  const progress = showProgress(host, () => used, clock)
  const step = (seconds: number, calls = 1) => {
    now += seconds * 1000
    used.calls += calls
    used.tokens += calls * 500
    used.usd += calls * 0.01
    progress.advance()
  }
  return {
    progress,
    notes,
    step,
    used,
    tick: () => tick(),
    ticks: () => ticking,
  }
}

test('on a terminal a bar is drawn anew, and its line is left when the phase is over', () => {
  const { progress, notes, step, ticks } = shown(80)
  progress.begin('conversations', 2)
  step(60)
  step(60)
  expect(notes).toEqual([
    '\r\u001b[K░░░░░░░░░░░░ conversations 0/2 · 0 calls · 0 tokens',
    '\r\u001b[K██████░░░░░░ conversations 1/2 · 1 call · 500 tokens · $0.01 · 1 min left',
    '\r\u001b[K████████████ conversations 2/2 · 2 calls · 1K tokens · $0.02',
    '\n',
  ])
  expect(ticks()).toBe(0)
})

test('every phase has a bar of its own', () => {
  const { progress, notes, step } = shown(80)
  progress.begin('conversations', 1)
  step(1)
  progress.begin('judgements', 1)
  expect(notes.at(-1)).toContain(' judgements 0/1')
  expect(notes.at(-2)).toBe('\n')
})

test('what happens within a step is seen every second', () => {
  const { progress, notes, used, tick } = shown(80)
  progress.begin('conversations', 2)
  used.calls = 3
  tick()
  expect(notes.at(-1)).toContain('conversations 0/2 · 3 calls')
})

test('a thousand steps in a moment are drawn once, and the last one always', () => {
  const { progress, notes, step } = shown(80)
  progress.begin('judgements', 1000)
  for (let count = 0; count < 1000; count++) step(0)
  expect(notes).toHaveLength(3)
  expect(notes[1]).toContain('judgements 1000/1000')
})

test('before something else is said the line of the bar is left, once', () => {
  const { progress, notes, ticks } = shown(80)
  progress.begin('conversations', 2)
  progress.rest()
  progress.rest()
  expect([notes.slice(1), ticks()]).toEqual([['\n'], 0])
})

test.for<[string, number | undefined, Record<string, string>]>([
  ['a file', undefined, {}],
  ['a job of CI', 80, { CI: 'true' }],
  ['a terminal that cannot go back', 80, { TERM: 'dumb' }],
])('for %s there are at most ten plain lines a phase', ([, columns, env]) => {
  const { progress, notes, step, ticks } = shown(columns, env)
  progress.begin('judgements', 95)
  for (let count = 0; count < 95; count++) step(60)
  expect(notes).toHaveLength(10)
  expect(notes[0]).toBe('judgements 10/95 · 10 calls · 5K tokens · $0.10 · 85 min left\n')
  expect(notes.at(-1)).toBe('judgements 95/95 · 95 calls · 48K tokens · $0.95\n')
  expect(ticks()).toBe(0)
})

test('what a journal answers says nothing about the time that is left', () => {
  const { progress, notes, step } = shown(undefined)
  progress.begin('conversations', 10)
  for (let count = 0; count < 5; count++) step(0, 0)
  expect(notes.at(-1)).toBe('conversations 5/10 · 0 calls · 0 tokens\n')
  step(120)
  expect(notes.at(-1)).toContain('6/10 · 1 call · 500 tokens · $0.01 · 8 min left')
})

test('a phase without steps is over at once', () => {
  const { progress, notes, ticks } = shown(80)
  progress.begin('judgements', 0)
  expect(notes.at(-1)).toBe('\n')
  expect(ticks()).toBe(0)
})

const states = fc.record({
  phase: fc.constantFrom('conversations', 'judgements'),
  steps: fc.integer({ min: 1, max: 1e6 }),
  done: fc.integer({ min: 0, max: 1e6 }),
  used: fc.record({
    calls: fc.integer({ min: 0, max: 1e7 }),
    tokens: fc.integer({ min: 0, max: 1e10 }),
    usd: fc.double({ min: 0, max: 1e5, noNaN: true }),
  }),
  secondsLeft: fc.option(fc.integer({ min: 0, max: 1e6 }), { nil: undefined }),
})

test('a bar is never wider than its terminal, and where there is room it says all', () => {
  fc.assert(
    fc.property(states, fc.integer({ min: 1, max: 200 }), (state, columns) => {
      const ofState = { ...state, done: Math.min(state.done, state.steps) }
      const text = progressBar(ofState, columns)
      expect(stringWidth(text)).toBeLessThanOrEqual(columns)
      if (columns === 200) expect(text.endsWith(progressLine(ofState))).toBe(true)
      if (columns >= 40) expect(text).toContain(`${ofState.done}/${ofState.steps}`)
    }),
  )
})

test('where the terminal is narrow, what is least worth knowing goes first', () => {
  const state = {
    phase: 'conversations',
    steps: 15,
    done: 5,
    used: { calls: 120, tokens: 64_000, usd: 0.31 },
    secondsLeft: 300,
  }
  expect([79, 64, 52, 44, 36, 20, 10].map((columns) => progressBar(state, columns))).toEqual([
    '████░░░░░░░░ conversations 5/15 · 120 calls · 64K tokens · $0.31 · 5 min left',
    '████░░░░░░░░ conversations 5/15 · 120 calls · $0.31 · 5 min left',
    '██░░░░ conversations 5/15 · $0.31 · 5 min left',
    '██░░░░ conversations 5/15 · 5 min left',
    'conversations 5/15 · 5 min left',
    'conversations 5/15',
    'conversati',
  ])
})
