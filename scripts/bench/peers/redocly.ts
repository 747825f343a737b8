import { type Check, checks } from './checks.ts'

/**
 * Redocly refuses what is no API description. So the spec gets the three lines of an empty one in front, and a plugin
 * that declares the types of its nodes; the checks are then Redocly's own assertions on them, and every other rule is
 * off. It reads and walks the same content as the others.
 */
export const redocly = {
  name: 'Redocly',
  packages: ['@redocly/cli@2.77.0'],
  entry: '@redocly/cli/bin/cli.js',
  words: (file: string) => ['lint', '--config', 'redocly.yaml', file],
  head: 'openapi: 3.1.0\ninfo: {title: Host, version: "1"}\npaths: {}\n',
  files: {
    'redocly.yaml': JSON.stringify({ plugins: ['./types.mjs'], rules: Object.fromEntries(checks.map(rule)) }),
    'types.mjs': `const types = ${JSON.stringify(nodeTypes())}
const { Root, ...others } = types
export default () => ({
  id: 'spec',
  typeExtension: {
    oas3: (known) => ({
      ...known,
      ...others,
      Root: { ...known.Root, properties: { ...known.Root.properties, ...Root.properties } },
    }),
  },
})
`,
  },
}

function rule({ id, at, field, must }: Check): [string, object] {
  const subject = { type: typeName(at), property: field }
  return [`rule/${id}`, { severity: 'error', subject, assertions: assertions(must) }]
}

function assertions(must: Check['must']): object {
  if (must === 'exist') return { defined: true }
  if ('be' in must) return { enum: must.be }
  if ('match' in must) return { pattern: `/${must.match}/` }
  const { min, max } = must.length
  return { ...(min && { minLength: min }), ...(max && { maxLength: max }) }
}

function typeName(at: readonly string[]): string {
  return at.length === 0 ? 'Root' : at.map((key) => ({ '*': 'Each', '[]': 'Item' })[key] ?? key).join('_')
}

interface NodeType {
  properties: Record<string, string | object>
  additionalProperties?: string
  items?: string
}

// Redocly walks only where types lead it: one for each step of each path.
function nodeTypes(): Record<string, NodeType> {
  const types: Record<string, NodeType> = {}
  const typeAt = (at: readonly string[]): NodeType => (types[typeName(at)] ??= { properties: {} })
  for (const { at, field } of checks) {
    for (const [depth, key] of at.entries()) {
      const child = typeName(at.slice(0, depth + 1))
      const parent = typeAt(at.slice(0, depth))
      if (key === '*') parent.additionalProperties = child
      else if (key === '[]') parent.items = child
      else parent.properties[key] = child
    }
    typeAt(at).properties[field] ??= {}
  }
  return types
}
