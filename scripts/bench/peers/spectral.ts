import { type Check, checks } from './checks.ts'

/** Spectral reads any YAML, so it gets the spec as it is and a ruleset of its own core functions. */
export const spectral = {
  name: 'Spectral',
  packages: ['@stoplight/spectral-cli@6.16.3'],
  entry: '@stoplight/spectral-cli/dist/index.js',
  words: (file: string) => ['lint', '--quiet', '--ruleset', 'ruleset.json', file],
  head: '',
  files: { 'ruleset.json': JSON.stringify({ rules: Object.fromEntries(checks.map(rule)) }) },
}

function rule({ id, at, field, must }: Check): [string, object] {
  const given = ['$', ...at.map((key) => (key === '*' || key === '[]' ? '[*]' : `.${key}`))].join('')
  // biome-ignore lint/suspicious/noThenProperty: it is the key of Spectral's rulesets.
  return [id, { severity: 'error', given, then: { field, ...assertion(must) } }]
}

function assertion(must: Check['must']): object {
  if (must === 'exist') return { function: 'defined' }
  if ('be' in must) return { function: 'enumeration', functionOptions: { values: must.be } }
  if ('match' in must) return { function: 'pattern', functionOptions: { match: must.match } }
  return { function: 'length', functionOptions: must.length }
}
