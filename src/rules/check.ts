import type { Design, DesignWith, SectionName } from '../spec/design.ts'
import type { Severity } from '../spec/diagnostic.ts'
import type { Finding, Rule } from './rule.ts'
import type { ActiveRule } from './settings.ts'

/** A finding with the rule that made it and how much it weighs in this spec. */
export interface RuledFinding extends Finding {
  rule: string
  severity: Severity
}

/** Runs the rules that are on over a design, in the order of the list. */
export function* check(design: Design, active: readonly ActiveRule[]): Generator<RuledFinding> {
  for (const { rule, severity, options } of active) {
    if (!hasSections(design, rule.needs)) continue
    for (const finding of rule.check(design, options as never)) yield { rule: rule.id, severity, ...finding }
  }
}

/** Whether a rule that is on can say anything of this design: its sections are there, and what it needs to know. */
export function looksAt(design: Design, { needs, phase }: Rule): boolean {
  return hasSections(design, needs) && (phase === 'design' || design.evidence !== undefined)
}

function hasSections<Name extends SectionName>(
  design: Design,
  names: readonly Name[],
): design is DesignWith<Name> {
  return names.every((name) => design[name] !== undefined)
}
