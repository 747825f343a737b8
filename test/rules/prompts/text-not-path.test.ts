import { expect, test } from 'vitest'
import rule from '../../../src/rules/prompts/text-not-path.ts'
import { findings, places } from '../../support/check-example.ts'

const system = (text: string) => `prompts: {system: {text: ${JSON.stringify(text)}}}`

test.for(['prompts/system.md', ' ./system.txt\n', 'C:/designs/提示.MD'])(
  '%j is the name of a file',
  (text) => {
    expect(findings(rule, system(text))).toEqual([
      {
        at: ['prompts', 'system', 'text'],
        message: `\`prompts.system.text\` is ${JSON.stringify(text.trim())}, which looks like the name of a file; it must be the text itself.`,
        hint: `Write \`{file: ${text.trim()}}\` to take the text from that file.`,
      },
    ])
  },
)

test.for(['Answer from system.md', 'system', 'You answer. See notes.md for more.'])(
  '%j is a text',
  (text) => {
    expect(places(rule, system(text))).toEqual([])
  },
)
