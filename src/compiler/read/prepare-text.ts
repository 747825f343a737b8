import type { Diagnostic } from '../../spec/diagnostic.ts'
import type { SourceFile } from '../../spec/document.ts'
import { checkCharacters } from './check-characters.ts'
import { skipBlank } from './skip-blank.ts'
import { complain, excerpt } from './syntax-rules.ts'

export interface PreparedText {
  /** As long as the source, with what was complained about made harmless, so that one defect causes one complaint. */
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

/** Finds what must not stand in a text at all, before anybody reads it as YAML. */
export function prepareText(source: SourceFile): PreparedText {
  const checked = checkCharacters(source)
  const diagnostics = [...checked.diagnostics]
  let head = ''
  let read = 0
  const start = source.text.startsWith('\ufeff') ? 1 : 0
  let line = skipBlank(checked.text, start)
  while (checked.text[line] === '%') {
    const lineEnd = checked.text.indexOf('\n', line)
    const end = checked.text.slice(line, lineEnd < 0 ? undefined : lineEnd).trimEnd().length + line
    const message = `The directive ${excerpt(checked.text.slice(line, end))} stands before the document; a design must have none.`
    diagnostics.push(
      complain('syntax/directive', source, { start: line, end }, message, { hint: 'Remove the line.' }),
    )
    head += `${checked.text.slice(read, line)}#`
    read = line + 1
    line = skipBlank(checked.text, end)
  }
  return { text: head + checked.text.slice(read), diagnostics }
}
