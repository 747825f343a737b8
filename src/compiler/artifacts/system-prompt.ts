import { render } from '../template.ts'
import { defineArtifact } from './artifact-type.ts'
import { domainWords } from './domain-words.ts'
import { asFile } from './prompt-fragments.ts'

const path = 'config/system-prompt.md'

export const systemPrompt = defineArtifact({
  path,
  summary: 'The system prompt that is baked into the training data, and nothing else.',
  readBy: 'The tuned model: the same text stands in every training example and in the deployment.',
  prompt: 'system',
  needs: ['prompts'],
  text({ prompts, domain }) {
    if (prompts.system.text !== undefined) return asFile(prompts.system.text)
    return asFile(render(path, domainWords(domain)))
  },
})
