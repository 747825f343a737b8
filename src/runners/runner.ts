import type { Design } from '../spec/design.ts'
import type { ModelReference } from '../spec/values.ts'
import type { Provider } from './provider.ts'

/** Something that asks models about a design. */
export interface Runner<Options, Result> {
  /** The command that runs it. */
  id: string
  /** What it is for, in one sentence. */
  summary: string
  /** Runs to its end, or as far as it comes: a run that has to stop says so in its result, and can be resumed. */
  run(design: Design, options: Options, session: Session): Promise<Result>
}

/** What a run gets from whoever starts it: models, texts, and somebody to tell how far it is. It touches no file itself. */
export interface Session {
  /** The model behind a reference, with everything around it: retries, budget, journal. The same for the same reference. */
  provider(reference: ModelReference): Promise<Provider>
  /** The text of an artifact, as `fdc build` writes it. */
  artifact(path: string): string
  progress: Progress
  /** Calls at a time. */
  concurrency: number
  /** Comes when somebody gives up: no call is made any more. */
  signal: AbortSignal
}

/** Is told how far a run is. */
export interface Progress {
  /** A phase begins, with so many steps. */
  begin(phase: string, steps: number): void
  /** A step of the phase is done. */
  advance(): void
}
