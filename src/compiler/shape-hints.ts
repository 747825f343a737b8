import { formatPath, type Path } from '../spec/path.ts'
import { excerpt } from './read/syntax-rules.ts'
import { ungroup } from './read/ungroup.ts'

/** What to write instead of a value of the wrong kind, where that is certain. `kinds` are those that it may have. */
export function shapeHint(path: Path, data: unknown, kinds: readonly unknown[]): string | undefined {
  const wants = (kind: string) => kinds.includes(kind)
  if (typeof data === 'string') return wants('number') || wants('integer') ? numberHint(data) : undefined
  if (Array.isArray(data)) return wants('object') && !wants('array') ? listHint(path, data) : undefined
  return isMapping(data) && isRuleSetting(path) ? settingHint(data) : undefined
}

/** Where an unknown key of a section belongs, if its value tells. */
export function misplacedHint(path: Path, value: unknown): string | undefined {
  const isType = formatPath(path) === 'taxonomy.edge_cases' && (typeof value === 'number' || isMapping(value))
  return isType ? 'Put them under `types`.' : undefined
}

function numberHint(text: string): string | undefined {
  const number = ungroup(text)
  if (number !== undefined) return `Write numbers without separators: ${number}.`
  const [, thousands] = /^(\d{1,4}) ?k$/i.exec(text) ?? []
  return thousands && `Write the number out, such as ${Number(thousands) * 1024}.`
}

/** Where names with weights are asked for. */
const weighted =
  /^(?:taxonomy\.(?:topics|dimensions\..+|conditional\[\d+\]\.weights)|personas\.(?:styles|trajectories|attributes\..+))$/

function listHint(path: Path, items: readonly unknown[]): string | undefined {
  const place = formatPath(path)
  const [first] = items
  if (items.length > 0 && items.every((item) => isMapping(item) && Object.keys(item).length === 1))
    return 'Remove the dashes, so that it is one mapping.'
  if (place === 'rubric.criteria')
    return `Name each criterion by a key: \`${nameOf(first) ?? 'CQ1'}: {question: …}\`.`
  if (place === 'rubric.categories')
    return `Name each category by a key: \`${nameOf(first) ?? 'clarity'}: {weight: …, criteria: […]}\`.`
  if (weighted.test(place)) return `Give each name its weight: \`{${nameOf(first) ?? 'name'}: 0.5, …}\`.`
  return path.length === 3 && place.startsWith('taxonomy.topics.')
    ? 'Put the list under `subtopics`, beside a weight: `{weight: 0.5, subtopics: […]}`.'
    : undefined
}

// As it could be written for a key; another one would need quotes.
function nameOf(item: unknown): string | undefined {
  const name = isMapping(item) ? (item.id ?? item.name) : item
  return typeof name === 'string' && /^[A-Za-z]\w*$/.test(name) ? excerpt(name) : undefined
}

function isRuleSetting(path: Path): boolean {
  const [section, ...rest] = path[0] === 'lint' ? path.slice(1) : path
  return section === 'rules' && rest.length === 1
}

function settingHint(options: Record<string, unknown>): string {
  const entries = Object.entries(options).slice(0, 4)
  const isShort = entries.length < 4 && entries.every(([name, value]) => isOption(name, value))
  const written = isShort ? entries.map(([name, value]) => `${name}: ${value}`).join(', ') : '…'
  return `Write \`[warn, {${written}}]\`.`
}

function isOption(name: string, value: unknown): boolean {
  return /^[a-z]\w{0,30}$/.test(name) && (typeof value === 'number' || typeof value === 'boolean')
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
