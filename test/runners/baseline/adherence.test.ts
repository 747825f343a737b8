import { expect, test } from 'vitest'
import { adherenceReport } from '../../../src/runners/baseline/adherence.ts'
import type { Exchange, Transcript } from '../../../src/spec/record.ts'
import { castOf, evaluatedDesign, honestJudge, runCast, tramSpec } from '../../support/baseline-run.ts'

const flaws = { memory: { forgets: { description: 'Forgets.' }, mixes: { description: 'Mixes up.' } } }
const design = await evaluatedDesign(
  tramSpec({
    personas: { styles: { plain: { weight: 1, words: [2, 5] } }, flaws, flaw_rates: { flaw_free: 0 } },
  }),
)

function transcript(exchanges: Exchange[], parts: Partial<Transcript> = {}): Transcript {
  return { id: 's001', exchanges, scenario: { style: 'plain' }, ...parts }
}

const said = (user: string, parts: Partial<Exchange> = {}): Exchange => ({
  user,
  assistant: 'Well.',
  ...parts,
})

test('lengths, questions and thanks are counted over what users wrote', () => {
  const report = adherenceReport(design, [
    transcript([
      said('Where is it?', { authored: true }),
      said('Thanks a lot'),
      said('Bag', { regenerated: 2, fault: 'out_of_range' }),
      said('It was a black bag with wheels', { regenerated: 1, fault: 'out_of_range' }),
    ]),
  ])
  expect(report).toMatchObject({
    messages: 3,
    rewritten: 2,
    rewrites: 3,
    out_of_range: 2,
    asking_share: 0.25,
    thanking_share: 0.25,
    styles: { plain: { words: [2, 5], messages: 4, short: 1, long: 1, out_of_range_share: 0.5 } },
    foreign_script: [],
  })
})

test('flaws count against the messages of personas that have them, and openings that people wrote against nothing', () => {
  const persona = { primary_flaw: 'memory/forgets', secondary_flaws: ['memory/mixes'] }
  const report = adherenceReport(design, [
    transcript(
      [
        said('Hello there', { authored: true }),
        said('My bag', { flaws: ['memory/forgets'], cooperation: 'ignore' }),
        said('My bag', { flaws: ['memory/forgets', 'memory/mixes'], cooperation: 'engage' }),
        said('My bag', { cooperation: 'ignore' }),
      ],
      { persona },
    ),
    transcript([said('My hat'), said('My hat', { cooperation: 'pivot' })], {
      id: 's002',
      persona: { secondary_flaws: [] },
    }),
  ])
  expect(report.flaws).toEqual({
    primary: { drawn: 2, of: 3, share: 2 / 3, expected: 0.5 },
    secondary: { drawn: 1, of: 3, share: 1 / 3, expected: 0.2 },
    by_flaw: { 'memory/forgets': 2, 'memory/mixes': 1 },
  })
  expect(report.cooperation).toEqual({
    ignore: { drawn: 2, of: 4, share: 0.5, expected: 0.3 },
    pivot: { drawn: 1, of: 4, share: 0.25, expected: 0.3 },
    push_back: { drawn: 0, of: 4, share: 0, expected: 0.2 },
    engage: { drawn: 1, of: 4, share: 0.25, expected: 0.2 },
  })
})

test('a user who writes in another script than the declared language is named', () => {
  const russian = transcript([said('Я потерял свою большую чёрную сумку')], { id: 's002' })
  expect(adherenceReport(design, [transcript([said('I lost it')]), russian]).foreign_script).toEqual(['s002'])
})

test('without a message there is no share, which is not 0', () => {
  expect(adherenceReport(design, [])).toMatchObject({
    messages: 0,
    asking_share: null,
    flaws: { primary: { share: null } },
    cooperation: { ignore: { drawn: 0, of: 0, share: null } },
  })
})

test('a run draws flaws and cooperation at about the rates of the design', async () => {
  const many = await evaluatedDesign(
    tramSpec({
      personas: { styles: { plain: { weight: 1, words: [2, 5] } }, flaws, flaw_rates: { flaw_free: 0 } },
      baseline: { scenarios: 40, exchanges: 6 },
    }),
  )
  const cast = castOf({ base: () => 'Hm.', simulator: () => 'My bag', judge: honestJudge })
  const { held } = await runCast(many, cast)
  const { flaws: shares, cooperation } = adherenceReport(
    many,
    held.map((one) => one.transcript),
  )
  for (const { of, share, expected } of [shares.primary, shares.secondary, ...Object.values(cooperation)]) {
    // Four standard errors: one seed in tens of thousands lies beyond.
    expect(of).toBeGreaterThan(100)
    expect(Math.abs(share! - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / of))
  }
})
