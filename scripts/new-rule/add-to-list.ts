import { groupOf, groups, importName } from './rule-id.ts'

/**
 * The text of `src/rules/index.ts` with a rule added: its import in alphabetical order, and its entry as the last of
 * its group. Formatted as the formatter leaves it. Throws where the text has not the form of the list.
 */
export function addToList(text: string, id: string): string {
  const match = /^((?:import .+\n)+)([\s\S]*= \[)([\s\S]*?)(\]\n?)$/.exec(text.replaceAll('\r\n', '\n'))
  if (!match) throw new Error('src/rules/index.ts has not the form of imports and one list')
  const [, imports = '', head = '', body = '', tail = ''] = match
  const lines = imports.trimEnd().split('\n')
  const ids = new Map(lines.flatMap(ruleOf))
  const entries = body.split(',').map((entry) => entry.trim())
  const names = insert(entries.filter(Boolean), importName(id), (name) => follows(ids.get(name), id))
  const line = `import ${importName(id)} from './${id}.ts'`
  const sorted = insert(lines, line, (other) => pathIn(other) > pathIn(line))
  return `${sorted.join('\n')}\n${format(head, names, tail)}`
}

/** The name and id of the rule that a line imports; nothing for other imports. */
function ruleOf(line: string): [string, string][] {
  const match = /^import (\w+) from '\.\/([^']+\/[^']+)\.ts'$/.exec(line)
  return match ? [[match[1]!, match[2]!]] : []
}

function pathIn(line: string): string {
  return /'([^']+)'/.exec(line)?.[1] ?? ''
}

/** Whether an entry stands behind the whole group of a new rule. */
function follows(entry: string | undefined, id: string): boolean {
  return rank(entry ?? '') > rank(id)
}

function rank(id: string): number {
  const index = groups.indexOf(groupOf(id))
  return index < 0 ? groups.length : index
}

/** `items` with `item` before the first that must stand behind it. */
function insert(items: readonly string[], item: string, isBehind: (other: string) => boolean): string[] {
  const index = items.findIndex(isBehind)
  return index < 0 ? [...items, item] : items.toSpliced(index, 0, item)
}

// The formatter keeps a list on one line as long as it fits in 110 columns.
function format(head: string, names: readonly string[], tail: string): string {
  const lastLine = head.slice(head.lastIndexOf('\n') + 1)
  const oneLine = names.join(', ')
  if (`${lastLine}${oneLine}]`.length <= 110) return `${head}${oneLine}${tail}`
  return `${head}\n${names.map((name) => `  ${name},\n`).join('')}${tail}`
}
