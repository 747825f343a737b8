import { join } from 'node:path'
import { createGenerator } from 'ts-json-schema-generator'
import type { Schema } from '../build/reference-positions.ts'

const root = join(import.meta.dirname, '../..')

/** The published schemas: the name of each, the type that it describes, and what an editor calls it. */
const published = {
  'finetune.config': ['Spec', 'fdc spec (finetune.config.yaml)'],
  'input-taxonomy': ['TaxonomyFile', 'fdc artifact config/input-taxonomy.yaml'],
  rubric: ['RubricFile', 'fdc artifact config/rubric.yaml'],
  'persona-template': ['PersonaTemplateFile', 'fdc artifact config/persona-template.yaml'],
  'lint-preset': ['LintPreset', 'fdc preset of the linter (team.yaml)'],
  'script-line': ['ScriptLine', 'fdc script (a line of the file of scripted:FILE)'],
  'user-config': ['UserConfig', 'fdc configuration of a user (~/.config/fdc/config.yaml)'],
  'json-output': ['JsonOutput', 'fdc output (--format json)'],
  plan: ['PlanFile', 'fdc output (fdc sample --format json)'],
  score: ['ScoreFile', 'fdc output (fdc score --format json)'],
  transcript: ['Transcript', 'fdc transcript (a line of a transcripts file)'],
  judgement: ['Judgement', 'fdc judgement (a line of a judgements file)'],
  'judge-reply': ['JudgeReply', 'fdc reply of a judge'],
  'baseline-record': ['BaselineRecord', 'fdc record results/baseline.json'],
  'calibration-record': ['CalibrationRecord', 'fdc record results/calibration.json'],
  'critique-record': ['CritiqueRecord', 'fdc record results/critique.yaml'],
} as const

/** Where those types stand. One program over all of them costs little more than one over a single file. */
const sources =
  '{spec/{spec,lint,record,plan,score,judge-reply,user-config},runners/providers/script/script-line,compiler/artifacts/{input-taxonomy,rubric-file,persona-template},cli/report/json-output}.ts'

/** The JSON Schemas by name, from the types and their doc comments. Keys keep the order of the source. */
export function generateSchemas(): Record<string, Schema> {
  const base = root.replaceAll('\\', '/')
  const generator = createGenerator({
    path: `${base}/src/${sources}`,
    tsconfig: `${base}/tsconfig.json`,
    topRef: false,
    sortProps: false,
    // The type check is `npm run typecheck`; without it this takes seconds less.
    skipTypeCheck: true,
  })
  const schemas = Object.entries(published).map(([name, [type, title]]) => {
    // Relative, so that it is true wherever the file lies: in the repository, in the package, on a site.
    const $id = `${name}.schema.json`
    const { $schema, ...rest } = generator.createSchema(type) as Schema
    return [name, { $schema, $id, title, ...rest }]
  })
  return Object.fromEntries(schemas) as Record<string, Schema>
}
