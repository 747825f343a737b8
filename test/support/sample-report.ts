import type { Report } from '../../src/cli/report/report.ts'
import type { Location, SourceFile } from '../../src/spec/document.ts'

/** A spec and a file that it refers to. */
export const sampleSpec: SourceFile = {
  path: 'design/finetune.config.yaml',
  text: [
    'version: 1',
    'domain: {title: 客服👍, summary: Help with parcels.}',
    'tets: 1',
    'taxonomy:',
    '  topics:',
    '    tracking: 0.5',
    '    refunds: 0.4  # to be settled',
    'prompts:',
    '  system: {text: {file: system.md}}',
    '',
  ].join('\n'),
}

const prompt: SourceFile = {
  path: 'design/system.md',
  text: 'Answer `briefly`.\r\nAsk no more than one question.\r\n',
}

/** The place of the first occurrence of some words. */
export function placeOf(words: string, source = sampleSpec): Location {
  const start = source.text.indexOf(words)
  return { source, span: { start, end: start + words.length } }
}

/** A report with one finding of each kind: with a hint, a fix, another place, in another file, and a suppressed one. */
export const sampleReport: Report = {
  files: [sampleSpec.path, 'clean.yaml'],
  problems: ['gone.yaml does not exist.'],
  diagnostics: [
    {
      rule: 'team/own-rule',
      severity: 'info',
      message: 'A word to | *all*.',
      path: [],
      ...placeOf('domain'),
    },
    {
      rule: 'schema/unknown-key',
      severity: 'error',
      message: '`tets` is not a known key at the top of a spec.',
      path: ['tets'],
      ...placeOf('tets'),
    },
    {
      rule: 'taxonomy/weights-sum-to-one',
      severity: 'error',
      message: 'Topic weights sum to 0.9; they must sum to 1 (0.5 and 0.4).',
      hint: 'Make this 0.5, or add 0.1 elsewhere.',
      path: ['taxonomy', 'topics', 'refunds', 'weight'],
      ...placeOf('0.4'),
      related: [{ message: 'tracking is 0.5', ...placeOf('0.5') }],
      fix: { title: 'Write 0.5.', edits: [{ ...placeOf('0.4'), text: '0.5' }] },
    },
    {
      rule: 'prompts/question-limit',
      severity: 'warning',
      message: 'The prompt says "one question" in words; it should use the placeholder.',
      path: ['prompts', 'system', 'text'],
      ...placeOf('one question', prompt),
    },
  ],
  suppressed: [
    {
      rule: 'taxonomy/topics-have-subtopics',
      severity: 'warning',
      message: 'Topic "refunds" has no subtopics; it should have some.',
      path: ['taxonomy', 'topics', 'refunds', 'subtopics'],
      ...placeOf('refunds'),
      suppression: {
        reason: 'Settled with Ana <ana@example.org>',
        until: '2026-12-31',
        at: placeOf('# to be settled'),
      },
    },
  ],
}
