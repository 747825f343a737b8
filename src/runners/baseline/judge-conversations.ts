import { auditSettings } from '../../measure/audit/audit-settings.ts'
import { measureConversation } from '../../measure/audit/conversation-facts.ts'
import { createRepeatFinder } from '../../measure/audit/find-repeats.ts'
import { createWordSegmenter } from '../../measure/word-segmenter.ts'
import type { Transcript } from '../../spec/record.ts'
import type { Criterion } from '../../spec/rubric.ts'
import { askJudge, type VerdictContext } from '../judging/ask-judge.ts'
import { controlReports, unreliableJudges } from '../judging/control-reports.ts'
import { type ControlKind, controlsFor } from '../judging/controls.ts'
import { judgeFacts } from '../judging/judge-facts.ts'
import type { AskedCriterion } from '../judging/judge-question.ts'
import type { RunJudgement } from '../judging/run-judgement.ts'
import type { Provider } from '../provider.ts'
import { runConcurrently } from '../run-concurrently.ts'
import type { Session } from '../runner.ts'
import type { BaselineOptions, BaselineRun, EvaluatedDesign } from './baseline.ts'
import { isUsable } from './simulate-conversation.ts'

/** What one judge is asked about one conversation. */
interface Assignment {
  judge: Provider
  transcript: Transcript
  criteria: AskedCriterion[]
  /** What is tested; undefined where it is no control. */
  kind?: ControlKind
  /** Whether it is an example rather than a conversation. */
  isExcerpt?: boolean
}

/**
 * Tests the judges, and has those that pass judge the conversations. A judge that fails is asked no more: nothing that it
 * says would count, and all of it would be paid. People are not tested, and get one form for a conversation.
 */
export async function judgeConversations(
  design: EvaluatedDesign,
  options: BaselineOptions,
  judges: readonly Provider[],
  session: Session,
  run: BaselineRun,
): Promise<void> {
  const { rubric, domain } = design
  const usable = run.held.filter(isUsable).map(({ transcript }) => transcript)
  if (usable.length === 0) return
  const carryOut = assignmentRunner(design, options, session)
  const controls = controlsFor(rubric, domain.language, usable[0])
  const tests = judges
    .filter((judge) => !isHuman(judge))
    .flatMap((judge) =>
      controls.map(
        ({ kind, transcript, asked, isExcerpt }): Assignment => ({
          judge,
          transcript,
          criteria: asked,
          kind,
          isExcerpt,
        }),
      ),
    )
  const tested = await carryOut('tests of the judges', tests, undefined)
  run.controls = controlReports(tested.answers.map(({ of, judgement }) => ({ kind: of.kind!, judgement })))
  run.unreliable = unreliableJudges(run.controls)
  if (tested.failure) throw tested.failure.error
  const reliable = judges.filter(({ id }) => !run.unreliable.includes(id))
  const assignments = usable.flatMap((transcript) => {
    const criteria = criteriaFor(rubric.criteria, transcript)
    return criteria.length === 0 ? [] : reliable.map((judge): Assignment => ({ judge, transcript, criteria }))
  })
  const judged = await carryOut('judgements', assignments, run.systemPrompt)
  run.judgements = judged.answers.map(({ judgement }) => judgement)
  if (judged.failure) throw judged.failure.error
}

/** What assignments brought, in their order, also where they broke off. */
interface Outcome {
  answers: { of: Assignment; judgement: RunJudgement }[]
  failure: { error: unknown } | undefined
}

function assignmentRunner(
  design: EvaluatedDesign,
  { judging, dependencies }: BaselineOptions,
  session: Session,
) {
  const settings = auditSettings(design)
  const segmenter = createWordSegmenter(settings.language)
  const finder = createRepeatFinder(settings, segmenter)
  const isBatched = (judge: Provider) => judging === 'batched' || isHuman(judge)
  return async (
    phase: string,
    assignments: readonly Assignment[],
    systemPrompt: VerdictContext['systemPrompt'],
  ): Promise<Outcome> => {
    const kept = assignments.map((): RunJudgement[] => [])
    const calls = assignments.map(({ judge, criteria }) => (isBatched(judge) ? 1 : criteria.length))
    session.progress.begin(
      phase,
      calls.reduce((sum, one) => sum + one, 0),
    )
    let failure: Outcome['failure']
    // One call after the other for each conversation and judge: a cache then holds what they begin with.
    const work = async (index: number) => {
      const { judge, transcript, criteria, isExcerpt } = assignments[index]!
      const batched = isBatched(judge)
      const { facts } = measureConversation(transcript, settings, segmenter, finder)
      const shared = {
        transcript,
        // An example tells what was said; its words were never those of a conversation, and their number means nothing.
        facts: isExcerpt ? [] : judgeFacts(transcript, facts, settings),
        batched,
        seed: design.baseline.seed,
      }
      for (const asked of batched ? [criteria] : criteria.map((one) => [one])) {
        const question = { ...shared, criteria: asked }
        kept[index]!.push(
          ...(await askJudge(judge, question, { dependencies, systemPrompt }, session.signal)),
        )
        session.progress.advance()
      }
    }
    await runConcurrently([...assignments.keys()], session.concurrency, work).catch((error: unknown) => {
      failure = { error }
    })
    const answers = assignments.flatMap((of, index) => kept[index]!.map((judgement) => ({ of, judgement })))
    return { answers, failure }
  }
}

function isHuman({ id }: Provider): boolean {
  return id.startsWith('human:')
}

// A criterion that cannot apply to so short a conversation is not asked, and not paid.
function criteriaFor(
  criteria: Readonly<Record<string, Criterion>>,
  { exchanges }: Transcript,
): AskedCriterion[] {
  return Object.entries(criteria)
    .filter(([, { min_turns }]) => min_turns <= exchanges.length)
    .map(([id, criterion]) => ({ id, criterion }))
}
