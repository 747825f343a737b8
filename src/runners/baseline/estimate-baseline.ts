import { estimateTokens } from '../../measure/estimate-tokens.ts'
import { simulateTokens } from '../../measure/simulate-tokens.ts'
import type { ModelReference } from '../../spec/values.ts'
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
  /** Conversations that exist and are only judged. */
  held?: boolean
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
// Conversations that test the judges.
const sentinels = 4

/**
 * What a baseline is going to ask for, by role, before anything is asked:
 * calls = conversations × exchanges of each side + conversations × judges × criteria. The input of a conversation grows
 * with the square of its length, since each call reads all that was said. Retries, rewritten messages and long answers
 * are in the high figure. All tokens are estimates.
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
  const held: RoleEstimate[] = run.held
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
  const criteria = Object.values(design.rubric.criteria)
  const asked = criteria.filter(({ min_turns }) => min_turns <= turns)
  const examples = criteria.reduce(
    (sum, { question, calibration_examples }) =>
      sum +
      estimateTokens(
        question + calibration_examples.map((one) => one.context + one.response + one.reasoning).join(''),
      ),
    0,
  )
  const rules = 650 + examples / Math.max(1, criteria.length)
  return [
    ...held,
    ...run.judges.map((judge) =>
      roleOf('judge', judge, (level) => {
        const calls = (conversations + sentinels) * asked.length * retried[level]
        return {
          calls,
          input: calls * (rules + turns * exchange[level] * 1.2),
          output: calls * judgeOutput[level],
        }
      }),
    ),
  ]
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
