import { expect, test } from 'vitest'
import { drawMessages } from '../../../src/measure/plan/draw-messages.ts'
import { makePlan } from '../../../src/measure/plan/make-plan.ts'
import { designOf, planOf, planSpec } from '../../support/read-plan.ts'

const authored = (scenarios: string) => designOf(planSpec.replace('scenarios: 12', `scenarios: ${scenarios}`))

const problemOf = async (text: string, count?: number) => {
  const made = makePlan(await designOf(text), { kind: 'quota', seed: 1, count })
  return 'problem' in made ? made.problem : undefined
}

test('the number of scenarios is that of the baseline', async () => {
  expect(planOf(await designOf(planSpec)).scenarios.map(({ id }) => id)).toEqual(
    Array.from({ length: 12 }, (_, index) => `s${String(index + 1).padStart(3, '0')}`),
  )
})

test('scenarios that a person wrote keep what they fix, and the rest is drawn', async () => {
  const design = await authored(
    '[{id: dog, opening: My dog is on line 4!, values: {subtopic: pet, style: terse}}, {id: angry, values: {edge_case: hostile}}]',
  )
  const { scenarios } = planOf(design)
  expect(scenarios).toHaveLength(2)
  expect(scenarios[0]).toMatchObject({
    id: 'dog',
    opening: 'My dog is on line 4!',
    values: { topic: 'lost_item', subtopic: 'pet', style: 'terse', urgency: 'extreme' },
  })
  expect(scenarios[1]).toMatchObject({ id: 'angry', values: { edge_case: 'hostile' } })
  expect(scenarios[1]!.persona!.attributes.language_level).toMatch(/^(?:native|learner)$/)
})

test('what is fixed counts against the quota', async () => {
  const { scenarios } = planOf(await authored('[{id: angry, values: {edge_case: hostile}}]'), { count: 20 })
  expect(scenarios.filter(({ values }) => 'edge_case' in values)).toHaveLength(3)
  expect(scenarios.map(({ id }) => id).slice(0, 3)).toEqual(['angry', 's001', 's002'])
})

test('a name that a person took is not given again', async () => {
  const { scenarios } = planOf(await authored('[{id: s002}]'), { count: 3 })
  expect(scenarios.map(({ id }) => id)).toEqual(['s002', 's001', 's003'])
})

test.for([
  ['[{id: a}, {id: b}]', 1, '1 scenarios are asked for, and the design names 2; the plan must hold them all'],
  [
    '[{id: a, values: {mood: low}}]',
    undefined,
    'scenario "a" fixes "mood", which must be one of topic, style, experience, difficulty, edge_case, subtopic, stance, and urgency',
  ],
  [
    '[{id: a, values: {topic: found}}]',
    undefined,
    'scenario "a" fixes "topic" to "found", which is no value of it',
  ],
] as const)('a plan for %s of %s is refused', async ([scenarios, count, problem]) => {
  const text = planSpec.replace('scenarios: 12', `scenarios: ${scenarios}`)
  const found = await problemOf(text, count)
  // The order of what is drawn is no promise of a message.
  expect(found?.replace(/one of .*/, '')).toBe(problem.replace(/one of .*/, ''))
})

test('conditions that turn in a circle are refused', async () => {
  const circle = planSpec.replace(
    '  conditional:\n',
    '  conditional:\n    - {when: {stance: open}, dimension: urgency, weights: {low: 1}}\n    - {when: {urgency: low}, dimension: stance, weights: {open: 1}}\n',
  )
  expect(await problemOf(circle)).toBe('conditions turn in a circle; none may depend on itself')
})

test('a dimension with the name of something else that is drawn is refused', async () => {
  const twice = planSpec.replace('  dimensions:\n', '  dimensions:\n    style: {big: 1}\n')
  expect(await problemOf(twice)).toBe('`style` would be drawn twice; every name must be drawn once')
})

test('a persona has as many other flaws as the design allows, and none twice', async () => {
  const { scenarios } = planOf(await designOf(planSpec), { count: 100 })
  const personas = scenarios.map(({ persona }) => persona!)
  expect(personas.filter(({ primary_flaw }) => primary_flaw === undefined)).toHaveLength(20)
  for (const { primary_flaw, secondary_flaws } of personas) {
    const all = [...(primary_flaw === undefined ? [] : [primary_flaw]), ...secondary_flaws]
    expect(new Set(all).size).toBe(all.length)
    expect(secondary_flaws).toHaveLength(primary_flaw === undefined ? 0 : 2)
  }
})

test('flaws show in as many messages as their rates say', async () => {
  const design = await designOf<'taxonomy' | 'personas'>(planSpec)
  const { scenarios } = planOf(design, { count: 400 })
  const flawed = scenarios.filter(({ persona }) => persona!.primary_flaw !== undefined)
  let [primary, secondary, messages] = [0, 0, 0]
  for (const scenario of flawed) {
    for (const { flaws } of drawMessages(design, scenario, 1, 6)) {
      messages++
      if (flaws.includes(scenario.persona!.primary_flaw!)) primary++
      secondary += flaws.filter((flaw) => flaw !== scenario.persona!.primary_flaw).length
    }
  }
  expect(primary / messages).toBeCloseTo(0.5, 1)
  expect(secondary / messages / 2).toBeCloseTo(0.2, 1)
})

test('flaws that are drawn for a conversation show in all its messages or in none', async () => {
  const text = planSpec.replace('  flaws:\n', '  flaw_rates: {drawn_per: conversation}\n  flaws:\n')
  const design = await designOf<'taxonomy' | 'personas'>(text)
  for (const scenario of planOf(design).scenarios) {
    const shown = drawMessages(design, scenario, 1, 5).map(({ flaws }) => flaws.join())
    expect(new Set(shown).size).toBe(1)
  }
})

test('only from the second message on there is a question to cooperate with', async () => {
  const design = await designOf<'taxonomy' | 'personas'>(planSpec)
  const [first, ...others] = drawMessages(design, planOf(design).scenarios[0]!, 1, 4)
  expect(first).not.toHaveProperty('cooperation')
  for (const { cooperation } of others) expect(cooperation).toMatch(/^(?:ignore|pivot|push_back|engage)$/)
})
