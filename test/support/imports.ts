import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** One import: of a file, by its path from the root of the project, or of a package or `#compiled` part. */
export interface Import {
  from: string
  to: string
  /** `static` imports are loaded with their file, `dynamic` ones when they are called, `type` ones never. */
  kind: 'static' | 'dynamic' | 'type'
}

const pattern = /^(?:import|export)\s+(type\s)?(?:[^'"();]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm

/** Every import of the files in `src`. */
export function readImports(): Import[] {
  const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  return files.flatMap((file) => {
    const path = join(file.parentPath, file.name)
    const from = path.slice(root.length + 1).replaceAll('\\', '/')
    return [...readFileSync(path, 'utf8').matchAll(pattern)].map(([, type, name, lazy]) => ({
      from,
      to: resolveImport(from, (name ?? lazy)!),
      kind: lazy ? 'dynamic' : type ? 'type' : 'static',
    }))
  })
}

function resolveImport(from: string, name: string): string {
  return name.startsWith('.') ? join(dirname(from), name).replaceAll('\\', '/') : name
}

/** All that is loaded with these files: what they import, what that imports, and so on. */
export function reach(
  entries: readonly string[],
  imports: readonly Import[],
  kinds: readonly Import['kind'][],
): Set<string> {
  const reached = new Set(entries)
  for (const from of reached)
    for (const found of imports) if (found.from === from && kinds.includes(found.kind)) reached.add(found.to)
  return reached
}
