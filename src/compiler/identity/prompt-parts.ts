import type { Domain } from '../../spec/domain.ts'
import type { Prompts } from '../../spec/prompts.ts'
import { inAnyOrder } from './canonical-text.ts'
import type { Part } from './part.ts'

/** The three prompts. One that fdc writes depends on what it says of the domain; one of the spec's own does not. */
export function* promptParts(prompts: Prompts, domain: Domain): Generator<Part> {
  const { title, summary, setting, language, audience } = domain
  const { system, assistant, user_simulator } = prompts
  const about = { title, setting, language }
  yield { kind: 'prompt', name: 'system', value: system.text ?? { ...about, summary } }
  yield {
    kind: 'prompt',
    name: 'assistant',
    value: {
      ...assistant,
      domain_rules: inAnyOrder(prompts.domain_rules),
      anti_patterns: inAnyOrder(prompts.anti_patterns),
      about: assistant.text === undefined ? about : undefined,
    },
  }
  yield {
    kind: 'prompt',
    name: 'user_simulator',
    value: {
      ...user_simulator,
      about: user_simulator.text === undefined ? { ...about, audience } : undefined,
    },
  }
}
