import type { Path } from '../../spec/path.ts'
import type { Anchor } from './anchors.ts'
import type { KeyIndex } from './check-key.ts'

type Mapping = Record<string, unknown>

/** A collection that is being read. */
export interface Frame extends KeyIndex {
  readonly row: number
  readonly anchor: Anchor | undefined
  readonly list: unknown[] | undefined
  readonly mapping: Mapping | undefined
  /** Whether the collection itself stands where a key must stand. */
  readonly isKey: boolean
  readonly start: number
  /** Whether a key comes next; lists never expect one. */
  expectsKey: boolean
  key: string | undefined
  keyStart: number
  keyEnd: number
  /** Whether the value of `key` must stay out of the data. */
  drop: boolean
  nodes: number
  height: number
}

/**
 * Mappings have a prototype without keys, so that `mapping.toString` is as undefined as any other name the user did not
 * write. An object without prototype would do the same, but takes twice the time and four times the memory.
 */
const noKeys = Object.freeze(Object.create(null))

export function createFrame(
  row: number,
  kind: 'mapping' | 'list',
  start: number,
  anchor: Anchor | undefined,
  isKey: boolean,
): Frame {
  return {
    row,
    anchor,
    list: kind === 'list' ? [] : undefined,
    mapping: kind === 'mapping' ? Object.create(noKeys) : undefined,
    isKey,
    start,
    expectsKey: kind === 'mapping',
    key: undefined,
    keyStart: start,
    keyEnd: start,
    drop: false,
    nodes: 1,
    height: 0,
    seen: undefined,
  }
}

/** Where the node stands that is read next, or whose key was read last. */
export function currentPath(frames: readonly Frame[]): Path {
  const path: (string | number)[] = []
  for (const { list, key, expectsKey } of frames.slice(1)) {
    if (list) path.push(list.length)
    else if (key !== undefined && !expectsKey) path.push(key)
  }
  return path
}
