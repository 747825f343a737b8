import { type Event, parseEvents, YAMLException } from 'js-yaml'
import type { Diagnostic, Outcome } from '../../spec/diagnostic.ts'
import type { SourceFile, SpecDocument } from '../../spec/document.ts'
import { maxDepth, tooDeep } from './anchors.ts'
import { createDocumentBuilder } from './document-builder.ts'
import { prepareText } from './prepare-text.ts'
import { readEvents } from './read-events.ts'
import { skipBlank } from './skip-blank.ts'
import { complain } from './syntax-rules.ts'

export { syntaxRules } from './syntax-rules.ts'

/** What the outermost value must be: a design and a preset are mappings, a text that a design refers to may be anything. */
export type ExpectedRoot = 'mapping' | 'preset' | 'any'

const roots: Readonly<Record<ExpectedRoot, string>> = {
  mapping: 'a mapping that begins with "version: 1"',
  preset: 'a mapping with `extends` or `rules`',
  any: 'a value',
}

/**
 * Reads YAML 1.2 strictly: text in, data with positions out, and every complaint sorted by position. A broken text has
 * a value too where its structure is certain, so that later stages can go on with the rest.
 *
 * Sound text, the common case, goes through the fast event parser, which stops at its first error. Only then is the
 * slower recovering one loaded, which finds them all. Both feed one builder, so data and positions mean the same.
 */
export async function parse(
  source: SourceFile,
  root: ExpectedRoot = 'mapping',
): Promise<Outcome<SpecDocument>> {
  const { text, diagnostics: unreadable } = prepareText(source)
  const events = tryParseEvents(text)
  const { value, diagnostics } = Array.isArray(events)
    ? build(source, text, events)
    : await explain(source, text, events)
  const found = [...unreadable, ...diagnostics]
  if (value || found.length === unreadable.length) {
    const problem = checkRoot(source, value, root)
    if (problem) return { value: undefined, diagnostics: sort([...found, problem]) }
  }
  return { value, diagnostics: sort(found) }
}

function tryParseEvents(text: string): Event[] | YAMLException {
  try {
    // The parser counts scalars as a level of their own.
    return parseEvents(text, { maxDepth: maxDepth + 1 })
  } catch (error) {
    if (error instanceof YAMLException) return error
    throw error
  }
}

function build(source: SourceFile, text: string, events: Event[]): Outcome<SpecDocument> {
  const builder = createDocumentBuilder(source)
  readEvents(text, events, builder)
  return builder.finish()
}

async function explain(
  source: SourceFile,
  text: string,
  failure: YAMLException,
): Promise<Outcome<SpecDocument>> {
  const start = Math.min(skipBlank(text, failure.mark?.position ?? 0), text.length)
  const span = { start, end: start + 1 }
  if (failure.reason.startsWith('nesting exceeded')) {
    return { value: undefined, diagnostics: [complain('syntax/too-deep', source, span, tooDeep)] }
  }
  const conflict = /^<{7} .*/m.exec(text)
  if (conflict) return { value: undefined, diagnostics: [complainConflict(source, conflict)] }
  const { recover, strictReasons } = await import('./recover.ts')
  const outcome = recover(source, text)
  if (outcome && outcome.diagnostics.length > 0) return outcome
  const message = strictReasons[failure.reason] ?? `The text cannot be read as YAML: ${failure.reason}.`
  return { value: undefined, diagnostics: [complain('syntax/yaml', source, span, message)] }
}

// Its marks are three errors of syntax, of which none says what happened.
function complainConflict(source: SourceFile, { index, 0: mark }: RegExpExecArray): Diagnostic {
  const span = { start: index, end: index + mark.length }
  const message = 'An unfinished merge begins here; the text must be what both sides agreed on.'
  return complain('syntax/yaml', source, span, message, {
    hint: 'Resolve the conflict and remove its marks.',
  })
}

function checkRoot(
  source: SourceFile,
  document: SpecDocument | undefined,
  root: ExpectedRoot,
): Diagnostic | undefined {
  const span = document?.locate([]) ?? { start: 0, end: 0 }
  const needed = roots[root]
  if (!document || (document.data === null && span.start === span.end)) {
    const found = source.text.trim() === '' ? 'The file is empty' : 'The file holds only comments'
    return complain('syntax/empty', source, { start: 0, end: 0 }, `${found}; it must hold ${needed}.`)
  }
  const { data } = document
  if (root === 'any' || (typeof data === 'object' && data !== null && !Array.isArray(data))) return undefined
  const kind = Array.isArray(data) ? 'a list' : data === null ? 'null' : `a ${typeof data}`
  return complain('syntax/not-a-mapping', source, span, `The file holds ${kind}; it must hold ${needed}.`)
}

function sort(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}
