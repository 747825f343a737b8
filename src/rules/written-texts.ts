import { shortestSecret } from '../measure/find-secrets.ts'
import { type Design, type DesignPath, sectionNames } from '../spec/design.ts'
import { oncePer } from '../spec/once-per.ts'
import type { Path } from '../spec/path.ts'
import type { Spec } from '../spec/spec.ts'

// The short form of a calibration example, by position.
const tupleFields = ['type', 'context', 'response', 'reasoning']

/** Looks at a text. `path` holds only during the call; `at` copies it. */
export type TextVisitor = (text: string, path: Path, at: () => DesignPath) => void

/**
 * Visits every text that was written, in the order of the sections. Callbacks and one path that grows and shrinks,
 * since a spec may have a hundred thousand texts of which none is of interest.
 */
export function visitTexts({ spec }: Design, visit: TextVisitor): void {
  const path: (string | number)[] = []
  const at = () => [...path] as unknown as DesignPath
  const enter = (step: string | number, node: unknown): void => {
    path.push(step)
    if (typeof node === 'string') visit(node, path, at)
    else if (Array.isArray(node)) {
      const isTuple = node.length === tupleFields.length && path.at(-2) === 'calibration_examples'
      for (let index = 0; index < node.length; index++) {
        enter(isTuple ? tupleFields[index]! : index, node[index])
      }
    } else if (typeof node === 'object' && node !== null) {
      for (const key of Object.keys(node)) enter(key, (node as Record<string, unknown>)[key])
    }
    path.pop()
  }
  for (const name of sectionNames) if (spec[name]) enter(name, spec[name])
}

/**
 * Every text of a spec, and every name that is long enough to hold a secret, each from the beginning of a line. What a rule looks for stands in hardly
 * any spec, and one look through this is several times faster than one at each text.
 */
export const textOf = oncePer((spec: Spec): string => {
  const texts: string[] = []
  const visit = (node: unknown): void => {
    if (typeof node === 'string') texts.push(node)
    else if (Array.isArray(node)) for (let index = 0; index < node.length; index++) visit(node[index])
    else if (typeof node === 'object' && node !== null) {
      for (const key of Object.keys(node)) {
        if (key.length >= shortestSecret) texts.push(key)
        visit((node as Record<string, unknown>)[key])
      }
    }
  }
  visit(spec)
  return texts.join('\n')
})
