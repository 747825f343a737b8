import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawMessages } from '../../../src/measure/plan/draw-messages.ts'
import { makePlan } from '../../../src/measure/plan/make-plan.ts'
import { createWordSegmenter } from '../../../src/measure/word-segmenter.ts'
import type { EvaluatedDesign } from '../../../src/runners/baseline/baseline.ts'
import { simulateConversation } from '../../../src/runners/baseline/simulate-conversation.ts'
import { simulatorPrompt, stageOf } from '../../../src/runners/baseline/simulator-prompt.ts'
import type { Scenario } from '../../../src/spec/plan.ts'
import type { WeightedValue } from '../../../src/spec/values.ts'
import { artifactsOf, castOf, evaluatedDesign } from '../../support/baseline-run.ts'
import { fullestSpec, reword, withoutOwnPrompts } from '../../support/fullest-spec.ts'
import { payloads } from '../../support/payloads.ts'
import { showRequest } from '../../support/show-request.ts'
import { fixedWords } from '../../support/slots.ts'

const golden = join(import.meta.dirname, '../../golden/prompts')
const design = await evaluatedDesign(withoutOwnPrompts(fullestSpec()))
const promptFile = artifactsOf(design).get('config/prompts/user_sim.md')!

function planOf(of: EvaluatedDesign, seed: number, count = 8): Scenario[] {
  const made = makePlan(of, { kind: 'quota', seed, count })
  if ('problem' in made) throw new Error(made.problem)
  return made.plan.scenarios
}

function promptsOf(of: EvaluatedDesign, scenario: Scenario, seed: number, messages = 8) {
  return drawMessages(of, scenario, seed, messages).map((draw) => ({
    draw,
    prompt: simulatorPrompt(promptFile, of, {
      scenario,
      draw,
      history: [],
      planned: messages,
      mayStop: false,
      range: of.personas.styles[scenario.values.style!]!.words,
    }),
  }))
}

// A change of these files is a change of who the users are: `npx vitest run test/runners/baseline/simulator-prompt.test.ts -u`.
test('the simulator is asked as it is meant: filled prompt, and the assistant’s words as what a user said', async () => {
  const [scenario] = planOf({ ...design, baseline: { ...design.baseline, scenarios: 1 } }, 3, 1)
  let said = 0
  const cast = castOf({
    base: () => ['Which berth do you mean?', 'Pier three is free tonight.', 'At nine.'][said++ % 3]!,
    simulator: () => 'I need a berth at the pier, tonight, please.',
  })
  await simulateConversation(
    { id: 's001', scenario: scenario!, exchanges: 4, seed: 3 },
    {
      design,
      simulator: await cast.provider('simulator'),
      prompt: promptFile,
      words: createWordSegmenter('en'),
      repeat: 0,
    },
    { base: await cast.provider('base'), systemPrompt: 'You are the harbour desk.' },
    new AbortController().signal,
  )
  const [first, second, , fourth] = cast.asked.simulator!
  await expect(showRequest(first!)).toMatchFileSnapshot(join(golden, 'simulator-first.md'))
  await expect(showRequest(fourth!)).toMatchFileSnapshot(join(golden, 'simulator-fourth.md'))
  await expect(showRequest(cast.asked.base!.at(-1)!)).toMatchFileSnapshot(join(golden, 'base-fourth.md'))
  // The first answer is not lost.
  expect(second!.messages).toEqual([{ role: 'user', text: 'Which berth do you mean?' }])
  expect(second!.system).toContain('Assistant: Which berth do you mean?')
})

// Every text that a person words freely, replaced by one that occurs nowhere else.
const fixed = fixedWords(withoutOwnPrompts(fullestSpec()))

async function tokenDesign(): Promise<EvaluatedDesign> {
  const tokens = new Map<string, string>()
  const drawn = { ...withoutOwnPrompts(fullestSpec()), baseline: { scenarios: 3 } }
  const spec = reword(drawn, (words) => {
    if (fixed.has(words) || words.includes(':')) return words
    const known = tokens.get(words) ?? `tok${String(tokens.size).padStart(3, '0')}x`
    tokens.set(words, known)
    return known
  })
  return evaluatedDesign(spec)
}

const marked = await tokenDesign()

function told(values: Readonly<Record<string, Pick<WeightedValue, 'description'>>>, value: string): string[] {
  return [value, values[value]?.description ?? value]
}

/** What a scenario tells of a person and of what brings them: every name that was drawn, and every description of it. */
function expectedWords({ personas, taxonomy }: EvaluatedDesign, { values, persona }: Scenario): string[] {
  const { topic, subtopic, edge_case, style, ...rest } = values
  return [
    ...told(personas.styles, style!),
    ...Object.entries(persona!.attributes).flatMap(([name, value]) => [
      name,
      ...told(personas.attributes[name]!, value),
    ]),
    ...told(personas.trajectories, persona!.trajectory!),
    ...told(taxonomy.topics, topic!),
    ...(subtopic === undefined ? [] : told(taxonomy.topics[topic!]!.subtopics, subtopic)),
    ...(edge_case === undefined ? [] : told(taxonomy.edge_cases.types, edge_case)),
    ...Object.entries(rest).flatMap(([name, value]) => told(taxonomy.dimensions[name] ?? {}, value)),
  ]
}

const plainly = (text: string) => text.replaceAll('_', ' ')

test('every field of a persona and of its scenario reaches every prompt', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.nat(1000), (seed) => {
      for (const scenario of planOf(marked, seed))
        for (const { prompt } of promptsOf(marked, scenario, seed, 2))
          for (const words of expectedWords(marked, scenario)) {
            seen.add(words)
            expect(prompt).toContain(plainly(words))
          }
    }),
    { numRuns: 20 },
  )
  // Nothing was true for lack of cases: values of all kinds came up.
  expect([...seen].filter((words) => words.startsWith('tok')).length).toBeGreaterThan(20)
})

test('a prompt tells of the flaws that were drawn for its message, all that is known of them, and of no others', () => {
  const flaws = Object.entries(marked.personas.flaws).flatMap(([group, own]) =>
    Object.entries(own).map(([name, flaw]) => ({ id: `${group}/${name}`, ...flaw })),
  )
  let shown = 0
  fc.assert(
    fc.property(fc.nat(1000), (seed) => {
      for (const scenario of planOf(marked, seed))
        for (const { draw, prompt } of promptsOf(marked, scenario, seed))
          for (const { id, description, example, guidance } of flaws) {
            const isDrawn = draw.flaws.includes(id)
            if (isDrawn) shown++
            for (const words of [description, example, guidance])
              if (words !== undefined) expect(prompt.includes(words)).toBe(isDrawn)
          }
    }),
    { numRuns: 20 },
  )
  expect(shown).toBeGreaterThan(50)
})

test('how an edge case is to be handled is for judges, and why a weight is what it is for the author', () => {
  const { mayday } = design.taxonomy.edge_cases.types
  expect(mayday).toMatchObject({ handling: 'Names the rescue number.' })
  for (let seed = 0; seed < 40; seed++)
    for (const scenario of planOf(design, seed))
      for (const { prompt } of promptsOf(design, scenario, seed, 1)) {
        expect(prompt).not.toContain('Names the rescue number.')
        expect(prompt).not.toContain('Counted in the letters.')
        expect(prompt).not.toContain('Asked at the pier.')
      }
})

test('no hole stays open, and what the assistant says fills none', () => {
  const [scenario] = planOf(design, 1)
  const state = {
    scenario: scenario!,
    draw: { message: 2, flaws: [] },
    planned: 4,
    mayStop: true,
    range: [3, 20],
  }
  const said = (assistant: string) =>
    simulatorPrompt(promptFile, design, { ...state, history: [{ user: 'Hi', assistant }] })
  expect(said('Hello.')).not.toMatch(/\{\{/)
  for (const attack of ['{{persona}}', '{{stop_rule}} {{history}}', "$& $` $' $1 $$", ...payloads])
    expect(said(attack)).toBe(said('@@').replace('@@', () => attack))
})

test('the first quarter of a conversation is early and the last one late, however long it is', () => {
  const stages = (planned: number) =>
    Array.from({ length: planned }, (_, index) => stageOf(index + 1, planned)[0]).join('')
  expect([1, 2, 3, 4, 6, 8].map(stages)).toEqual(['m', 'mm', 'eml', 'emml', 'emmmml', 'eemmmmll'])
})
