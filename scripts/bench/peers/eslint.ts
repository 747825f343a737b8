import { checks } from './checks.ts'

/**
 * ESLint with its YAML plugin, whose own rules are about style. So each check is a rule of a local plugin that goes
 * straight down its path through the plugin's tree, which is the least that a rule can do there.
 */
export const eslint = {
  name: 'ESLint with eslint-plugin-yml',
  packages: ['eslint@10.15.0', 'eslint-plugin-yml@3.10.0'],
  entry: 'eslint/bin/eslint.js',
  words: (file: string) => ['--config', 'eslint.config.mjs', file],
  head: '',
  files: {
    'eslint.config.mjs': `import yml from 'eslint-plugin-yml'

const checks = ${JSON.stringify(checks)}

export default [
  {
    files: ['**/*.yaml'],
    plugins: { yml, spec: { rules: Object.fromEntries(checks.map((check) => [check.id, rule(check)])) } },
    language: 'yml/yaml',
    rules: Object.fromEntries(checks.map(({ id }) => ['spec/' + id, 'error'])),
  },
]

function rule({ at, field, must }) {
  return {
    create: (context) => ({
      Program(program) {
        for (const node of reach(program.body[0]?.content, at)) {
          const value = valueOf(node, field)
          if (!fits(value, must)) context.report({ node: value ?? node, message: field + ' does not fit' })
        }
      },
    }),
  }
}

function* reach(node, [key, ...rest]) {
  if (!node) return
  if (key === undefined) yield node
  else if (key === '*') for (const pair of node.pairs) yield* reach(pair.value, rest)
  else if (key === '[]') for (const entry of node.entries) yield* reach(entry, rest)
  else yield* reach(valueOf(node, key), rest)
}

function valueOf(node, key) {
  return node.pairs?.find((pair) => pair.key?.value === key)?.value
}

function fits(node, must) {
  if (must === 'exist') return node !== undefined
  if (!node) return true
  if (must.be) return must.be.includes(node.value)
  if (must.match) return new RegExp(must.match).test(node.value)
  const { min = 0, max = Infinity } = must.length
  const length = node.entries?.length ?? node.value.length
  return length >= min && length <= max
}
`,
  },
}
