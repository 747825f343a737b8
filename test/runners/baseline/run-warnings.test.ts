import { expect, test } from 'vitest'
import type { BaselineOptions } from '../../../src/runners/baseline/baseline.ts'
import { runReport } from '../../../src/runners/baseline/run-report.ts'
import { runWarnings } from '../../../src/runners/baseline/run-warnings.ts'
import { ProviderError } from '../../../src/runners/provider-error.ts'
import {
  castOf,
  evaluatedDesign,
  honestJudge,
  type Model,
  replyOf,
  runCast,
  tramSpec,
} from '../../support/baseline-run.ts'

interface Asked {
  models?: Record<string, Model>
  options?: Partial<BaselineOptions>
  spec?: ReturnType<typeof tramSpec>
}

/** The warnings of a run, `code: message` each. */
async function warned({ models, options = {}, spec = tramSpec() }: Asked): Promise<string[]> {
  const design = await evaluatedDesign(spec)
  const { base = 'base', judges = ['judge'] } = options
  const cast = castOf({
    [base]: () => 'Write to the depot.',
    simulator: () => 'I lost my bag',
    ...Object.fromEntries(judges.map((judge) => [judge, honestJudge])),
    ...models,
  })
  const run = await runCast(design, cast, options)
  const full = { base, judges, judging: 'single', provisional: false, ...options } as BaselineOptions
  const { judges: reports } = runReport(design, full, run, 'x')
  return runWarnings(design, full, run, reports).map(({ code, message }) => `${code}: ${message}`)
}

test('a run in which nothing is amiss warns of nothing', async () => {
  expect(await warned({})).toEqual([])
})

test('a judge of the base model’s family is named, whoever serves the model', async () => {
  const judges = ['google:gemini-3', 'openai:gpt-7']
  expect(await warned({ options: { base: 'ollama:gemma-3-12b', judges } })).toEqual([
    'same_family: Judge google:gemini-3 and the base model ollama:gemma-3-12b are of one family, google; a model prefers text that reads like its own.',
  ])
})

test('a model that answers in place of another is told once, however often it did', async () => {
  const warnings = ['base was asked, and "other" answered.']
  const found = await warned({ models: { base: () => ({ text: 'Write to the depot.', warnings }) } })
  expect(found).toEqual(['other_model: base was asked, and "other" answered.'])
})

test('missing conversations are counted by their reason, with the first error', async () => {
  const found = await warned({
    models: { simulator: () => new ProviderError('server', 'The server failed.') },
  })
  expect(found).toEqual([
    'simulator_error: 2 conversations (s001 and s002) got no message from the simulator; that is missing data, and `--resume --fork` asks again. The server failed.',
  ])
})

test('what the base model did not answer in full is told as the result that it is', async () => {
  const found = await warned({ models: { base: () => ({ text: 'I cannot.', finish: 'refusal' }) } })
  expect(found).toEqual([
    'flagged_answers: Of 8 answers of base, 8 are refusals; they are results, and were judged as they are.',
  ])
})

test('a judge that often quotes what does not stand there is named', async () => {
  const inventing: Model = (request) => {
    const { answer } = JSON.parse(honestJudge(request) as string) as { answer: string }
    return replyOf(answer, [{ exchange: 1, role: 'assistant', quote: 'Made up' }])
  }
  expect(await warned({ models: { judge: inventing } })).toEqual([
    'evidence_unverified: judge quotes words that do not stand where it says in 4 of 4 answers; read them before its reasons are believed.',
  ])
})

test('a judge that answers no test is told to be untested', async () => {
  expect(await warned({ models: { judge: () => 'Well …' } })).toContain(
    'judge_untested: judge gave no readable answer to what was made to be failed; nobody knows whether it is honest.',
  )
})

test('a scenario whose words judges have before them is named', async () => {
  const spec = tramSpec({
    taxonomy: { topics: { bag: { weight: 1, description: 'I left my green bag on the last tram.' } } },
    baseline: { scenarios: [{ id: 'first', opening: 'My umbrella is gone, can you help?' }], exchanges: 4 },
  })
  const [pass, , last] = spec.rubric!.criteria.step!.calibration_examples as [
    string,
    string,
    string,
    string,
  ][]
  spec.rubric!.criteria.step!.calibration_examples = [
    pass!,
    ['FAIL', 'My umbrella is gone, can you help?', 'That is sad.', 'No step.'],
    last!,
  ] as never
  expect(await warned({ spec })).toContain(
    'scenario_repeats_example: Scenario first repeats a calibration example (`rubric.criteria.step.calibration_examples[1].context`), which the judges have before them; take another one.',
  )
})

test('shortcuts are told first', async () => {
  const found = await warned({
    models: { judge: () => 'no' },
    options: { judging: 'batched', provisional: true },
  })
  expect(found.slice(0, 2).map((line) => line.split(':')[0])).toEqual(['provisional', 'batched_judging'])
})
