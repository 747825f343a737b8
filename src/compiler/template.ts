import type Handlebars from 'handlebars'
import handlebarsRuntime from 'handlebars/runtime.js'
import templates from '#compiled/templates'
import { formats } from './format.ts'

// The package's types describe its run-time as an empty module; it is the library less the compiler.
const runtime = handlebarsRuntime as unknown as typeof Handlebars

for (const [name, format] of Object.entries(formats))
  runtime.registerHelper(name, format as Handlebars.HelperDelegate)

/**
 * Fills the template of an artifact. Views are total: a name that a template uses and the view lacks is an error of
 * ours, and strict Handlebars throws.
 */
export function render(path: string, view: object): string {
  const template = runtime.template(templates[path]!)
  return template(view)
}
