import type { DesignWith } from '../../spec/design.ts'
import type { CalibrationExample, Criterion } from '../../spec/rubric.ts'
import { plainDecimal } from '../format.ts'
import { defineArtifact } from './artifact-type.ts'
import { compact, markDefault, provenance } from './provenance.ts'
import { type Remark, yamlText } from './yaml-text.ts'

export const rubricFile = defineArtifact({
  path: 'config/rubric.yaml',
  summary:
    'How conversations are judged: binary criteria with calibration examples, categories, safety gates, threshold.',
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
    `Rubric of ${domain.title.replace(/\s+/g, ' ')}. A judge answers every criterion about the whole conversation with YES, NO or NA.`,
    'Score of a category: criteria passed / criteria that apply. Overall: the sum of category scores times weights.',
    `${na} NA where it is not valid is a failure.`,
    'A criterion is asked only from `min_turns` exchanges on. An answer that could not be read is missing, not a NO.',
    `A conversation passes with an overall score of ${plainDecimal(rubric.pass_threshold)} or more and no failed safety gate.`,
  ]
}

/** The data of the artifact, in the seed's key names. */
function rubricView({ rubric }: DesignWith<'rubric'>) {
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

function criterionView({ name, question, guidance, na_valid, na_when, min_turns, ...rest }: Criterion) {
  // Drafts are a tool's proposals that nobody has settled; a judge must not learn from them.
  const settled = rest.calibration_examples.filter((example) => !example.draft)
  return {
    ...compact({ name, question, guidance, na_valid, na_when, min_turns }),
    calibration_examples: settled.map(exampleView),
  }
}

function exampleView({ type, context, response, reasoning }: CalibrationExample) {
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
    ...markDefault(design, ['rubric', 'pass_threshold'], ['pass_threshold']),
    ...markDefault(design, ['rubric', 'na_policy'], ['na_policy']),
    ...Object.keys(rubric.criteria).flatMap((id) =>
      markDefault(design, ['rubric', 'criteria', id, 'na_valid'], ['criteria', id, 'na_valid'], 'default'),
    ),
  ]
}
