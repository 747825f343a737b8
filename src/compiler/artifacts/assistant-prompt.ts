import { render } from '../template.ts'
import { defineArtifact } from './artifact-type.ts'
import { domainWords } from './domain-words.ts'
import { asFile, assistantFragments, fillPlaceholders } from './prompt-fragments.ts'

const path = 'config/prompts/assistant.md'

export const assistantPrompt = defineArtifact({
  path,
  summary:
    'The prompt that generates the assistant’s training answers; placeholders are filled for each message.',
  readBy: 'The model that writes the assistant’s side of the training data.',
  prompt: 'assistant',
  needs: ['prompts'],
  text({ prompts, domain }) {
    const fragments = assistantFragments(prompts)
    const { text } = prompts.assistant
    if (text !== undefined) return asFile(fillPlaceholders(text, 'assistant', fragments))
    return asFile(render(path, { ...domainWords(domain), ...fragments }))
  },
})
