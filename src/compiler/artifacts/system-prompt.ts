import { oneLine } from '../format.ts'
import { render } from '../template.ts'
import { defineArtifact } from './artifact-type.ts'
import { languageName } from './language-name.ts'
import { asFile } from './prompt-fragments.ts'
import { settingNames } from './setting-names.ts'

const path = 'config/system-prompt.md'

export const systemPrompt = defineArtifact({
  path,
  summary: 'The system prompt that is baked into the training data, and nothing else.',
  readBy: 'The tuned model: the same text stands in every training example and in the deployment.',
  prompt: 'system',
  needs: ['prompts'],
  text({ prompts, domain }) {
    if (prompts.system.text !== undefined) return asFile(prompts.system.text)
    const { title, summary, setting, language } = domain
    return asFile(
      render(path, {
        title: oneLine(title),
        summary: oneLine(summary),
        setting: settingNames[setting],
        language: languageName(language),
      }),
    )
  },
})
