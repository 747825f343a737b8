import { coverageOf } from '../../measure/plan/coverage.ts'
import { drawMessages } from '../../measure/plan/draw-messages.ts'
import { makePlan } from '../../measure/plan/make-plan.ts'
import { planVersion } from '../../measure/plan/random-stream.ts'
import type { DesignWith } from '../../spec/design.ts'
import type { PlanFile } from '../../spec/plan.ts'
import { list } from '../../spec/show.ts'
import type { Arguments } from '../args.ts'
import { exitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { readSpecDesign } from '../input/read-design.ts'
import { readFormat } from '../input/read-format.ts'
import { readNumber } from '../input/read-number.ts'
import { Problem } from '../problem.ts'
import { planFormats } from '../report/plan/index.ts'

const formats = ['table', 'json', 'jsonl', 'markdown'] as const
const kinds = ['quota', 'pairwise', 'independent'] as const

// A plan of more would be a data set, which is another program's work.
const mostScenarios = 100_000

/** Shows the scenarios that a design gives: the same ones for the same seed, on every machine. */
export async function sample(args: Arguments, host: Host): Promise<number> {
  const format = readFormat(args, formats)
  const count = readNumber(args, 'count', 1)
  if (count !== undefined && count > mostScenarios)
    throw new Problem(`--count is ${count}; it must be at most ${mostScenarios}.`)
  if (args.has('coverage') && format === 'jsonl')
    throw new Problem('--coverage is no scenario; JSON Lines holds nothing else.', 'Use `--format json`.')
  const seed = readNumber(args, 'seed', 0)
  const kind = readKind(args)
  const read = await readSpecDesign(args, host, 'sample', ['taxonomy'])
  if (!read) return exitCode.found
  const { design } = read
  const { baseline } = design
  const made = makePlan(design, { kind: kind ?? baseline.plan, seed: seed ?? baseline.seed, count })
  if ('problem' in made) throw new Problem(`A plan cannot be made: ${made.problem}.`)
  const { plan } = made
  const messages = args.has('messages') ? messagesOf(design) : undefined
  const file: PlanFile = {
    schemaVersion: 1,
    planVersion,
    plan: plan.kind,
    seed: plan.seed,
    scenarios: plan.scenarios.map((scenario) => ({
      ...scenario,
      ...(messages && { messages: drawMessages(messages, scenario, plan.seed, baseline.exchanges) }),
    })),
    ...(args.has('coverage') && { coverage: coverageOf(plan) }),
  }
  for (const text of planFormats[format](file, host.isTerminal ? host.columns : Infinity)) host.print(text)
  return exitCode.fine
}

function readKind(args: Arguments) {
  const written = args.get('plan')
  if (written === undefined) return undefined
  const kind = kinds.find((one) => one === written)
  if (kind) return kind
  throw new Problem(`--plan is ${JSON.stringify(written)}; it must be ${list(kinds, 'or')}.`)
}

function messagesOf(design: DesignWith<'taxonomy'>): DesignWith<'personas'> {
  const { personas } = design
  if (!personas) throw new Problem('The spec has no `personas` yet; --messages draws what they show.')
  return { ...design, personas }
}
