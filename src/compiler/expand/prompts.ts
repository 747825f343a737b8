import {
  defaultLengthRatio,
  defaultMaxQuestions,
  type Prompts,
  type PromptsSpec,
} from '../../spec/prompts.ts'
import type { LongText, TextList } from '../../spec/values.ts'
import { defaultNonCooperation, defaultStages, defaultTentativeLanguage } from './defaults/prompts.ts'

export function expandPrompts(spec: PromptsSpec): Prompts {
  const { assistant = {}, user_simulator = {} } = spec
  return {
    domain_rules: list(spec.domain_rules),
    anti_patterns: list(spec.anti_patterns),
    system: { text: text(spec.system?.text) },
    assistant: {
      text: text(assistant.text),
      length_ratio: { ...defaultLengthRatio, ...assistant.length_ratio },
      max_questions: assistant.max_questions ?? defaultMaxQuestions,
      tentative_language: assistant.tentative_language ?? defaultTentativeLanguage,
    },
    user_simulator: {
      text: text(user_simulator.text),
      stages: { ...defaultStages, ...user_simulator.stages },
      // Shares belong together: whoever writes one of them writes all four, and what is missing is 0.
      non_cooperation: user_simulator.non_cooperation
        ? { ignore: 0, pivot: 0, push_back: 0, engage: 0, ...user_simulator.non_cooperation }
        : defaultNonCooperation,
    },
  }
}

// References were read in before; one that could not be read has its own diagnostic, and stands here as nothing.
function list(value: TextList | undefined): string[] {
  return Array.isArray(value) ? value : []
}

function text(value: LongText | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
