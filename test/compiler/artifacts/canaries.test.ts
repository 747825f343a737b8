import { expect, test } from 'vitest'
import { parse } from 'yaml'
import schema from '../../../schemas/finetune.config.schema.json' with { type: 'json' }
import { compile } from '../../../src/compiler/compile.ts'
import { expand } from '../../../src/compiler/expand/expand.ts'
import type { Artifact } from '../../../src/spec/artifact.ts'
import { fullestSpec, reword, withoutOwnPrompts } from '../../support/fullest-spec.ts'
import { parseMarkdown, wordsOf } from '../../support/markdown.ts'
import { findSlots, wordsIn } from '../../support/slots.ts'

// What a person writes and no artifact holds, each with the reason.
const unreached: Record<string, string[]> = {
  'the reason of a weight that stands in a list of numbers': ['Asked at the pier.'],
  'a dimension that is left out': ['stance'],
  'a drafted example, which no judge may learn from': ['Room for two?', 'Perhaps.', 'A tool guessed this.'],
  'for `fdc critique`, which reads the design': [
    'pilot',
    'Brings ships in.',
    'The old school.',
    'castaway',
    'Has lost the boat.',
    'openai:lookout',
  ],
  'for `fdc baseline`, which reads the design': ['first storm', 'It blows hard.'],
  'about the spec, not about the design': [
    'fdc:strict',
    'rubric/weights-sum-to-one',
    'tokens/ceiling-defined',
    'threshold-raised',
    'Council decision.',
    'The council',
    'Looks sound.',
    'old/rubric.yaml',
    'Colours of the flags.',
  ],
}

test('the fullest spec has every key of the schema but `file`, which is gone before anything is compiled', () => {
  const known = Object.values(schema.definitions).flatMap((type) =>
    Object.keys((type as { properties?: object }).properties ?? {}),
  )
  const written = wordsIn(fullestSpec())
  expect(known.filter((key) => !written.has(key))).toEqual(['file'])
})

test('every text of a spec reaches an artifact unaltered, but for those with a reason', () => {
  const spec = fullestSpec()
  const unwritten = withoutOwnPrompts(fullestSpec())
  const lost = findSlots(spec).filter(({ words, prefix }, index) => {
    const canary = `${prefix}Canary ${index}: "q" it's #1 *b* _c_ [d](e) <f> &amp; \\ | ~ {{g}} é😀`
    // Prompts of the spec's own stand in the place of those that fdc writes from its other parts.
    return ![spec, unwritten].some((one) => {
      const artifacts = compile(expand(reword(one, (text) => (text === words ? canary : text))), 'spec.yaml')
      return artifacts.some((artifact) => says(artifact, canary))
    })
  })
  expect(lost.map(({ words }) => words).sort()).toEqual(Object.values(unreached).flat().sort())
})

function says({ path, text }: Artifact, canary: string): boolean {
  if (path.endsWith('.yaml')) return wordsIn(parse(text)).has(canary) || remarksOf(text).includes(canary)
  return (path.startsWith('config/') ? text : wordsOf(parseMarkdown(text))).includes(canary)
}

// Reasons stand in comments, broken into lines.
function remarksOf(yaml: string): string {
  return [...yaml.matchAll(/^ *# (.*)$/gm)].map(([, line]) => line).join(' ')
}
