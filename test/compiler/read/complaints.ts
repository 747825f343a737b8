import { parse } from '../../../src/compiler/read/parse.ts'
import { lineAndColumn } from '../../support/position.ts'

/** What the reader says of a text, one line for each complaint: `line:column rule "marked text"`. */
export async function complaints(text: string): Promise<string[]> {
  const { diagnostics } = await parse({ path: 'finetune.config.yaml', text })
  return diagnostics.map(({ rule, span }) => {
    const { line, column } = lineAndColumn(text, span.start)
    return `${line}:${column} ${rule} ${JSON.stringify(text.slice(span.start, span.end))}`
  })
}
