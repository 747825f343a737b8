import artifactsCurrent from './artifacts/current.ts'
import artifactsPresent from './artifacts/present.ts'
import artifactsUnedited from './artifacts/unedited.ts'
import baselineBandsInOrder from './baseline/bands-in-order.ts'
import baselineComplete from './baseline/complete.ts'
import baselineCurrent from './baseline/current.ts'
import baselineDecisionDocumented from './baseline/decision-documented.ts'
import baselineDecisionFollowsResult from './baseline/decision-follows-result.ts'
import baselineDecisionWithNumbers from './baseline/decision-with-numbers.ts'
import baselineDistinctOpenings from './baseline/distinct-openings.ts'
import baselineExchangesWithinPlan from './baseline/exchanges-within-plan.ts'
import baselineJudgesIndependent from './baseline/judges-independent.ts'
import baselineKnownValues from './baseline/known-values.ts'
import baselineLongEnoughConversations from './baseline/long-enough-conversations.ts'
import baselineOpeningInRange from './baseline/opening-in-range.ts'
import baselineOpeningsUnseen from './baseline/openings-unseen.ts'
import baselineRecorded from './baseline/recorded.ts'
import baselineScenarioCount from './baseline/scenario-count.ts'
import baselineScenariosCoverTopics from './baseline/scenarios-cover-topics.ts'
import baselineSimulatorIndependent from './baseline/simulator-independent.ts'
import baselineTwoJudges from './baseline/two-judges.ts'
import baselineUniqueScenarios from './baseline/unique-scenarios.ts'
import baselineUsualBands from './baseline/usual-bands.ts'
import calibrationCurrent from './calibration/current.ts'
import calibrationPasses from './calibration/passes.ts'
import calibrationRecorded from './calibration/recorded.ts'
import critiqueCurrent from './critique/current.ts'
import critiqueDistinctExperts from './critique/distinct-experts.ts'
import critiqueEdgeUsersPresent from './critique/edge-users-present.ts'
import critiqueExpertMix from './critique/expert-mix.ts'
import critiqueFindingsSettled from './critique/findings-settled.ts'
import critiqueFourArtifactsCovered from './critique/four-artifacts-covered.ts'
import critiqueRecorded from './critique/recorded.ts'
import critiqueSuitedExperts from './critique/suited-experts.ts'
import domainDeclaredLanguage from './domain/declared-language.ts'
import domainTemplateFilledIn from './domain/template-filled-in.ts'
import modelContextNotMaximised from './model/context-not-maximised.ts'
import modelDocumentedTradeoffs from './model/documented-tradeoffs.ts'
import modelFactsKnown from './model/facts-known.ts'
import modelFormatFitsDeployment from './model/format-fits-deployment.ts'
import modelLicenceStated from './model/licence-stated.ts'
import modelMeasuredOnThisRubric from './model/measured-on-this-rubric.ts'
import modelQuantizationFitsTarget from './model/quantization-fits-target.ts'
import modelSeveralCandidates from './model/several-candidates.ts'
import modelTrainingMemoryFits from './model/training-memory-fits.ts'
import modelTranscriptFitsContext from './model/transcript-fits-context.ts'
import personasAttributesWritten from './personas/attributes-written.ts'
import personasDescriptionsDistinct from './personas/descriptions-distinct.ts'
import personasFlawRatesPlausible from './personas/flaw-rates-plausible.ts'
import personasFlawsPlayable from './personas/flaws-playable.ts'
import personasFlawsVaryByMessage from './personas/flaws-vary-by-message.ts'
import personasNoDeadValues from './personas/no-dead-values.ts'
import personasRangesFitSetting from './personas/ranges-fit-setting.ts'
import personasSeveralFlawGroups from './personas/several-flaw-groups.ts'
import personasSomeWithoutFlaws from './personas/some-without-flaws.ts'
import personasStylesMatchTaxonomy from './personas/styles-match-taxonomy.ts'
import personasWeightsConsidered from './personas/weights-considered.ts'
import personasWeightsSumToOne from './personas/weights-sum-to-one.ts'
import personasWordRanges from './personas/word-ranges.ts'
import personasWordRangesDistinct from './personas/word-ranges-distinct.ts'
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
import resultsReadable from './results/readable.ts'
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
import securityEndpointWithoutKey from './security/endpoint-without-key.ts'
import securityNoKeys from './security/no-keys.ts'
import taxonomyConditionsNotCircular from './taxonomy/conditions-not-circular.ts'
import taxonomyConditionsReachable from './taxonomy/conditions-reachable.ts'
import taxonomyConditionsTakeEffect from './taxonomy/conditions-take-effect.ts'
import taxonomyCoversAllDimensions from './taxonomy/covers-all-dimensions.ts'
import taxonomyDescriptionsDistinct from './taxonomy/descriptions-distinct.ts'
import taxonomyEdgeCaseShare from './taxonomy/edge-case-share.ts'
import taxonomyEdgeCasesPresent from './taxonomy/edge-cases-present.ts'
import taxonomyEdgeTypesHandled from './taxonomy/edge-types-handled.ts'
import taxonomyHasHardCases from './taxonomy/has-hard-cases.ts'
import taxonomyNoDeadValues from './taxonomy/no-dead-values.ts'
import taxonomySeveralTopics from './taxonomy/several-topics.ts'
import taxonomyTopicsHaveSubtopics from './taxonomy/topics-have-subtopics.ts'
import taxonomyUniqueNames from './taxonomy/unique-names.ts'
import taxonomyWeightsConsidered from './taxonomy/weights-considered.ts'
import taxonomyWeightsSumToOne from './taxonomy/weights-sum-to-one.ts'
import tokensCeilingDefined from './tokens/ceiling-defined.ts'
import tokensExchangeEstimateAgrees from './tokens/exchange-estimate-agrees.ts'
import tokensExchangesFit from './tokens/exchanges-fit.ts'
import tokensPracticalCeiling from './tokens/practical-ceiling.ts'
import tokensSimulatedConversationsFit from './tokens/simulated-conversations-fit.ts'
import tokensSystemPromptAllowance from './tokens/system-prompt-allowance.ts'

/** Every built-in rule, in the order in which findings at one place are shown: group by group. */
export const rules: readonly Rule[] = [
  domainDeclaredLanguage,
  domainTemplateFilledIn,
  modelDocumentedTradeoffs,
  modelSeveralCandidates,
  modelTranscriptFitsContext,
  modelFormatFitsDeployment,
  modelTrainingMemoryFits,
  modelContextNotMaximised,
  modelMeasuredOnThisRubric,
  modelQuantizationFitsTarget,
  modelFactsKnown,
  modelLicenceStated,
  tokensCeilingDefined,
  tokensExchangesFit,
  tokensPracticalCeiling,
  tokensExchangeEstimateAgrees,
  tokensSimulatedConversationsFit,
  tokensSystemPromptAllowance,
  taxonomyCoversAllDimensions,
  taxonomyWeightsSumToOne,
  taxonomyEdgeCasesPresent,
  taxonomyEdgeCaseShare,
  taxonomyTopicsHaveSubtopics,
  taxonomyHasHardCases,
  taxonomyUniqueNames,
  taxonomySeveralTopics,
  taxonomyWeightsConsidered,
  taxonomyNoDeadValues,
  taxonomyDescriptionsDistinct,
  taxonomyEdgeTypesHandled,
  taxonomyConditionsTakeEffect,
  taxonomyConditionsNotCircular,
  taxonomyConditionsReachable,
  personasWeightsSumToOne,
  personasWordRanges,
  personasSomeWithoutFlaws,
  personasFlawsVaryByMessage,
  personasStylesMatchTaxonomy,
  personasAttributesWritten,
  personasWeightsConsidered,
  personasNoDeadValues,
  personasWordRangesDistinct,
  personasRangesFitSetting,
  personasSeveralFlawGroups,
  personasFlawsPlayable,
  personasFlawRatesPlausible,
  personasDescriptionsDistinct,
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
  promptsPersonaReachesSimulator,
  promptsRatesDrawnByCode,
  promptsLimitsAgree,
  promptsLimitsKeptInExamples,
  promptsAntiPatternsNotInExamples,
  promptsAntiPatternsDistinct,
  promptsAntiPatternsArePhrases,
  promptsStagesDiffer,
  critiqueExpertMix,
  critiqueRecorded,
  critiqueCurrent,
  critiqueFindingsSettled,
  critiqueFourArtifactsCovered,
  critiqueSuitedExperts,
  critiqueEdgeUsersPresent,
  critiqueDistinctExperts,
  calibrationRecorded,
  calibrationCurrent,
  calibrationPasses,
  baselineScenarioCount,
  baselineTwoJudges,
  baselineRecorded,
  baselineCurrent,
  baselineComplete,
  baselineDecisionDocumented,
  baselineDecisionFollowsResult,
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
  artifactsPresent,
  artifactsCurrent,
  artifactsUnedited,
  resultsReadable,
  securityNoKeys,
  securityEndpointWithoutKey,
]
