import promptsAntiPatternsListed from './prompts/anti-patterns-listed.ts'
import promptsKnownPlaceholders from './prompts/known-placeholders.ts'
import promptsLengthTarget from './prompts/length-target.ts'
import promptsNonCooperationSumsToOne from './prompts/non-cooperation-sums-to-one.ts'
import promptsQuestionLimit from './prompts/question-limit.ts'
import promptsRequiredElements from './prompts/required-elements.ts'
import promptsRequirementsWritten from './prompts/requirements-written.ts'
import promptsSystemPromptShort from './prompts/system-prompt-short.ts'
import rubricBinaryQuestions from './rubric/binary-questions.ts'
import rubricBorderlineShown from './rubric/borderline-shown.ts'
import rubricBothVerdictsShown from './rubric/both-verdicts-shown.ts'
import rubricCalibrationComplete from './rubric/calibration-complete.ts'
import rubricCalibrationExamples from './rubric/calibration-examples.ts'
import rubricKnownCriteria from './rubric/known-criteria.ts'
import rubricNaDeclared from './rubric/na-declared.ts'
import rubricNoContradictoryExamples from './rubric/no-contradictory-examples.ts'
import rubricNotAllNa from './rubric/not-all-na.ts'
import rubricOneCategoryEach from './rubric/one-category-each.ts'
import rubricSafetyGatePresent from './rubric/safety-gate-present.ts'
import rubricThresholdInRange from './rubric/threshold-in-range.ts'
import rubricWeightsSumToOne from './rubric/weights-sum-to-one.ts'
import type { Rule } from './rule.ts'
import tokensCeilingDefined from './tokens/ceiling-defined.ts'

/** Every built-in rule, in the order in which findings at one place are shown. */
export const rules: readonly Rule[] = [
  tokensCeilingDefined,
  rubricWeightsSumToOne,
  rubricOneCategoryEach,
  rubricKnownCriteria,
  rubricSafetyGatePresent,
  rubricThresholdInRange,
  rubricNotAllNa,
  rubricBinaryQuestions,
  rubricNaDeclared,
  rubricCalibrationExamples,
  rubricCalibrationComplete,
  rubricBothVerdictsShown,
  rubricBorderlineShown,
  rubricNoContradictoryExamples,
  promptsKnownPlaceholders,
  promptsRequiredElements,
  promptsRequirementsWritten,
  promptsAntiPatternsListed,
  promptsLengthTarget,
  promptsQuestionLimit,
  promptsSystemPromptShort,
  promptsNonCooperationSumsToOne,
]
