import type { Severity } from '../spec/diagnostic.ts'
import type { RuleLevel } from '../spec/lint.ts'

/** The levels from the mildest on, each with the severity of its findings. */
const levels: Readonly<Record<RuleLevel, Severity | undefined>> = {
  off: undefined,
  info: 'info',
  warn: 'warning',
  error: 'error',
}

/** The words for a level in `lint.rules` and `--rule`, from the mildest on. */
export const levelNames = Object.keys(levels) as readonly RuleLevel[]

/** The severity of a rule at a level; undefined: it is off. */
export function severityOf(level: RuleLevel): Severity | undefined {
  return levels[level]
}

/** The level of a severity, as `lint.rules` writes it. */
export function levelOf(severity: Severity | undefined): RuleLevel {
  return levelNames.find((name) => levels[name] === severity)!
}

/** Whether a severity is milder than another; off is the mildest. */
export function weighsLess(one: Severity | undefined, other: Severity | undefined): boolean {
  return levelNames.indexOf(levelOf(one)) < levelNames.indexOf(levelOf(other))
}
