import type Handlebars from 'handlebars'
import handlebarsRuntime from 'handlebars/runtime.js'
import prompts from '#compiled/prompts'

// The package's types describe its run-time as an empty module; it is the library less the compiler.
const runtime = (handlebarsRuntime as unknown as typeof Handlebars).create()

// A prompt is text: nothing is escaped, and everything untrusted stands in a fence of its own.
runtime.registerHelper('raw', String)

/**
 * Fills a prompt of the runners (`templates/prompts`). Views are total: a name that a template uses and the view lacks is
 * an error of ours, and strict Handlebars throws.
 */
export function renderPrompt(name: PromptTemplate, view: object): string {
  return runtime.template(prompts[name]!)(view)
}

/** The prompts that runners fill. */
export type PromptTemplate =
  | 'judge-rules.md'
  | 'judge-transcript.md'
  | 'judge-criterion.md'
  | 'judge-reminder.md'
