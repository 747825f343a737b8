/** A hole in a prompt, written `{{name}}` and filled by plain substitution: prompts are never Handlebars. */
export interface Placeholder {
  /** `snake_case`. */
  name: string
  /** `build`: `fdc build` fills it from the spec's structured requirements. `run`: each generated message fills it anew. */
  filledBy: 'build' | 'run'
  /** Whether a prompt without it lacks an element that the method requires. */
  required: boolean
  /** What stands there afterwards. */
  meaning: string
}

/** The prompts that a spec may replace with a text of its own. */
export type PromptName = 'system' | 'assistant' | 'user_simulator'

/** The closed list of placeholders of each prompt, in the order in which a prompt usually holds them. */
export const placeholders: Record<PromptName, readonly Placeholder[]> = {
  // Baked into the training data as it stands: nothing fills it.
  system: [],
  assistant: [
    run('system_prompt', 'The system prompt of the training data.'),
    run('history', 'The whole conversation before the current message.'),
    run('user_message', 'The message that is answered now.'),
    optional(run('length_limits', 'Fewest and most words of this answer, computed from the user’s message.')),
    build('domain_rules', 'What the domain demands of every answer, one rule a line.'),
    build('length_rule', 'How long an answer may be against the user’s message.'),
    build('tentative_language', 'How interpretations of the user are worded.'),
    build('question_limit', 'How many questions one answer may ask.'),
    build('anti_patterns', 'Phrases that the assistant must not use, one a line.'),
  ],
  user_simulator: [
    run('persona', 'Who the person is: attributes, style and situation.'),
    run('scenario', 'What brings the person here: topic, difficulty and edge case.'),
    run('history', 'The whole conversation so far.'),
    run('stage_guidance', 'What a person does at this stage of the conversation: early, middle or late.'),
    run('active_flaws', 'The behaviours that were drawn for this message.'),
    run('word_limits', 'Fewest and most words of this message.'),
    run('cooperation', 'How this message treats the assistant’s question: drawn from the shares.'),
    optional(run('stop_rule', 'When the person may end the conversation, and how.')),
    optional(run('exchange', 'Number of this exchange, and how many are planned.')),
  ],
}

function run(name: string, meaning: string): Placeholder {
  return { name, filledBy: 'run', required: true, meaning }
}

function build(name: string, meaning: string): Placeholder {
  return { name, filledBy: 'build', required: true, meaning }
}

function optional(placeholder: Placeholder): Placeholder {
  return { ...placeholder, required: false }
}
