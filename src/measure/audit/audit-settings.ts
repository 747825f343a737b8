import type { Design } from '../../spec/design.ts'
import { formatPath } from '../../spec/path.ts'
import type { WordRange } from '../../spec/personas.ts'
import { defaultLengthRatio, defaultMaxQuestions, type LengthRatioSpec } from '../../spec/prompts.ts'
import { settledExamples } from '../../spec/rubric.ts'
import { type AuditOptions, defaultAuditOptions } from './audit-options.ts'

/** A text of a calibration example. */
export interface ExampleText {
  /** Where it stands in the spec. */
  path: string
  text: string
}

/** What transcripts are held against. */
export interface AuditSettings {
  /** BCP 47 tag. */
  language: string
  length_ratio: Required<LengthRatioSpec>
  max_questions: number
  /** Word ranges by style. */
  styles: ReadonlyMap<string, WordRange>
  /** What judges are shown, in the order of the spec. */
  examples: readonly ExampleText[]
  options: Readonly<AuditOptions>
}

/** What the transcripts of a design are held against. Sections that it has not started have their defaults, or nothing. */
export function auditSettings(design: Design, options: Partial<AuditOptions> = {}): AuditSettings {
  const { domain, personas, prompts, rubric } = design
  return {
    language: domain.language,
    length_ratio: prompts?.assistant.length_ratio ?? defaultLengthRatio,
    max_questions: prompts?.assistant.max_questions ?? defaultMaxQuestions,
    styles: new Map(Object.entries(personas?.styles ?? {}).map(([name, { words }]) => [name, words])),
    examples: Object.entries(rubric?.criteria ?? {}).flatMap(([id, criterion]) => {
      // Drafts are no examples yet: tools make them from transcripts, and no judge sees them.
      const settled = new Set(settledExamples(criterion))
      return criterion.calibration_examples.flatMap((example, index) =>
        settled.has(example)
          ? (['context', 'response'] as const).map((part) => ({
              path: formatPath(['rubric', 'criteria', id, 'calibration_examples', index, part]),
              text: example[part],
            }))
          : [],
      )
    }),
    options: { ...defaultAuditOptions, ...options },
  }
}
