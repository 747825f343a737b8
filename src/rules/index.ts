import rubricWeightsSumToOne from './rubric/weights-sum-to-one.ts'
import type { Rule } from './rule.ts'
import tokensCeilingDefined from './tokens/ceiling-defined.ts'

/** Every built-in rule, in the order in which findings at one place are shown. */
export const rules: readonly Rule[] = [tokensCeilingDefined, rubricWeightsSumToOne]
