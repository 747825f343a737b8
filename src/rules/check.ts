import { type Design, type SectionName, sectionNames } from '../spec/design.ts'
import type { Severity } from '../spec/diagnostic.ts'
import type { Finding, Rule } from './rule.ts'
import type { ActiveRule } from './settings.ts'

/** A finding with the rule that made it and how much it weighs in this spec. */
export interface RuledFinding extends Finding {
  rule: string
  severity: Severity
}

/** Runs the rules that are on over a design, in the order of the list. */
export function check(design: Design, active: readonly ActiveRule[]): RuledFinding[] {
  const found: RuledFinding[] = []
  for (const { id, severity, rule, check, options } of runsOver(design, active)) {
    for (const finding of check.call(rule, design as never, options as never))
      found.push({ rule: id, severity, ...finding })
  }
  return found
}

/** Whether a rule that is on can say anything of this design: its sections are there, and what it needs to know. */
export function looksAt(design: Design, { needs, phase }: Rule): boolean {
  return hasSections(design, needs) && (phase === 'design' || design.evidence !== undefined)
}

function hasSections(design: Design, names: readonly SectionName[]): boolean {
  return names.every((name) => design[name] !== undefined)
}

/** What of a rule its run needs. Rules differ in what they have, and objects that differ are slow to look into. */
interface RuleRun extends Pick<ActiveRule, 'rule' | 'severity' | 'options'>, Pick<Rule, 'id' | 'check'> {}

// The specs of a run share their settings, and nearly all have the same sections.
const known = new WeakMap<readonly ActiveRule[], Map<string, readonly RuleRun[]>>()

function runsOver(design: Design, active: readonly ActiveRule[]): readonly RuleRun[] {
  const bySections = known.get(active) ?? new Map<string, readonly RuleRun[]>()
  known.set(active, bySections)
  const started = sectionNames.filter((name) => design[name] !== undefined).join()
  const runs =
    bySections.get(started) ??
    active
      .filter(({ rule }) => hasSections(design, rule.needs))
      .map(({ rule, severity, options }) => ({ id: rule.id, severity, rule, check: rule.check, options }))
  bySections.set(started, runs)
  return runs
}
