import type { Meter } from '../../runners/meter.ts'
import type { Progress } from '../../runners/runner.ts'
import { showUsd } from '../../runners/show-usd.ts'
import type { Host } from '../host.ts'

// As many lines as a log of CI bears for one phase.
const linesPerPhase = 10
const barWidth = 20

/** Shows how far a run is on stderr: a bar that is drawn anew on a terminal, a line now and then elsewhere. */
export function showProgress(host: Host, used: Meter['used'], now: () => number = Date.now): Progress {
  const draws = host.isTerminal && !host.env.CI
  let [phase, steps, done, began] = ['', 0, 0, 0]
  const line = () => {
    const { calls, tokens, usd } = used()
    const left =
      done > 0 && done < steps ? ` · ${timeLeft(((now() - began) / done) * (steps - done))} left` : ''
    const money = usd > 0 ? ` · ${showUsd(usd)}` : ''
    return `${phase} ${done}/${steps} · ${calls} calls · ${Math.round(tokens / 1000)}K tokens${money}${left}`
  }
  const show = () => {
    if (draws) {
      const full = steps === 0 ? barWidth : Math.round((barWidth * done) / steps)
      const bar = '█'.repeat(full) + '░'.repeat(barWidth - full)
      host.note(`\r\u001b[K${bar} ${line()}${done === steps ? '\n' : ''}`)
      return
    }
    const every = Math.max(1, Math.ceil(steps / linesPerPhase))
    if (done === steps || done % every === 0) host.note(`${line()}\n`)
  }
  return {
    begin(name, count) {
      ;[phase, steps, done, began] = [name, count, 0, now()]
      if (draws) show()
    },
    advance() {
      done++
      show()
    },
  }
}

function timeLeft(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / 60_000)
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`
}
