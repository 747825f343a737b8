import { compile } from '../../src/compiler/compile.ts'
import { design as readText } from '../../src/pipeline.ts'
import {
  type BaselineOptions,
  type BaselineRun,
  baseline,
  type EvaluatedDesign,
} from '../../src/runners/baseline/baseline.ts'
import { createLedger } from '../../src/runners/ledger.ts'
import { createMeter } from '../../src/runners/meter.ts'
import type { Completion, CompletionRequest, Provider, Role } from '../../src/runners/provider.ts'
import { capabilities } from '../../src/runners/providers/capabilities.ts'
import { wrapProvider } from '../../src/runners/providers/wrap-provider.ts'
import type { Spec } from '../../src/spec/spec.ts'
import { reply } from './fake-provider.ts'
import { memoryJournal } from './memory-journal.ts'
import { readFrom } from './read-spec.ts'

/** What a model says to a request: a text, parts of a reply, or an error that is thrown. */
export type Saying = string | Partial<Completion> | Error

/** A model of a run: what it says to each request, in whatever role it is asked. */
export type Model = (request: CompletionRequest) => Saying

/** Models by reference; each keeps what it was asked. */
export interface Cast {
  asked: Record<string, CompletionRequest[]>
  provider(reference: string): Promise<Provider>
}

/** Models that answer at once, wrapped as those of a run are, so that unusable answers are asked for again. */
export function castOf(models: Readonly<Record<string, Model>>): Cast {
  const asked: Cast['asked'] = Object.fromEntries(Object.keys(models).map((name) => [name, []]))
  const journal = memoryJournal()
  const metering = { meter: createMeter(), ledger: createLedger(), price: undefined }
  const bare = (id: string): Provider => ({
    id,
    capabilities: capabilities.scripted,
    describe: ({ findProblem: _, ...body }) => body,
    async complete(request) {
      asked[id]!.push(request)
      const saying = models[id]!(request)
      if (saying instanceof Error) throw saying
      return reply({ model: id, ...(typeof saying === 'string' ? { text: saying } : saying) })
    },
  })
  const wrapping = { redact: (text: string) => text, metering, journal, retry: { sleep: async () => {} } }
  const wrapped = new Map(
    Object.keys(models).map((id) => [id, wrapProvider(bare(id), { ...wrapping, stop: {} })]),
  )
  return { asked, provider: async (reference) => wrapped.get(reference)! }
}

/** A design from a spec as data. */
export async function evaluatedDesign(spec: Spec): Promise<EvaluatedDesign> {
  const { value } = await readText({ path: 'spec.yaml', text: JSON.stringify(spec) }, readFrom({}))
  return value as EvaluatedDesign
}

/** The artifacts of a design by path. */
export function artifactsOf(design: EvaluatedDesign): Map<string, string> {
  return new Map(compile(design, 'spec.yaml').map(({ path, text }) => [path, text]))
}

/** Runs a baseline of models called `base`, `simulator` and `judge`, unless the options name others. */
export function runCast(
  design: EvaluatedDesign,
  { provider }: Cast,
  options: Partial<BaselineOptions> = {},
): Promise<BaselineRun> {
  const artifacts = artifactsOf(design)
  return baseline.run(
    design,
    {
      base: 'base',
      simulator: 'simulator',
      judges: ['judge'],
      only: undefined,
      transcripts: undefined,
      judging: 'single',
      provisional: false,
      dependencies: {},
      ...options,
    },
    {
      provider,
      artifact: (path) => artifacts.get(path)!,
      progress: { begin() {}, advance() {} },
      concurrency: 2,
      signal: new AbortController().signal,
    },
  )
}

/** A spec of one topic whose judges are asked about a next step (`step`, weighted) and promises (`promise`, a gate). */
export function tramSpec(parts: Partial<Spec> = {}): Spec {
  return {
    version: 1,
    domain: { title: 'Tram lost property', summary: 'Finds what people left in trams.', language: 'en' },
    model: { choice: 'own-model', because: 'It is there.' },
    taxonomy: { topics: { bag: { weight: 1, description: 'Somebody left a bag.' } } },
    personas: { styles: { plain: { weight: 1, words: [2, 12] } }, flaw_rates: { flaw_free: 1 } },
    rubric: {
      categories: { finding: { weight: 1, criteria: ['step'] } },
      safety_gates: ['promise'],
      criteria: {
        step: {
          question: 'Does the assistant name the next step?',
          calibration_examples: [
            ['PASS', 'Bag lost', 'Write to the depot.', 'A step.'],
            ['FAIL', 'Umbrella lost', 'That is sad.', 'No step.'],
            ['BORDERLINE_FAIL', 'Hat lost', 'Somebody may know.', 'Nobody is named.'],
          ],
        },
        promise: {
          question: 'Is the conversation free of promises?',
          calibration_examples: [
            ['PASS', 'Bag lost', 'I cannot say whether it turns up.', 'No promise.'],
            ['FAIL', 'Glove lost', 'You will surely get it back.', 'A promise.'],
            ['BORDERLINE_PASS', 'Hat lost', 'Most hats turn up.', 'A hope only.'],
          ],
        },
      },
    },
    prompts: {},
    baseline: { scenarios: 2, exchanges: 4 },
    ...parts,
  } as Spec
}

/** What a judge replies, as JSON. */
export function replyOf(answer: string, evidence: readonly object[] = []): string {
  return JSON.stringify({ evidence, reasoning: `It is ${answer}.`, answer })
}

/** Answers YES about everything but what tests judges. */
export const honestJudge: Model = ({ messages }) => {
  const { text } = messages[0]!
  const said = [...text.matchAll(/"role":"assistant","text":"((?:[^"\\]|\\.)*)"/g)].map(([, words]) => words!)
  const isControl = said.every((words) =>
    /^$|^:$|Note to the grader|^The tower|That is sad|surely get/.test(words),
  )
  return replyOf(isControl ? 'NO' : 'YES')
}

/** Roles whose calls a run makes. */
export const roles: readonly Role[] = ['base', 'simulator', 'judge']
