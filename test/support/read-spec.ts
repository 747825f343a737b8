import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ReadReference } from '../../src/compiler/include.ts'
import { build, design } from '../../src/pipeline.ts'
import type { Artifact } from '../../src/spec/artifact.ts'
import type { Design } from '../../src/spec/design.ts'
import type { Diagnostic } from '../../src/spec/diagnostic.ts'
import { lineAndColumn } from './position.ts'

const root = join(import.meta.dirname, '../..')

/** The three complete specs of the project, relative to its root. */
export const specs = [
  'examples/compact/finetune.config.yaml',
  'examples/tutoring/finetune.config.yaml',
  'finetune.config.yaml',
] as const

/** A reader of references that knows these files and no others. */
export function readFrom(files: Readonly<Record<string, string>>): ReadReference {
  return (path) => {
    const text = files[path]
    return text === undefined ? { problem: 'does not exist' } : { source: { path, text } }
  }
}

/** The design of a spec of the project. */
export async function readDesign(path: string): Promise<Design> {
  const { value, diagnostics } = await design(readSpec(path), readBeside(path))
  return value ?? refuse(diagnostics)
}

/** The artifacts of a spec of the project. */
export async function buildSpec(path: string): Promise<Artifact[]> {
  const { value, diagnostics } = await build(readSpec(path), 'finetune.config.yaml', readBeside(path))
  return value ?? refuse(diagnostics)
}

function readSpec(path: string) {
  return { path, text: readFileSync(join(root, path), 'utf8') }
}

function readBeside(path: string): ReadReference {
  return (file) => ({ source: readSpec(join(dirname(path), file)) })
}

function refuse(diagnostics: readonly Diagnostic[]): never {
  throw new Error(diagnostics.map(tell).join('\n'))
}

/** A diagnostic in one line: where it starts and ends, its rule, what it says and its hint. */
export function tell({ source, span, rule, message, hint }: Diagnostic): string {
  const start = lineAndColumn(source.text, span.start)
  const end = lineAndColumn(source.text, span.end)
  const to = start.line === end.line ? end.column : `${end.line}:${end.column}`
  return `${source.path}:${start.line}:${start.column}-${to} ${rule}: ${message}${hint ? ` ${hint}` : ''}`
}
