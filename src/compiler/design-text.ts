import type { Design } from '../spec/design.ts'
import type { Path } from '../spec/path.ts'
import { type Remark, yamlText } from './artifacts/yaml-text.ts'
import { isWritten } from './written.ts'

/** The total design as YAML, with every default marked where the spec does not write it. */
export function designText(design: Design): string {
  const { spec: _, ...data } = design
  const known = JSON.parse(JSON.stringify(data)) as object
  return yamlText({
    head: ['The total design: the spec with every default filled in.'],
    data: { version: design.spec.version, ...known },
    remarks: [...defaultsIn(known, [], design)],
  })
}

function* defaultsIn(node: unknown, path: Path, design: Design): Generator<Remark> {
  const written = path.length === 0 || isWritten(design.spec, path)
  const isPart = typeof node === 'object' && node !== null
  if (!written) {
    yield { at: path, text: 'default', place: isPart && Object.keys(node).length > 0 ? 'above' : 'beside' }
    return
  }
  if (!isPart) return
  for (const [key, value] of Object.entries(node)) {
    yield* defaultsIn(value, [...path, Array.isArray(node) ? Number(key) : key], design)
  }
}
