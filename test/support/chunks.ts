import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Import } from './imports.ts'

const dist = join(import.meta.dirname, '../../dist')

/** The files of the bundle, by their path below `dist`. */
export function readChunks(): Map<string, string> {
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  const chunks = paths.map((path) => path.replaceAll('\\', '/')).filter((path) => path.endsWith('.cjs'))
  return new Map(chunks.map((path) => [path, readFileSync(join(dist, path), 'utf8')]))
}

// The bundler writes `import()` as a `require` within a promise, in parentheses where it is called often.
const pattern = /(\.then\(\(?\(\)=>)?(?<![\w.])(require|import)\((["'`])([^"'`]+)\3\)/g

/** Every `require` of the bundle. Those of a chunk lead to its path below `dist`. */
export function readRequires(chunks: ReadonlyMap<string, string>): Import[] {
  return [...chunks].flatMap(([from, text]) =>
    [...text.matchAll(pattern)].map(([, lazy, how, , name]): Import => {
      const to = name!.startsWith('.') ? posix.join(posix.dirname(from), name!) : name!
      return { from, to, kind: lazy || how === 'import' ? 'dynamic' : 'static' }
    }),
  )
}
