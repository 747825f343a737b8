import type { Readable, Writable } from 'node:stream'
import { autocomplete, cancel, intro, isCancel, outro, select, text } from '@clack/prompts'
import templates from '#compiled/init-templates'
import { knownFacts, knownModels } from '../../../measure/model-facts.ts'
import type { Setting } from '../../../spec/domain.ts'
import type { Answers } from './answers.ts'
import { valueInTemplate } from './fill-template.ts'

/** Where the questions are shown and answered; by default the terminal of this process. */
export interface Streams {
  input?: Readable
  output?: Writable
}

const domains = [
  { value: 'support', label: 'Support', hint: 'an online shop that looks up orders' },
  { value: 'tutoring', label: 'Tutoring', hint: 'hints for beginners in programming' },
  { value: 'blank', label: 'Another domain', hint: 'a skeleton that explains itself' },
]

const settings: { value: Setting; label: string; hint: string }[] = [
  { value: 'live_chat', label: 'Live chat', hint: 'short messages, quick turns' },
  { value: 'async_messages', label: 'Messages', hint: 'longer, read hours later' },
  { value: 'email', label: 'E-mail', hint: 'the longest' },
]

const anotherModel = 'another'

/**
 * Asks a person for what a spec starts from. Nothing is written meanwhile, so breaking off (Ctrl-C, Esc) leaves
 * nothing behind; the answer is then undefined.
 */
export async function ask(given: string | undefined, streams: Streams = {}): Promise<Answers | undefined> {
  intro('fdc init', streams)
  const answers = await askAll(given, streams)
  if (answers) outro('That is all. The rest is written in the file.', streams)
  else cancel('Nothing was written.', streams)
  return answers
}

async function askAll(given: string | undefined, streams: Streams): Promise<Answers | undefined> {
  const domain =
    given ?? (await select({ ...streams, message: 'Which template is nearest?', options: domains }))
  if (isCancel(domain)) return
  const template = templates[domain]!

  const title = await text({
    ...streams,
    message: 'What is it called?',
    placeholder: `such as ${valueInTemplate(template, 'title')}`,
    validate: (value) => (value?.trim() ? undefined : 'Write the name that your users know.'),
  })
  if (isCancel(title)) return

  const setting = await select({
    ...streams,
    message: 'How do people reach it?',
    options: settings,
    initialValue: valueInTemplate(template, 'setting') as Setting,
  })
  if (isCancel(setting)) return

  const language = await text({
    ...streams,
    message: 'In which language? (a tag such as en, de-CH or zh-Hant)',
    initialValue: valueInTemplate(template, 'language'),
    validate: (value) =>
      languageTag.test(value?.trim() ?? '') ? undefined : 'Write a language tag, such as en or de-CH.',
  })
  if (isCancel(language)) return

  const choice = await askModel(valueInTemplate(template, 'choice'), streams)
  if (choice === undefined) return
  return { domain, title: title.trim(), setting, language: language.trim(), choice }
}

/** The pattern of `domain.language` in the schema. */
export const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/

async function askModel(usual: string | undefined, streams: Streams): Promise<string | undefined> {
  const known = knownModels.map((id) => ({ value: id, label: id, hint: describe(id) }))
  const choice = await autocomplete({
    ...streams,
    message: 'Which base model would you train?',
    options: [...known, { value: anotherModel, label: 'Another one', hint: 'you write down its facts' }],
    initialValue: usual,
    maxItems: 8,
    // The way out stays in sight whatever is searched for.
    filter: (search, { value, hint }) =>
      value === anotherModel || `${value} ${hint}`.toLowerCase().includes(search.toLowerCase()),
  })
  if (isCancel(choice)) return
  if (choice !== anotherModel) return choice
  const id = await text({
    ...streams,
    message: 'Which one?',
    placeholder: 'its usual id, such as olmo-2-13b',
    validate: (value) => (value?.trim() ? undefined : 'Write the id of the model.'),
  })
  return isCancel(id) ? undefined : id.trim()
}

function describe(id: string): string {
  const { parameters_b, context_tokens, licence } = knownFacts(id)!
  return `${parameters_b}B, context ${Math.round(context_tokens! / 1024)}K, ${licence}`
}
