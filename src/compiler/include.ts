import positions from '#compiled/reference-positions'
import { artifactPaths } from '../spec/artifact.ts'
import type { Diagnostic } from '../spec/diagnostic.ts'
import type { SourceFile, SpecDocument } from '../spec/document.ts'
import type { Path } from '../spec/path.ts'
import { show } from '../spec/show.ts'
import { checkCharacters } from './read/check-characters.ts'
import { parse } from './read/parse.ts'
import type { ShapeRule } from './shape-rules.ts'

/** Reads a file that a spec refers to, by its path relative to the spec's folder; `problem` completes "`path` …". */
export type ReadReference = (path: string) => { source: SourceFile } | { problem: string }

/** A document with the contents of the files that it refers to. */
export interface Included {
  /** The document's data, with every reference replaced by what it holds. One that cannot be read stays. */
  data: unknown
  /** The documents that were read, by the JSON of the path of their reference. */
  references: Map<string, SpecDocument>
  diagnostics: Diagnostic[]
}

/**
 * Replaces `{file: …}` by the contents of the file, at the places where the schema allows one: texts take the file as
 * it is, lists are parsed as YAML. Whatever is wrong with a reference is reported at its path in the spec.
 */
export async function include(document: SpecDocument, read: ReadReference): Promise<Included> {
  const references = new Map<string, SpecDocument>()
  const diagnostics: Diagnostic[] = []
  let { data } = document
  for (const { pattern, kind } of positions) {
    for (const { path, file } of findReferences(document.data, pattern)) {
      const report = (message: string, place = document, at: Path = [...path, 'file'], hint?: string) =>
        diagnostics.push({
          rule: 'reference/readable' satisfies ShapeRule,
          severity: 'error',
          message,
          ...(hint && { hint }),
          path: [...path, 'file'],
          source: place.source,
          span: place.locate(at),
        })
      // What is wrong inside the file is wrong with this part of the spec, and with no other.
      const pass = (found: readonly Diagnostic[]) => {
        for (const one of found) diagnostics.push({ ...one, path: [...path, ...one.path] })
      }
      if (isArtifact(file)) {
        report(
          `The file ${show(file)} is an artifact, which \`fdc build\` overwrites; a text must stand elsewhere.`,
        )
        continue
      }
      const found = read(file)
      if ('problem' in found) {
        report(`The file ${show(file)} ${found.problem}.`)
        continue
      }
      if (kind === 'text') {
        pass(checkCharacters(found.source).diagnostics)
        const content = asText(found.source)
        references.set(JSON.stringify(path), content)
        data = replaceAt(data, path, content.data)
        continue
      }
      if (!/\.(ya?ml|json)$/i.test(file)) {
        report(`The file ${show(file)} stands for a list; its name must end in .yaml, .yml or .json.`)
        continue
      }
      const outcome = await parse(found.source, 'any')
      pass(outcome.diagnostics)
      if (!outcome.value) continue
      const content = outcome.value
      if (!Array.isArray(content.data)) {
        const [nested] = findReferences(content.data, [])
        const hint = nested && `Refer to ${show(nested.file)} in the spec itself.`
        report(`The file ${show(file)} holds ${show(content.data)}; it must hold a list.`, content, [], hint)
        continue
      }
      references.set(JSON.stringify(path), content)
      data = replaceAt(data, path, content.data)
    }
  }
  return { data, references, diagnostics }
}

function isArtifact(file: string): boolean {
  const plain = file
    .split('/')
    .filter((step) => step !== '.' && step !== '')
    .join('/')
  return artifactPaths.includes(plain.toLowerCase())
}

interface Reference {
  path: Path
  file: string
}

// `*` in a pattern stands for every key of a mapping. Nearly no spec has a reference, so that only one costs a path.
function findReferences(node: unknown, pattern: readonly string[]): Reference[] {
  const found: Reference[] = []
  const path: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const step = pattern[path.length]
    if (step === undefined) {
      const { file } = value as { file?: unknown }
      if (typeof file === 'string' && Object.keys(value).length === 1) found.push({ path: [...path], file })
    } else if (step === '*') for (const key of Object.keys(value)) enter(value, key)
    else if (Object.hasOwn(value, step)) enter(value, step)
  }
  const enter = (parent: object, key: string): void => {
    path.push(key)
    visit((parent as Record<string, unknown>)[key])
    path.pop()
  }
  visit(node)
  return found
}

function asText(source: SourceFile): SpecDocument {
  const span = { start: 0, end: source.text.length }
  const data = source.text.replaceAll('\r\n', '\n').replace(/\n$/, '')
  return { source, data, locate: () => span, locateKey: () => span, inspect: () => undefined }
}

// The document's own data stays as it was read: only the way to the replaced node is copied.
function replaceAt(node: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  const copy = { ...(node as Record<string, unknown>) }
  copy[step] = replaceAt(copy[step], rest, value)
  return copy
}
