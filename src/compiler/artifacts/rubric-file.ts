import type { DesignWith } from '../../spec/design.ts'
import {
  type CalibrationExample,
  type Criterion,
  type ExampleType,
  type NaPolicy,
  settledExamples,
} from '../../spec/rubric.ts'
import type { Count, Probability, Share, Text } from '../../spec/values.ts'
import { oneLine, plainDecimal } from '../format.ts'
import { defineArtifact } from './artifact-type.ts'
import { compact, markDefault, provenance, reason } from './provenance.ts'
import { type Remark, yamlText } from './yaml-text.ts'

/** A group of criteria that shares one weight. */
export interface JudgedCategory {
  /** Share of the overall score. Category weights sum to 1. */
  weight: Share
  /** What the category is about. */
  description?: Text
  /** Ids of its criteria. */
  criteria: Text[]
}

/** An example that anchors how a criterion is judged; every judge is shown it. */
export interface JudgedExample {
  /** The verdict that a judge should reach. */
  type?: ExampleType
  /** What came before the answer. */
  context: string
  /** The assistant's answer that is judged. */
  response: string
  /** Why the answer passes or fails. */
  reasoning: string
}

/** A binary question about a whole conversation. */
export interface JudgedCriterion {
  /** Short name. */
  name: Text
  /** The question; YES is good. */
  question: Text
  /** What a judge should look at, and what not. */
  guidance?: Text
  /** Whether NA is a valid answer; where it is not, NA is a failure. */
  na_valid: boolean
  /** Whether reasonable judges can differ on it. */
  subjective?: boolean
  /** When NA applies. */
  na_when?: Text
  /** Exchanges that a conversation must have before the criterion is asked. */
  min_turns: Count
  /** The examples that a person has settled; drafts are left out. */
  calibration_examples: JudgedExample[]
}

/** What `config/rubric.yaml` holds. */
export interface RubricFile {
  /** Weighted groups of criteria, by name. */
  categories: Record<string, JudgedCategory>
  /** The criteria, by id. */
  criteria: Record<string, JudgedCriterion>
  /** Ids of the criteria whose failure rejects a conversation whatever its score. */
  safety_gates: Text[]
  /** Overall score from which a conversation passes. */
  pass_threshold: Probability
  /** `exclude`: a valid NA leaves the denominator. `pass`: it counts as passed. */
  na_policy: NaPolicy
}

export const rubricFile = defineArtifact({
  path: 'config/rubric.yaml',
  summary:
    'How conversations are judged: binary criteria with calibration examples, categories, safety gates, threshold.',
  readBy: 'Judges, human or model, and the code that turns their answers into a score.',
  needs: ['rubric'],
  text(design, specName) {
    return yamlText({ head: head(specName, design), data: rubricView(design), remarks: remarks(design) })
  },
})

function head(specName: string, { domain, rubric }: DesignWith<'rubric'>): string[] {
  const na =
    rubric.na_policy === 'exclude'
      ? 'A valid NA leaves the denominator of its category; a category of valid NAs alone scores 1.'
      : 'A valid NA counts as passed.'
  return [
    provenance(specName),
    '',
    `Rubric of ${oneLine(domain.title)}. A judge answers every criterion about the whole conversation with YES, NO or NA.`,
    'Score of a category: criteria passed / criteria that apply. Overall: the sum of category scores times weights.',
    `${na} NA where it is not valid is a failure.`,
    'A criterion is asked only from `min_turns` exchanges on; one that is not asked leaves the score, and a category',
    'without any leaves the weights, which are then scaled to sum to 1. An answer that could not be read is missing,',
    'not a NO.',
    `A conversation passes with an overall score of ${plainDecimal(rubric.pass_threshold)} or more and no failed safety gate.`,
  ]
}

/** The data of the artifact, in the seed's key names. */
function rubricView({ rubric }: DesignWith<'rubric'>): RubricFile {
  return {
    categories: Object.fromEntries(
      Object.entries(rubric.categories).map(([name, { weight, description, criteria }]) => [
        name,
        { weight, ...(description !== undefined && { description }), criteria },
      ]),
    ),
    criteria: Object.fromEntries(
      Object.entries(rubric.criteria).map(([id, criterion]) => [id, criterionView(criterion)]),
    ),
    safety_gates: rubric.safety_gates,
    pass_threshold: rubric.pass_threshold,
    na_policy: rubric.na_policy,
  }
}

function criterionView(criterion: Criterion): JudgedCriterion {
  const { name, question, guidance, na_valid, na_when, min_turns, subjective } = criterion
  return {
    name,
    question,
    ...compact({ guidance }),
    na_valid,
    ...compact({ na_when }),
    min_turns,
    ...compact({ subjective }),
    calibration_examples: settledExamples(criterion).map(exampleView),
  }
}

function exampleView({ type, context, response, reasoning }: CalibrationExample): JudgedExample {
  return { type, context, response, reasoning }
}

function remarks(design: DesignWith<'rubric'>): Remark[] {
  const { rubric } = design
  return [
    { at: ['categories'], text: 'Weighted groups of criteria; the weights sum to 1.', place: 'above' },
    {
      at: ['criteria'],
      text: 'YES is good in every question. The examples anchor how a question is meant: show them to every judge.',
      place: 'above',
    },
    {
      at: ['safety_gates'],
      text: 'A failure here rejects the conversation whatever its score; gates carry no weight.',
      place: 'above',
    },
    ...Object.entries(rubric.categories).flatMap(([name, { because }]) =>
      reason(because, ['categories', name, 'weight']),
    ),
    ...Object.entries(rubric.criteria).flatMap(([id, { because }]) =>
      reason(because, ['criteria', id, 'name']),
    ),
    ...reason(rubric.because, ['pass_threshold']),
    ...markDefault(design, ['rubric', 'pass_threshold'], ['pass_threshold']),
    ...markDefault(design, ['rubric', 'na_policy'], ['na_policy']),
    ...Object.keys(rubric.criteria).flatMap((id) =>
      ['na_valid', 'min_turns'].flatMap((key) =>
        markDefault(design, ['rubric', 'criteria', id, key], ['criteria', id, key], 'default'),
      ),
    ),
  ]
}
