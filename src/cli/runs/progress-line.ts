import type { Amounts } from '../../runners/meter.ts'
import { showUsd } from '../../runners/show-usd.ts'

/** How far a run is. */
export interface ProgressState {
  phase: string
  steps: number
  done: number
  used: Readonly<Amounts>
  /** Seconds that are likely to be left; undefined where nobody can know yet. */
  secondsLeft: number | undefined
}

// Always as wide on one terminal: a bar that changes its width shows no progress.
const barWidth = (columns: number) => (columns < 60 ? 6 : 12)

/** One line on how far a run is, for a log. */
export function progressLine(state: ProgressState): string {
  return words(state, ['calls', 'tokens', 'money', 'left'])
}

/**
 * The same with a bar, in at most so many columns, since a line that wraps cannot be drawn anew. What is least worth
 * knowing goes first: tokens, calls, money, the bar, and the time that is left.
 */
export function progressBar(state: ProgressState, columns: number): string {
  const choices: readonly Part[][] = [
    ['calls', 'tokens', 'money', 'left'],
    ['calls', 'money', 'left'],
    ['money', 'left'],
    ['left'],
  ]
  for (const parts of choices) {
    const text = `${bar(state, barWidth(columns))} ${words(state, parts)}`
    if (text.length <= columns) return text
  }
  const bare = words(state, ['left'])
  return bare.length <= columns ? bare : words(state, []).slice(0, Math.max(0, columns))
}

type Part = 'calls' | 'tokens' | 'money' | 'left'

function words({ phase, steps, done, used, secondsLeft }: ProgressState, parts: readonly Part[]): string {
  const { calls, tokens, usd } = used
  const texts: Record<Part, string> = {
    calls: calls === 1 ? '1 call' : `${calls} calls`,
    tokens: `${short(tokens)} tokens`,
    money: usd > 0 ? showUsd(usd) : '',
    left: secondsLeft === undefined ? '' : `${duration(secondsLeft)} left`,
  }
  return [`${phase} ${done}/${steps}`, ...parts.map((part) => texts[part])].filter(Boolean).join(' · ')
}

function bar({ steps, done }: ProgressState, width: number): string {
  const full = steps === 0 ? width : Math.floor((width * done) / steps)
  return '█'.repeat(full) + '░'.repeat(width - full)
}

function short(tokens: number): string {
  if (tokens < 1000) return String(tokens)
  return tokens < 1e6 ? `${Math.round(tokens / 1000)}K` : `${(tokens / 1e6).toFixed(1)}M`
}

function duration(seconds: number): string {
  if (seconds < 60) return 'under 1 min'
  const minutes = Math.ceil(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`
}
