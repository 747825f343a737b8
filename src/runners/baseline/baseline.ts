import { auditSettings } from '../../measure/audit/audit-settings.ts'
import { measureConversation } from '../../measure/audit/conversation-facts.ts'
import { createRepeatFinder } from '../../measure/audit/find-repeats.ts'
import { makePlan } from '../../measure/plan/make-plan.ts'
import { createWordSegmenter } from '../../measure/word-segmenter.ts'
import type { DesignWith } from '../../spec/design.ts'
import type { Judgement, Transcript } from '../../spec/record.ts'
import type { ModelReference } from '../../spec/values.ts'
import { judgeCriterion } from '../judging/judge-criterion.ts'
import { sentinelsOf } from '../judging/sentinels.ts'
import { unreliableJudges } from '../judging/unreliable-judges.ts'
import type { Provider } from '../provider.ts'
import { runConcurrently } from '../run-concurrently.ts'
import type { Runner, Session } from '../runner.ts'
import { type HeldConversation, isUsable, simulateConversation } from './simulate-conversation.ts'

/** A design whose base model can be evaluated. */
export type EvaluatedDesign = DesignWith<'taxonomy' | 'personas' | 'rubric' | 'prompts'>

/** Whom a baseline asks, and how much. */
export interface BaselineOptions {
  base: ModelReference
  simulator: ModelReference
  judges: readonly ModelReference[]
  /** Names of the scenarios that are run; undefined: all. */
  only: ReadonlySet<string> | undefined
  /** Conversations that were held elsewhere and are only judged. */
  transcripts: readonly Transcript[] | undefined
}

/** How far a baseline came, and what it brought. */
export interface BaselineRun {
  /** Conversations that were planned. */
  planned: number
  /** The conversations that were held, in the order of the plan. */
  held: HeldConversation[]
  judgements: Judgement[]
  /** Judges that passed a conversation which no honest judge passes. */
  unreliable: ModelReference[]
  /** Why it stopped before its end; undefined where it has ended. */
  stopped: Error | undefined
}

/** Evaluates the base model: conversations with a simulated user, judged by the rubric. */
export const baseline: Runner<BaselineOptions, BaselineRun> = {
  id: 'baseline',
  summary: 'Does the base model need the fine-tune at all?',
  run: (design, options, session) => runBaseline(design as EvaluatedDesign, options, session),
}

async function runBaseline(
  design: EvaluatedDesign,
  options: BaselineOptions,
  session: Session,
): Promise<BaselineRun> {
  const run: BaselineRun = { planned: 0, held: [], judgements: [], unreliable: [], stopped: undefined }
  try {
    await holdConversations(design, options, session, run)
    await judgeConversations(design, options, session, run)
  } catch (error) {
    // Whatever came before counts, and the run can be resumed; only a mistake of ours is not for the report.
    if (!(error instanceof Error) || !isStop(error)) throw error
    run.stopped = error
  }
  return run
}

function isStop({ name }: Error): boolean {
  return name === 'ProviderError' || name === 'BudgetError'
}

async function holdConversations(
  design: EvaluatedDesign,
  { base, simulator, only, transcripts }: BaselineOptions,
  session: Session,
  run: BaselineRun,
): Promise<void> {
  if (transcripts) {
    run.planned = transcripts.length
    run.held = transcripts.map((transcript) => ({ transcript, stop_reason: 'planned_end' }))
    return
  }
  const { plan: kind, seed, repeats, exchanges } = design.baseline
  const made = makePlan(design, { kind, seed })
  if ('problem' in made) throw new Error(`A plan cannot be made: ${made.problem}.`)
  const scenarios = made.plan.scenarios.filter(({ id }) => !only || only.has(id))
  const planned = scenarios.flatMap((scenario) =>
    Array.from({ length: repeats }, (_, repeat) => ({ scenario, repeat })),
  )
  run.planned = planned.length
  const [asked, user] = [await session.provider(base), await session.provider(simulator)]
  const shared = {
    design,
    simulator: user,
    prompt: session.artifact('config/prompts/user_sim.md'),
    words: createWordSegmenter(design.domain.language),
  }
  const systemPrompt = session.artifact('config/system-prompt.md').trimEnd()
  session.progress.begin('conversations', planned.length)
  const held: HeldConversation[] = []
  try {
    await runConcurrently(
      planned,
      session.concurrency,
      async ({ scenario, repeat }) => {
        const id = repeat === 0 ? scenario.id : `${scenario.id}-${repeat + 1}`
        const conversation = { id, scenario, exchanges, seed }
        return simulateConversation(conversation, { ...shared, repeat }, asked, systemPrompt, session.signal)
      },
      (one, _, index) => {
        held[index] = one
        session.progress.advance()
      },
    )
  } finally {
    // In the order of the plan, whichever came to its end first.
    run.held = held.filter((one) => one !== undefined)
  }
}

async function judgeConversations(
  design: EvaluatedDesign,
  options: BaselineOptions,
  session: Session,
  run: BaselineRun,
): Promise<void> {
  const { criteria } = design.rubric
  const settings = auditSettings(design)
  const segmenter = createWordSegmenter(settings.language)
  const finder = createRepeatFinder(settings, segmenter)
  const judges: Provider[] = []
  for (const reference of options.judges) judges.push(await session.provider(reference))
  const usable = run.held.filter(isUsable).map(({ transcript }) => transcript)
  const sentinels = sentinelsOf(usable)
  // People are not tested; a model that is not honest is known before its other answers are paid.
  const questions = [
    ...sentinels.map((one) => [one, true] as const),
    ...usable.map((one) => [one, false] as const),
  ].flatMap(([transcript, isTest]) => {
    const { facts } = measureConversation(transcript, settings, segmenter, finder)
    return judges
      .filter(({ id }) => !(isTest && id.startsWith('human:')))
      .flatMap((judge) =>
        Object.entries(criteria)
          .filter(([, { min_turns }]) => transcript.exchanges.length >= min_turns)
          .map(([id, criterion]) => ({
            judge,
            isTest,
            question: { id, criterion, transcript, facts, seed: design.baseline.seed },
          })),
      )
  })
  session.progress.begin('judgements', questions.length)
  const answered: Judgement[] = []
  try {
    await runConcurrently(
      questions,
      session.concurrency,
      ({ judge, question }) => judgeCriterion(judge, question, session.signal),
      (judgement, _, index) => {
        answered[index] = judgement
        session.progress.advance()
      },
    )
  } finally {
    run.judgements = answered.filter((one, index) => one !== undefined && !questions[index]!.isTest)
  }
  const tests = answered.filter((_, index) => questions[index]!.isTest)
  run.unreliable = unreliableJudges(design, sentinels, tests)
}
