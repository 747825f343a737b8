import { auditSettings } from '../../measure/audit/audit-settings.ts'
import { measureConversation } from '../../measure/audit/conversation-facts.ts'
import { createRepeatFinder } from '../../measure/audit/find-repeats.ts'
import { tallySimulator } from '../../measure/audit/tally-simulator.ts'
import { createWordSegmenter } from '../../measure/word-segmenter.ts'
import type { Exchange, Transcript } from '../../spec/record.ts'
import type { AdherenceReport, DrawnShare } from '../../spec/run.ts'
import type { EvaluatedDesign } from './baseline.ts'

/** How well the simulated users of conversations kept to what they were told. */
export function adherenceReport(
  design: EvaluatedDesign,
  transcripts: readonly Transcript[],
): AdherenceReport {
  const settings = auditSettings(design)
  const segmenter = createWordSegmenter(settings.language)
  const finder = createRepeatFinder(settings, segmenter)
  const simulator = tallySimulator(settings)
  const foreign_script: string[] = []
  for (const transcript of transcripts) {
    const measured = measureConversation(transcript, settings, segmenter, finder)
    simulator.add(measured)
    if (measured.facts.scripts?.user.foreign) foreign_script.push(transcript.id)
  }
  const { styles, asking_share, thanking_share } = simulator.report()
  const written = transcripts.flatMap(({ exchanges, persona }) =>
    exchanges.flatMap((exchange, index) =>
      exchange.authored ? [] : { exchange, persona, isFirst: index === 0 },
    ),
  )
  const rewrites = written.map(({ exchange }) => Number(exchange.regenerated ?? 0))
  return {
    messages: written.length,
    rewritten: rewrites.filter((times) => times > 0).length,
    rewrites: rewrites.reduce((sum, times) => sum + times, 0),
    out_of_range: written.filter(({ exchange }) => exchange.fault).length,
    styles,
    asking_share,
    thanking_share,
    flaws: flawShares(design, written),
    cooperation: cooperationShares(
      design,
      written.filter(({ isFirst }) => !isFirst).map(({ exchange }) => exchange),
    ),
    foreign_script,
  }
}

interface WrittenMessage {
  exchange: Exchange
  persona: Transcript['persona']
}

function flawShares(
  { personas }: EvaluatedDesign,
  written: readonly WrittenMessage[],
): AdherenceReport['flaws'] {
  const { primary, secondary } = personas.flaw_rates
  const counts = { primary: [0, 0], secondary: [0, 0] }
  const by_flaw = new Map<string, number>()
  for (const { exchange, persona } of written) {
    const shown = textsOf(exchange.flaws)
    for (const flaw of shown) by_flaw.set(flaw, (by_flaw.get(flaw) ?? 0) + 1)
    const own = { primary: textsOf([persona?.primary_flaw]), secondary: textsOf(persona?.secondary_flaws) }
    for (const rank of ['primary', 'secondary'] as const) {
      counts[rank][0]! += own[rank].filter((flaw) => shown.includes(flaw)).length
      counts[rank][1]! += own[rank].length
    }
  }
  return {
    primary: drawnShare(counts.primary[0]!, counts.primary[1]!, primary),
    secondary: drawnShare(counts.secondary[0]!, counts.secondary[1]!, secondary),
    by_flaw: Object.fromEntries([...by_flaw].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

function cooperationShares(
  { prompts }: EvaluatedDesign,
  answering: readonly Exchange[],
): AdherenceReport['cooperation'] {
  const drawn = answering.map(({ cooperation }) => cooperation).filter((way) => way !== undefined)
  return Object.fromEntries(
    Object.entries(prompts.user_simulator.non_cooperation).map(([way, expected]) => [
      way,
      drawnShare(drawn.filter((one) => one === way).length, drawn.length, expected),
    ]),
  )
}

function drawnShare(drawn: number, of: number, expected: number): DrawnShare {
  return { drawn, of, share: of === 0 ? null : drawn / of, expected }
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}
