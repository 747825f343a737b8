import { sum } from '../../spec/decimal.ts'
import { formatPath, type Path } from '../../spec/path.ts'
import type { Proposal } from '../../spec/proposal.ts'
import { valueAt } from '../edit/value-at.ts'
import type { Candidate } from './candidate.ts'

/** Shares and chances that stand for themselves; the others belong to a group that sums to 1. */
export const loneShares: ReadonlySet<string> = new Set([
  'tokens.margin',
  'taxonomy.edge_cases.share',
  'personas.flaw_rates.primary',
  'personas.flaw_rates.secondary',
  'personas.flaw_rates.flaw_free',
  'rubric.pass_threshold',
  'baseline.bands.needed_below',
  'baseline.bands.sufficient_above',
])

/** "15%" where a share is asked for: the sign says what is meant. */
export function fromPercentText(text: string, path: Path): Candidate | undefined {
  const [, digits] = /^\s*(\d{1,3}(?:\.\d+)?)\s*%\s*$/.exec(text) ?? []
  const share = Number(`${digits}e-2`)
  return digits === undefined || share > 1
    ? undefined
    : { isCertain: true, proposal: writeShare(path, share) }
}

/**
 * 15 where a share of at most 1 is asked for. By itself it is a percentage from 10 on: a smaller number may as well
 * have lost its point. In a group the sum decides, since weights may also be meant in proportion to each other.
 */
export function fromPercent(data: unknown, value: number, path: Path): Candidate | undefined {
  if (value > 100) return undefined
  const alone = writeShare(path, Number(`${value}e-2`))
  if (loneShares.has(formatPath(path)))
    return { isCertain: value >= 10 && Number.isInteger(value), proposal: alone }
  const group = weightGroup(data, path)
  const total = group && sum(group.map(({ weight }) => weight))
  const mixed = group && sum(group.map(({ weight }) => (weight > 1 ? Number(`${weight}e-2`) : weight)))
  if (mixed === 1) return { isCertain: true, proposal: alone }
  if (total !== 100) return value < 10 ? undefined : { isCertain: false, proposal: alone }
  const changes = group!.map(({ at, weight }) => ({ at, set: Number(`${weight}e-2`) }))
  const title = changes.length === 1 ? alone.title : 'Write all weights of the group as decimals.'
  return { isCertain: true, proposal: { title, changes } }
}

function writeShare(at: Path, share: number): Proposal {
  return { title: `Write ${share}.`, changes: [{ at, set: share }] }
}

// A group of thousands would repeat its thousand changes at each of them.
const mostInGroup = 50

/** The weights beside one, itself included; undefined where one of them is no number. */
function weightGroup(data: unknown, path: Path): { at: Path; weight: number }[] | undefined {
  const isInside = path.at(-1) === 'weight' && typeof valueAt(data, path.slice(0, -2)) === 'object'
  const holder = path.slice(0, isInside ? -2 : -1)
  const values = valueAt(data, holder)
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return undefined
  // To name the keys of a large mapping for every weight in it would take minutes.
  if (!groups.has(values)) groups.set(values, readGroup(values, holder))
  return groups.get(values)
}

const groups = new WeakMap<object, { at: Path; weight: number }[] | undefined>()

function readGroup(values: object, holder: Path): { at: Path; weight: number }[] | undefined {
  const names = Object.keys(values)
  if (names.length > mostInGroup) return undefined
  const group: { at: Path; weight: number }[] = []
  for (const name of names) {
    const value = (values as Record<string, unknown>)[name]
    const inner =
      typeof value === 'object' && value !== null ? (value as { weight?: unknown }).weight : undefined
    if (typeof value === 'number') group.push({ at: [...holder, name], weight: value })
    else if (typeof inner === 'number') group.push({ at: [...holder, name, 'weight'], weight: inner })
    else return undefined
  }
  return group
}
