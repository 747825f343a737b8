import { hash } from 'node:crypto'
import type { DesignWith } from '../../spec/design.ts'
import type { Scenario } from '../../spec/plan.ts'
import type { Dependencies, Digest, Transcript } from '../../spec/record.ts'
import type { ControlReport, Judging } from '../../spec/run.ts'
import type { ModelReference } from '../../spec/values.ts'
import type { RunJudgement } from '../judging/run-judgement.ts'
import type { Provider } from '../provider.ts'
import type { Runner, Session } from '../runner.ts'
import { holdConversations } from './hold-conversations.ts'
import { judgeConversations } from './judge-conversations.ts'
import { noting } from './noting.ts'
import { type HeldConversation, isUsable } from './simulate-conversation.ts'

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
  judging: Judging
  /** Whether it takes shortcuts, so that nothing should be decided by it. */
  provisional: boolean
  /** Digests of the parts of the design, to which verdicts are bound. */
  dependencies: Dependencies
}

/** How far a baseline came, and what it brought. */
export interface BaselineRun {
  /** Conversations that were planned. */
  planned: number
  /** The scenarios of the plan; none where the conversations were held elsewhere. */
  scenarios: Scenario[]
  /** The conversations that were held, in the order of the plan. */
  held: HeldConversation[]
  /** Digest of the system prompt that the base model had; undefined where nobody knows. */
  systemPrompt: Digest | undefined
  /** In the order of the conversations, judges and criteria. */
  judgements: RunJudgement[]
  /** How the judges did on what was made to be failed. */
  controls: ControlReport[]
  /** Judges that did not fail it. */
  unreliable: ModelReference[]
  /** What the models' answers leave to say, as sentences. */
  notes: Set<string>
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
  const run = startRun(options)
  const provider = async (reference: ModelReference) => noting(await session.provider(reference), run.notes)
  try {
    if (!options.transcripts) {
      const systemPrompt = session.artifact('config/system-prompt.md').trimEnd()
      run.systemPrompt = hash('sha256', systemPrompt)
      const [base, simulator] = [await provider(options.base), await provider(options.simulator)]
      await holdConversations(design, options, { base, simulator, systemPrompt }, session, run)
    }
    const judges: Provider[] = []
    for (const reference of options.judges) judges.push(await provider(reference))
    await judgeConversations(design, options, judges, session, run)
    run.stopped = findTotalFailure(run)
  } catch (error) {
    // Whatever came before counts, and the run can be resumed; only a mistake of ours is not for the report.
    if (!(error instanceof Error) || !isStop(error)) throw error
    run.stopped = error
  }
  return run
}

function startRun({ transcripts = [] }: BaselineOptions): BaselineRun {
  return {
    planned: transcripts.length,
    scenarios: [],
    held: transcripts.map((transcript) => ({ transcript, stop_reason: undefined })),
    systemPrompt: undefined,
    judgements: [],
    controls: [],
    unreliable: [],
    notes: new Set(),
    stopped: undefined,
  }
}

// A wrong name of a model, or a server that is down, fails everything, and is nothing that a run ends with.
function findTotalFailure({ held, judgements }: BaselineRun): Error | undefined {
  const [first] = held
  if (first && !held.some(isUsable))
    return new Error(`No conversation could be held. ${first.transcript.error}`)
  const [one] = judgements
  if (one && judgements.every(({ answer }) => answer === 'ERROR'))
    return new Error(`No judge gave a readable answer. ${one.reasoning ?? `The first one is ${one.error}.`}`)
  return undefined
}

function isStop({ name }: Error): boolean {
  return name === 'ProviderError' || name === 'BudgetError' || name === 'PendingError'
}
