import { expect, test } from 'vitest'
import { collectJudgements } from '../../../src/measure/score/collect-judgements.ts'
import { scoreSet } from '../../../src/measure/score/score-set.ts'
import type { BaselineRun } from '../../../src/runners/baseline/baseline.ts'
import type { CompletionRequest, Role } from '../../../src/runners/provider.ts'
import { ProviderError, type ProviderErrorKind } from '../../../src/runners/provider-error.ts'
import {
  castOf,
  evaluatedDesign,
  honestJudge,
  type Model,
  runCast,
  type Saying,
  tramSpec,
} from '../../support/baseline-run.ts'

// What a run makes of a fault, by the role of the model that has it:
// failed     the base model's words were judged as they are, and a judge said NO
// missing    there is no conversation to judge, and no verdict
// ERROR      the judge gave no answer, and the conversation is incomplete
// kept       the conversation goes on with what there is, which is flagged; the judge decides
// stopped    the run stopped and can be resumed
const table = `
  fault             base     simulator  judge
  refusal           failed   missing    ERROR
  filtered          failed   missing    ERROR
  truncated         failed   kept       ERROR
  empty             failed   missing    ERROR
  context_exceeded  missing  missing    ERROR
  rate_limited      missing  missing    ERROR
  quota             stopped  stopped    stopped
  auth              stopped  stopped    stopped
  bad_request       missing  missing    ERROR
  server            missing  missing    ERROR
  timeout           missing  missing    ERROR
  network           missing  missing    ERROR
  malformed         missing  missing    ERROR
`

const [head, ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const cells = rows.flatMap(([fault, ...outcomes]) =>
  outcomes.map((outcome, index) => ({ fault: fault!, role: head![index + 1]! as Role, outcome })),
)

const finishes = ['refusal', 'filtered', 'truncated', 'empty']

/** The fault as a model would have it, with words that look like an answer where it has any. */
function saying(fault: string): Saying {
  if (!finishes.includes(fault)) return new ProviderError(fault as ProviderErrorKind, 'As the test has it.')
  const text =
    fault === 'refusal' || fault === 'truncated' ? '{"evidence":[],"reasoning":"x","answer":"YES"}' : ''
  return { text, finish: fault as 'refusal' }
}

const design = await evaluatedDesign(tramSpec())

// Fails what does not name the depot, so that only real words of the base model pass.
const strictJudge: Model = (request) => {
  const isReal = /"role":"assistant","text":"Write to the depot/.test(request.messages[0]!.text)
  return isReal ? honestJudge(request) : '{"evidence":[],"reasoning":"No depot.","answer":"NO"}'
}

const sound: Record<string, Model> = {
  base: () => 'Write to the depot.',
  simulator: () => 'I lost my bag',
  judge: strictJudge,
}

function run(role: Role, fault: string, when: (request: CompletionRequest) => boolean): Promise<BaselineRun> {
  const faulty: Model = (request) => (when(request) ? saying(fault) : sound[role]!(request))
  return runCast(design, castOf({ ...sound, [role]: faulty }))
}

function verdictsOf({ held, judgements }: BaselineRun): string[] {
  const collection = collectJudgements(new Set(Object.keys(design.rubric.criteria)), true)
  for (const { transcript } of held) if (transcript.exchanges.length > 0) collection.addTranscript(transcript)
  for (const judgement of judgements) collection.addJudgement(judgement)
  return [...scoreSet(design, 'strictest_score', collection.finish().set).values()].map(
    ({ verdict }) => verdict,
  )
}

function outcomeOf(result: BaselineRun): string {
  if (result.stopped instanceof ProviderError) return 'stopped'
  const answers = new Set(result.judgements.map(({ answer }) => answer))
  if (result.held.some(({ transcript }) => transcript.exchanges.some(({ fault }) => fault))) return 'kept'
  if (answers.size === 0) return 'missing'
  if (answers.has('ERROR')) return 'ERROR'
  return answers.has('NO') ? 'failed' : 'passed'
}

test('without a fault the conversations pass, so that the matrix tests faults', async () => {
  const result = await runCast(design, castOf(sound))
  expect([outcomeOf(result), verdictsOf(result), result.unreliable]).toEqual(['passed', ['pass', 'pass'], []])
})

test.for(cells)(
  '$fault of the $role: $outcome, and no verdict that nobody gave',
  async ({ fault, role, outcome }) => {
    const result = await run(role, fault, () => true)
    expect(outcomeOf(result)).toBe(outcome)
    // Where everything fails alike, the run is not at its end: it can be resumed when that is mended.
    expect(result.stopped === undefined).toBe(outcome === 'failed' || outcome === 'kept')
    // A cut message of the user is no fault of the base model, which answered it.
    if (outcome !== 'kept') expect(verdictsOf(result)).not.toContain('pass')
    expect(result.unreliable).toEqual([])
  },
)

const second: Record<string, (request: CompletionRequest) => boolean> = {
  base: ({ messages }) => messages.length >= 3,
  simulator: ({ system }) => system!.includes('exchange 2'),
  judge: ({ messages }) => messages[0]!.text.includes('name the next step'),
}

test.for(cells)(
  '$fault of the $role in the middle of a run: no verdict that nobody gave',
  async ({ fault, role, outcome }) => {
    const result = await run(role, fault, second[role]!)
    const verdicts = verdictsOf(result)
    if (outcome === 'kept') return expect(outcomeOf(result)).toBe('kept')
    if (outcome === 'failed') {
      // The first answer was good, and the others are judged with it: the strict judge looks at one of them.
      expect(
        new Set(
          result.held.map(({ transcript }) => transcript.exchanges.some(({ finish }) => finish === fault)),
        ),
      ).toEqual(new Set([true]))
      return
    }
    expect(verdicts).not.toContain('pass')
    expect(verdicts).not.toContain('fail')
    expect(result.judgements.filter(({ answer }) => answer === 'NO')).toEqual([])
  },
)
