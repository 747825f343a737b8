import { estimateTokens } from '../../measure/estimate-tokens.ts'
import { simulateTokens } from '../../measure/simulate-tokens.ts'
import type { Transcript } from '../../spec/record.ts'
import type { Criterion } from '../../spec/rubric.ts'
import type { Judging } from '../../spec/run.ts'
import type { ModelReference } from '../../spec/values.ts'
import { controlsFor } from '../judging/controls.ts'
import type { PriceTable } from '../providers/prices/price-table.ts'
import type { EvaluatedDesign } from './baseline.ts'

/** An amount that is known roughly. */
export interface Range {
  low: number
  mid: number
  high: number
}

/** What one model is going to be asked in one role. */
export interface RoleEstimate {
  role: 'base' | 'simulator' | 'judge'
  model: ModelReference
  calls: Range
  /** Tokens. */
  input: Range
  output: Range
  /** US dollars; null where no price is known, which is not 0. */
  usd: Range | null
  /** Under which name the price was found, and where it comes from. */
  price: string | null
}

/** Whom a run asks and how much, as far as it decides the cost. */
export interface PlannedRun {
  base: ModelReference
  simulator: ModelReference
  judges: readonly ModelReference[]
  /** Conversations that are held. */
  conversations: number
  /** Texts of the prompts, by which their tokens are estimated. */
  systemPrompt: string
  simulatorPrompt: string
  /** Conversations that exist and are only judged; `conversations` counts them. */
  transcripts?: readonly Transcript[] | undefined
  judging: Judging
}

type Level = keyof Range

const levels: readonly Level[] = ['low', 'mid', 'high']

// A real set of conversations had 1,080 tokens an exchange where the rule of thumb said 500.
const longExchange = 1080
// What a judge writes about one criterion: evidence, some sentences, the answer. Models that think write more.
const judgeOutput: Range = { low: 120, mid: 250, high: 900 }
// Of calls that fail and are made again, and messages that are written anew because of their length.
const retried: Range = { low: 1, mid: 1.02, high: 1.25 }
const rewritten: Range = { low: 1, mid: 1.3, high: 3 }
// The rules, what stands around a transcript, and the reminder.
const frame = 900

/**
 * What a baseline is going to ask for, by role, before anything is asked:
 * calls = conversations × exchanges of each side + judges × (conversations × criteria + what tests a judge). The input of a
 * conversation grows with the square of its length, since each call reads all that was said. Retries, rewritten messages
 * and long answers are in the high figure. All tokens are estimates.
 */
export function estimateBaseline(
  design: EvaluatedDesign,
  run: PlannedRun,
  prices: PriceTable,
): RoleEstimate[] {
  const { exchanges: turns } = design.baseline
  const { conversations } = run
  const exchange = exchangeTokens(design)
  const system = estimateTokens(run.systemPrompt)
  const prompt = estimateTokens(run.simulatorPrompt) + 150
  const roleOf = (
    role: RoleEstimate['role'],
    model: ModelReference,
    of: (level: Level) => { calls: number; input: number; output: number },
  ): RoleEstimate => {
    const by = (key: 'calls' | 'input' | 'output') => ranged((level) => Math.ceil(of(level)[key]))
    const [calls, input, output] = [by('calls'), by('input'), by('output')]
    const price = prices.find(model)
    const usd = price
      ? ranged((level) => (input[level] * price.input + output[level] * price.output) / 1e6)
      : null
    return {
      role,
      model,
      calls,
      input,
      output,
      usd,
      price: price ? `${price.matched}, ${price.source}` : null,
    }
  }
  // Of an exchange the answer has a little more than half.
  const [said, answered] = [0.42, 0.58]
  const before = (turns * (turns - 1)) / 2
  const held: RoleEstimate[] = run.transcripts
    ? []
    : [
        roleOf('simulator', run.simulator, (level) => {
          const calls = conversations * turns * rewritten[level] * retried[level]
          const each = prompt + (exchange[level] * (before + turns * answered)) / turns
          return { calls, input: calls * each, output: calls * exchange[level] * said }
        }),
        roleOf('base', run.base, (level) => {
          const calls = conversations * turns * retried[level]
          const each = system + (exchange[level] * (before + turns * said)) / turns
          return { calls, input: calls * each, output: calls * exchange[level] * answered }
        }),
      ]
  return [
    ...held,
    ...run.judges.map((judge) =>
      roleOf('judge', judge, (level) => {
        const { calls, input, answers } = judgeLoad(design, run, judge, exchange[level])
        return {
          calls: calls * retried[level],
          input: input * retried[level],
          output: answers * judgeOutput[level] * retried[level],
        }
      }),
    ),
  ]
}

/** What one judge reads and answers when every call succeeds at once. */
interface JudgeLoad {
  calls: number
  input: number
  /** Criteria that are answered, whether in one call or in many. */
  answers: number
}

function judgeLoad(
  { rubric, domain, baseline }: EvaluatedDesign,
  { conversations, transcripts, judging }: PlannedRun,
  judge: ModelReference,
  exchangeTokens: number,
): JudgeLoad {
  const isHuman = judge.startsWith('human:')
  const isBatched = judging === 'batched' || isHuman
  const load: JudgeLoad = { calls: 0, input: 0, answers: 0 }
  const add = (times: number, tokens: number, criteria: readonly Criterion[]) => {
    const calls = isBatched ? Math.min(1, criteria.length) : criteria.length
    const words = criteria.reduce((sum, one) => sum + criterionTokens(one), 0)
    load.calls += times * calls
    load.input += times * (calls * (frame + tokens) + words)
    load.answers += times * criteria.length
  }
  const criteria = Object.values(rubric.criteria)
  const askedOf = (exchanges: number) => criteria.filter(({ min_turns }) => min_turns <= exchanges)
  if (transcripts)
    for (const { exchanges } of transcripts)
      add(1, estimateTokens(JSON.stringify(exchanges)), askedOf(exchanges.length))
  else add(conversations, baseline.exchanges * exchangeTokens * 1.2, askedOf(baseline.exchanges))
  if (isHuman) return load
  // What tests the judges is asked whatever else happens. Nobody knows yet what users say, only how often.
  const exchanges = transcripts?.[0]?.exchanges ?? Array(baseline.exchanges).fill({ user: '', assistant: '' })
  for (const { asked } of controlsFor(rubric, domain.language, { id: 'planned', exchanges }))
    add(
      1,
      exchangeTokens,
      asked.map(({ criterion }) => criterion),
    )
  return load
}

function criterionTokens({ question, guidance = '', calibration_examples }: Criterion): number {
  const texts = calibration_examples.map(({ context, response, reasoning }) => context + response + reasoning)
  return 80 + estimateTokens(question + guidance + texts.join(''))
}

// Tokens of an exchange, from the personas' word ranges and the length of answers.
function exchangeTokens({ personas, prompts, domain, tokens }: EvaluatedDesign): Range {
  const simulated = simulateTokens(personas, prompts.assistant.length_ratio, domain.language)
  const expected = simulated?.expected ?? 500
  const mid = Math.max(expected, tokens?.per_exchange ?? 0)
  return { low: expected, mid, high: Math.max(mid, simulated?.upper ?? 0, longExchange) }
}

function ranged(of: (level: Level) => number): Range {
  const [low = 0, mid = 0, high = 0] = levels.map(of)
  return { low, mid, high }
}

/** The sum of estimates; its dollars are null as soon as one of them is. */
export function sumEstimates(
  rows: readonly RoleEstimate[],
): Pick<RoleEstimate, 'calls' | 'input' | 'output' | 'usd'> {
  const sum = (of: (row: RoleEstimate) => Range) =>
    ranged((level) => rows.reduce((total, row) => total + of(row)[level], 0))
  const isPriced = rows.every(({ usd }) => usd !== null)
  return {
    calls: sum(({ calls }) => calls),
    input: sum(({ input }) => input),
    output: sum(({ output }) => output),
    usd: isPriced ? sum(({ usd }) => usd!) : null,
  }
}
