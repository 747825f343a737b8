import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'rolldown/parseAst'
import { expect, test } from 'vitest'
import { runFdc } from '../support/fdc.ts'
import { makeFolder } from '../support/folders.ts'

/** Runs fdc on a Node that claims to be another version. */
function runOn(version: string, ...words: string[]) {
  const cwd = makeFolder()
  const disguise = join(cwd, 'disguise.cjs')
  writeFileSync(disguise, `Object.defineProperty(process.versions, 'node', { value: '${version}' })\n`)
  return runFdc(words, { cwd, nodeOptions: ['--require', disguise] })
}

test.for(['0.12.18', '16.0.0', '18.19.0', '20.18.9', '20.9.0'])(
  'Node %s is told what fdc needs',
  (version) => {
    expect(runOn(version, '--version')).toEqual({
      code: 2,
      stdout: '',
      stderr: `fdc needs Node 20.19 or newer; this is Node ${version}.\n`,
    })
  },
)

test.for(['20.19.0', '20.100.0', '22.0.0', '100.1.0'])('Node %s is new enough', (version) => {
  const { code, stdout, stderr } = runOn(version, '--version')
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

/** All that ES5 has of what the entry file may need; none of them has a form that came later but those looked at below. */
const nodesOfEs5 = [
  'Program',
  // Node has always skipped this line itself.
  'Hashbang',
  'VariableDeclaration',
  'VariableDeclarator',
  'ExpressionStatement',
  'IfStatement',
  'BlockStatement',
  'CallExpression',
  'MemberExpression',
  'AssignmentExpression',
  'BinaryExpression',
  'LogicalExpression',
  'ArrayExpression',
  'Identifier',
  'Literal',
]

test('the file that says so is ES5, so that any Node can read it', () => {
  const text = readFileSync(join(import.meta.dirname, '../../dist/fdc.cjs'), 'utf8')
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, kind, operator, optional, raw } = node as Record<string, unknown>
    if (typeof type === 'string') expect(nodesOfEs5).toContain(type)
    if (type === 'VariableDeclaration') expect(kind).toBe('var')
    if (type === 'Literal') expect(raw).toMatch(/^(?:'[^\\\u0080-\uffff]*(?:\\n)?'|\d+)$/)
    expect(['**', '??', '**=', '??=', '||=', '&&=']).not.toContain(operator)
    expect(optional ?? false).toBe(false)
    for (const child of Object.values(node)) visit(child)
  }
  visit(parseAst(text, { lang: 'js' }))
  // A comma after the last argument of a call leaves no trace in the tree.
  expect(text).not.toMatch(/,\s*\)/)
})
