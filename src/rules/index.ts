import baselineBandsInOrder from './baseline/bands-in-order.ts'
import baselineDecisionDocumented from './baseline/decision-documented.ts'
import baselineDecisionWithNumbers from './baseline/decision-with-numbers.ts'
import baselineDistinctOpenings from './baseline/distinct-openings.ts'
import baselineExchangesWithinPlan from './baseline/exchanges-within-plan.ts'
import baselineJudgesIndependent from './baseline/judges-independent.ts'
import baselineKnownValues from './baseline/known-values.ts'
import baselineLongEnoughConversations from './baseline/long-enough-conversations.ts'
import baselineOpeningInRange from './baseline/opening-in-range.ts'
import baselineOpeningsUnseen from './baseline/openings-unseen.ts'
import baselineScenarioCount from './baseline/scenario-count.ts'
import baselineScenariosCoverTopics from './baseline/scenarios-cover-topics.ts'
import baselineSimulatorIndependent from './baseline/simulator-independent.ts'
import baselineTwoJudges from './baseline/two-judges.ts'
import baselineUniqueScenarios from './baseline/unique-scenarios.ts'
import baselineUsualBands from './baseline/usual-bands.ts'
import critiqueDistinctExperts from './critique/distinct-experts.ts'
import critiqueEdgeUsersPresent from './critique/edge-users-present.ts'
import critiqueExpertMix from './critique/expert-mix.ts'
import critiqueFourArtifactsCovered from './critique/four-artifacts-covered.ts'
import critiqueSuitedExperts from './critique/suited-experts.ts'
import domainDeclaredLanguage from './domain/declared-language.ts'
import domainTemplateFilledIn from './domain/template-filled-in.ts'
import modelDocumentedTradeoffs from './model/documented-tradeoffs.ts'
import modelFormatFitsDeployment from './model/format-fits-deployment.ts'
import modelSeveralCandidates from './model/several-candidates.ts'
import modelTranscriptFitsContext from './model/transcript-fits-context.ts'
import personasFlawsVaryByMessage from './personas/flaws-vary-by-message.ts'
import personasSomeWithoutFlaws from './personas/some-without-flaws.ts'
import personasStylesMatchTaxonomy from './personas/styles-match-taxonomy.ts'
import personasWeightsSumToOne from './personas/weights-sum-to-one.ts'
import personasWordRanges from './personas/word-ranges.ts'
import promptsAntiPatternsArePhrases from './prompts/anti-patterns-are-phrases.ts'
import promptsAntiPatternsDistinct from './prompts/anti-patterns-distinct.ts'
import promptsAntiPatternsListed from './prompts/anti-patterns-listed.ts'
import promptsAntiPatternsNotInExamples from './prompts/anti-patterns-not-in-examples.ts'
import promptsKnownPlaceholders from './prompts/known-placeholders.ts'
import promptsLengthTarget from './prompts/length-target.ts'
import promptsLimitsAgree from './prompts/limits-agree.ts'
import promptsLimitsKeptInExamples from './prompts/limits-kept-in-examples.ts'
import promptsNonCooperationSumsToOne from './prompts/non-cooperation-sums-to-one.ts'
import promptsPersonaReachesSimulator from './prompts/persona-reaches-simulator.ts'
import promptsQuestionLimit from './prompts/question-limit.ts'
import promptsRatesDrawnByCode from './prompts/rates-drawn-by-code.ts'
import promptsRequiredElements from './prompts/required-elements.ts'
import promptsRequirementsWritten from './prompts/requirements-written.ts'
import promptsStagesDiffer from './prompts/stages-differ.ts'
import promptsSystemPromptShort from './prompts/system-prompt-short.ts'
import promptsTextNotPath from './prompts/text-not-path.ts'
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
  domainDeclaredLanguage,
  domainTemplateFilledIn,
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
  promptsTextNotPath,
  promptsKnownPlaceholders,
  promptsRequiredElements,
  promptsRequirementsWritten,
  promptsAntiPatternsListed,
  promptsLengthTarget,
  promptsQuestionLimit,
  promptsSystemPromptShort,
  promptsNonCooperationSumsToOne,
  promptsPersonaReachesSimulator,
  promptsRatesDrawnByCode,
  promptsLimitsAgree,
  promptsLimitsKeptInExamples,
  promptsAntiPatternsNotInExamples,
  promptsAntiPatternsDistinct,
  promptsAntiPatternsArePhrases,
  promptsStagesDiffer,
  critiqueExpertMix,
  critiqueFourArtifactsCovered,
  critiqueSuitedExperts,
  critiqueEdgeUsersPresent,
  critiqueDistinctExperts,
  baselineScenarioCount,
  baselineTwoJudges,
  baselineDecisionDocumented,
  baselineKnownValues,
  baselineScenariosCoverTopics,
  baselineLongEnoughConversations,
  baselineExchangesWithinPlan,
  baselineJudgesIndependent,
  baselineSimulatorIndependent,
  baselineBandsInOrder,
  baselineUsualBands,
  baselineUniqueScenarios,
  baselineDistinctOpenings,
  baselineOpeningsUnseen,
  baselineOpeningInRange,
  baselineDecisionWithNumbers,
]
