/**
 * A place in a design: the keys and indexes that lead from its root to a node.
 * `['rubric', 'criteria', 'CQ1', 'question']` is the question of criterion CQ1.
 */
export type Path = readonly (string | number)[]

type Step<Key> = Key extends string | number ? Key : never

/**
 * Every path into a value of type `T`, so that a rule that points at a node that cannot exist fails to compile.
 * Arrays are entered by number; text, numbers and truth values end a path.
 */
export type PathOf<T, Depth extends unknown[] = []> = Depth['length'] extends 8
  ? readonly []
  : T extends string | number | boolean | null | undefined
    ? readonly []
    : T extends readonly (infer Item)[]
      ? readonly [] | readonly [number, ...PathOf<Item, [...Depth, 0]>]
      :
          | readonly []
          | {
              [Key in keyof T]-?: readonly [Step<Key>, ...PathOf<NonNullable<T[Key]>, [...Depth, 0]>]
            }[keyof T]

/** `rubric.criteria.CQ1.calibration_examples[2].response`, or `(root)`; a key that is no plain word is quoted. */
export function formatPath(path: Path): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else if (/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(step)) text += text === '' ? step : `.${step}`
    else text += `[${JSON.stringify(step)}]`
  }
  return text === '' ? '(root)' : text
}

/** The path that `formatPath` wrote; undefined for a text that it never writes. */
export function parsePath(text: string): (string | number)[] | undefined {
  if (text === '(root)') return []
  const path: (string | number)[] = []
  const step = /(?:^|(?!^)\.)([^\s.[\]"]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y
  while (step.lastIndex < text.length) {
    const [, word, index, quoted] = step.exec(text) ?? []
    if (word !== undefined) path.push(word)
    else if (index !== undefined) path.push(Number(index))
    else if (quoted === undefined) return undefined
    else {
      try {
        path.push(JSON.parse(quoted) as string)
      } catch {
        return undefined
      }
    }
  }
  return path.length === 0 ? undefined : path
}
