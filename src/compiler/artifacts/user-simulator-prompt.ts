import { render } from '../template.ts'
import { defineArtifact } from './artifact-type.ts'
import { domainWords } from './domain-words.ts'
import { asFile, fillPlaceholders } from './prompt-fragments.ts'

const path = 'config/prompts/user_sim.md'

export const userSimulatorPrompt = defineArtifact({
  path,
  summary: 'The prompt of the user simulator; placeholders are filled for each message.',
  readBy: 'The model that plays the user while training data is generated.',
  prompt: 'user_simulator',
  needs: ['prompts'],
  text({ prompts, domain }) {
    const { text } = prompts.user_simulator
    if (text !== undefined) return asFile(fillPlaceholders(text, 'user_simulator', {}))
    return asFile(render(path, domainWords(domain)))
  },
})
