import { oneLine } from '../format.ts'
import { render } from '../template.ts'
import { defineArtifact } from './artifact-type.ts'
import { languageName } from './language-name.ts'
import { asFile, fillPlaceholders } from './prompt-fragments.ts'
import { settingNames } from './setting-names.ts'

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
    const { title, audience = '' } = domain
    const setting = settingNames[domain.setting]
    return asFile(
      render(path, {
        title: oneLine(title),
        audience: oneLine(audience),
        setting,
        language: languageName(domain.language),
      }),
    )
  },
})
