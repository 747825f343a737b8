import type { DesignPath, DesignWith, SectionName } from '../spec/design.ts'
import type { Severity } from '../spec/diagnostic.ts'
import type { Evidence } from '../spec/evidence.ts'
import type { Change as ChangeAt, Proposal as ProposalAt } from '../spec/proposal.ts'

/** A change that a rule proposes: a place in the design that does not exist does not compile. */
export type Change = ChangeAt<DesignPath>

/** Changes that a rule proposes together. */
export type Proposal = ProposalAt<DesignPath>

/** What a rule found: where in the design, what is there and what must be, and what to do about it. */
export interface Finding {
  at: DesignPath
  /** States the actual value and the requirement. */
  message: string
  /** One imperative sentence. */
  hint?: string
  /** Further places that belong to the finding, such as the other weights of a sum. */
  related?: readonly { at: DesignPath; message: string }[]
  /** What `--fix` does: only what is certainly meant, and never a default written into the spec. */
  fix?: Proposal
  /** What a person may choose to do. Offered, never applied. */
  suggestions?: readonly Proposal[]
}

/** An option of a rule, with its default and what it means. */
export interface RuleOption<Value extends number | boolean | string[] = number | boolean | string[]> {
  default: Value
  description: string
  /** Smallest number allowed. */
  minimum?: number
  /** Largest number allowed. */
  maximum?: number
}

/** Options by name. */
export type RuleOptions = Record<string, RuleOption>

/** The values that a check receives. */
export type OptionValues<Options extends RuleOptions> = {
  [Name in keyof Options]: Options[Name]['default'] extends number
    ? number
    : Options[Name]['default'] extends boolean
      ? boolean
      : string[]
}

/** A piece of a spec, without `version` and `domain`, that is documentation and test at once. */
export interface RuleExample {
  yaml: string
  /** What was done with it, for rules of the process; documentation puts it into words. */
  evidence?: Evidence
}

/** An example that the rule complains about, with every place that it complains about, as `formatPath` writes it. */
export interface FailingExample extends RuleExample {
  finds: string[]
  /** The example after `fdc lint --fix`; absent where nothing is fixed. */
  fixed?: string
}

/** Where a rule comes from: a gate of the seed document, the guides behind it, fdc's own experience, or a team's. */
export type RuleOrigin = 'seed gate' | 'guide' | 'ours' | 'team'

/** Rules of the design look at the spec alone; rules of the process look at what was done with it (runs, reviews). */
export type RulePhase = 'design' | 'process'

/** A rule: a value that says what a good design is. */
export interface Rule<Needs extends SectionName = SectionName, Options extends RuleOptions = RuleOptions> {
  /** `group/wanted-state`: the path of the rule's file below `src/rules`. */
  id: string
  /** Severity in `fdc:recommended`. */
  severity: Severity
  origin: RuleOrigin
  phase: RulePhase
  /** Whether neither a comment nor `lint.rules` may silence it: gates whose absence puts people at risk. */
  unsuppressible?: true
  /** The gate of the seed that this rule holds, in the seed's words. */
  gate?: string
  /** What the rule demands, in one sentence. */
  summary: string
  /** Why, for somebody who is annoyed by it. */
  why: string
  /** What `fdc lint --fix` does about it, in one sentence; absent where it does nothing. */
  fixes?: string
  /** Sections that must be started; without them the rule is silent. */
  needs: readonly Needs[]
  options: Options
  fails: readonly FailingExample[]
  passes: readonly RuleExample[]
  check(design: DesignWith<Needs>, options: OptionValues<Options>): Iterable<Finding>
}

/** Checks a rule's types, and forgets them, so that rules of all kinds stand in one list. */
export function defineRule<const Needs extends SectionName, Options extends RuleOptions>(
  rule: Rule<Needs, Options>,
): Rule {
  return rule as unknown as Rule
}
