import type { Design, DesignPath, SectionName } from '../spec/design.ts'
import type { Path } from '../spec/path.ts'

const sections = [
  'domain',
  'model',
  'tokens',
  'taxonomy',
  'personas',
  'rubric',
  'prompts',
  'critique',
  'baseline',
] as const satisfies SectionName[]

/** Looks at a text with its place. The path is only valid during the call; `at` makes a copy that lasts. */
export type TextVisitor = (text: string, path: Path, at: () => DesignPath) => void

/** Visits every text of a design, in the order of its sections. Built for specs with a hundred thousand texts. */
export function visitTexts(design: Design, visit: TextVisitor): void {
  const path: (string | number)[] = []
  const at = () => [...path] as unknown as DesignPath
  const walk = (node: unknown): void => {
    if (typeof node === 'string') visit(node, path, at)
    else if (Array.isArray(node)) {
      for (let index = 0; index < node.length; index++) {
        path.push(index)
        walk(node[index])
        path.pop()
      }
    } else if (typeof node === 'object' && node !== null) {
      for (const key of Object.keys(node)) {
        path.push(key)
        walk((node as Record<string, unknown>)[key])
        path.pop()
      }
    }
  }
  for (const name of sections) {
    path.push(name)
    walk(design[name])
    path.pop()
  }
}
