import { formatPath } from '../../spec/path.ts'
import { show } from '../../spec/show.ts'
import { promptTexts } from '../prompt-texts.ts'
import { defineRule } from '../rule.ts'

const fileName = /^\s*\S+\.(?:md|markdown|txt|hbs)\s*$/i

export default defineRule({
  id: 'prompts/text-not-path',
  severity: 'error',
  origin: 'ours',
  phase: 'design',
  summary: 'A prompt is a text, not the name of the file that holds it.',
  why: 'A path is a text too, so that nothing else would notice: the artifact would hold the path, and so would the system prompt of every training example.',
  needs: ['prompts'],
  options: {},
  fails: [
    { yaml: 'prompts: {system: {text: prompts/system.md}}', finds: ['prompts.system.text'] },
    { yaml: 'prompts: {user_simulator: {text: ./user_sim.txt}}', finds: ['prompts.user_simulator.text'] },
  ],
  passes: [
    { yaml: 'prompts: {system: {text: You answer questions about lost parcels.}}' },
    { yaml: 'prompts: {system: {text: Read the rules in rules.md before you answer.}}' },
  ],
  *check({ prompts }) {
    for (const { at, text, prompt } of promptTexts(prompts)) {
      if (!fileName.test(text)) continue
      yield {
        at,
        message: `\`${formatPath(at)}\` is ${show(text.trim())}, which looks like the name of a file; it must be the text itself.`,
        hint: prompt
          ? `Write \`{file: ${text.trim()}}\` to take the text from that file.`
          : 'Write here what stands in that file.',
      }
    }
  },
})
