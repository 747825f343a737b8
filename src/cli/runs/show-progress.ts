import type { Meter } from '../../runners/meter.ts'
import type { Progress } from '../../runners/runner.ts'
import type { Host } from '../host.ts'
import { type ProgressState, progressBar, progressLine } from './progress-line.ts'

/** Progress that is shown somewhere. */
export interface ShownProgress extends Progress {
  /** Leaves the line of a bar, so that something else can be said. */
  rest(): void
}

/** What tells the time; tests have their own. */
export interface Clock {
  /** Milliseconds. */
  now(): number
  /** Does something every second, until what it returns is called. */
  everySecond(work: () => void): () => void
}

const systemClock: Clock = {
  now: Date.now,
  everySecond(work) {
    const timer = setInterval(work, 1000).unref()
    return () => clearInterval(timer)
  },
}

// As many lines as a log of CI bears for one phase.
const linesPerPhase = 10
// Nobody sees more often than that what has changed.
const redrawAfter = 100

/** Shows how far a run is on stderr: a bar for each phase, drawn anew, on a terminal; a line now and then elsewhere. */
export function showProgress(
  host: Pick<Host, 'note' | 'noteColumns' | 'env'>,
  used: Meter['used'],
  clock: Clock = systemClock,
): ShownProgress {
  const draws = host.noteColumns !== undefined && !host.env.CI && host.env.TERM !== 'dumb'
  let [phase, steps, done, began, drawn] = ['', 0, 0, 0, 0]
  // Steps for which somebody was asked: what a journal answers takes no time and says nothing about the rest.
  let [asked, calls] = [0, 0]
  let isOpen = false
  let stop = () => {}

  const state = (): ProgressState => {
    const isUnderWay = asked > 0 && done < steps
    const perStep = (clock.now() - began) / asked / 1000
    return {
      phase,
      steps,
      done,
      used: used(),
      secondsLeft: isUnderWay ? perStep * (steps - done) : undefined,
    }
  }
  const draw = () => {
    // The last column stays free: some terminals wrap as soon as it is written.
    host.note(`\r\u001b[K${progressBar(state(), (host.noteColumns ?? 80) - 1)}`)
    drawn = clock.now()
    isOpen = true
    if (done === steps) rest()
  }
  const rest = () => {
    stop()
    stop = () => {}
    if (isOpen) host.note('\n')
    isOpen = false
  }
  return {
    begin(name, count) {
      rest()
      ;[phase, steps, done, began] = [name, count, 0, clock.now()]
      ;[asked, calls] = [0, used().calls]
      if (!draws) return
      draw()
      if (count > 0) stop = clock.everySecond(draw)
    },
    advance() {
      done++
      if (used().calls > calls) asked++
      calls = used().calls
      if (draws) {
        if (done === steps || clock.now() - drawn >= redrawAfter) draw()
        return
      }
      const every = Math.max(1, Math.ceil(steps / linesPerPhase))
      if (done === steps || done % every === 0) host.note(`${progressLine(state())}\n`)
    },
    rest,
  }
}
