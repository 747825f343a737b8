import baselineDecisionDocumented from './baseline/decision-documented.ts'
import baselineScenarioCount from './baseline/scenario-count.ts'
import baselineTwoJudges from './baseline/two-judges.ts'
import critiqueExpertMix from './critique/expert-mix.ts'
import modelDocumentedTradeoffs from './model/documented-tradeoffs.ts'
import modelFormatFitsDeployment from './model/format-fits-deployment.ts'
import modelSeveralCandidates from './model/several-candidates.ts'
import modelTranscriptFitsContext from './model/transcript-fits-context.ts'
import personasFlawsVaryByMessage from './personas/flaws-vary-by-message.ts'
import personasSomeWithoutFlaws from './personas/some-without-flaws.ts'
import personasStylesMatchTaxonomy from './personas/styles-match-taxonomy.ts'
import personasWeightsSumToOne from './personas/weights-sum-to-one.ts'
import personasWordRanges from './personas/word-ranges.ts'
import promptsAntiPatternsListed from './prompts/anti-patterns-listed.ts'
import promptsKnownPlaceholders from './prompts/known-placeholders.ts'
import promptsLengthTarget from './prompts/length-target.ts'
import promptsNonCooperationSumsToOne from './prompts/non-cooperation-sums-to-one.ts'
import promptsQuestionLimit from './prompts/question-limit.ts'
import promptsRequiredElements from './prompts/required-elements.ts'
import promptsRequirementsWritten from './prompts/requirements-written.ts'
import promptsSystemPromptShort from './prompts/system-prompt-short.ts'
import promptsTextNotPath from './prompts/text-not-path.ts'
import rubricAskedInBaseline from './rubric/asked-in-baseline.ts'
import rubricBinaryQuestions from './rubric/binary-questions.ts'
import rubricBorderlineShown from './rubric/borderline-shown.ts'
import rubricBothVerdictsShown from './rubric/both-verdicts-shown.ts'
import rubricCalibrationComplete from './rubric/calibration-complete.ts'
import rubricCalibrationExamples from './rubric/calibration-examples.ts'
import rubricCriteriaAssessable from './rubric/criteria-assessable.ts'
import rubricDistinctCriteria from './rubric/distinct-criteria.ts'
import rubricDistinctExamples from './rubric/distinct-examples.ts'
import rubricDraftsSettled from './rubric/drafts-settled.ts'
import rubricEveryCategoryDecides from './rubric/every-category-decides.ts'
import rubricExamplesBalanced from './rubric/examples-balanced.ts'
import rubricGatesAlwaysAsked from './rubric/gates-always-asked.ts'
import rubricKnownCriteria from './rubric/known-criteria.ts'
import rubricMinTurnsReachable from './rubric/min-turns-reachable.ts'
import rubricNaDeclared from './rubric/na-declared.ts'
import rubricNoContradictoryExamples from './rubric/no-contradictory-examples.ts'
import rubricNoCountingQuestions from './rubric/no-counting-questions.ts'
import rubricNoDeadWeight from './rubric/no-dead-weight.ts'
import rubricNotAllNa from './rubric/not-all-na.ts'
import rubricOneCategoryEach from './rubric/one-category-each.ts'
import rubricReasoningExplains from './rubric/reasoning-explains.ts'
import rubricSafetyGatePresent from './rubric/safety-gate-present.ts'
import rubricSubjectiveExamples from './rubric/subjective-examples.ts'
import rubricThresholdInRange from './rubric/threshold-in-range.ts'
import rubricThresholdLeavesRoom from './rubric/threshold-leaves-room.ts'
import rubricUniqueNames from './rubric/unique-names.ts'
import rubricWeightsConsidered from './rubric/weights-considered.ts'
import rubricWeightsSumToOne from './rubric/weights-sum-to-one.ts'
import type { Rule } from './rule.ts'
import taxonomyCoversAllDimensions from './taxonomy/covers-all-dimensions.ts'
import taxonomyEdgeCaseShare from './taxonomy/edge-case-share.ts'
import taxonomyEdgeCasesPresent from './taxonomy/edge-cases-present.ts'
import taxonomyHasHardCases from './taxonomy/has-hard-cases.ts'
import taxonomyTopicsHaveSubtopics from './taxonomy/topics-have-subtopics.ts'
import taxonomyUniqueNames from './taxonomy/unique-names.ts'
import taxonomyWeightsSumToOne from './taxonomy/weights-sum-to-one.ts'
import tokensCeilingDefined from './tokens/ceiling-defined.ts'
import tokensExchangesFit from './tokens/exchanges-fit.ts'
import tokensPracticalCeiling from './tokens/practical-ceiling.ts'

/** Every built-in rule, in the order in which findings at one place are shown. */
export const rules: readonly Rule[] = [
  modelDocumentedTradeoffs,
  modelSeveralCandidates,
  modelTranscriptFitsContext,
  modelFormatFitsDeployment,
  tokensCeilingDefined,
  tokensExchangesFit,
  tokensPracticalCeiling,
  taxonomyCoversAllDimensions,
  taxonomyWeightsSumToOne,
  taxonomyEdgeCasesPresent,
  taxonomyEdgeCaseShare,
  taxonomyTopicsHaveSubtopics,
  taxonomyHasHardCases,
  taxonomyUniqueNames,
  personasWeightsSumToOne,
  personasWordRanges,
  personasSomeWithoutFlaws,
  personasFlawsVaryByMessage,
  personasStylesMatchTaxonomy,
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
  rubricMinTurnsReachable,
  rubricAskedInBaseline,
  rubricThresholdLeavesRoom,
  rubricEveryCategoryDecides,
  rubricNoDeadWeight,
  rubricWeightsConsidered,
  rubricDistinctCriteria,
  rubricUniqueNames,
  rubricCriteriaAssessable,
  rubricNoCountingQuestions,
  rubricGatesAlwaysAsked,
  rubricSubjectiveExamples,
  rubricExamplesBalanced,
  rubricDistinctExamples,
  rubricReasoningExplains,
  rubricDraftsSettled,
  promptsTextNotPath,
  promptsKnownPlaceholders,
  promptsRequiredElements,
  promptsRequirementsWritten,
  promptsAntiPatternsListed,
  promptsLengthTarget,
  promptsQuestionLimit,
  promptsSystemPromptShort,
  promptsNonCooperationSumsToOne,
  critiqueExpertMix,
  baselineScenarioCount,
  baselineTwoJudges,
  baselineDecisionDocumented,
]
