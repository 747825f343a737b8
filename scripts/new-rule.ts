// Starts a rule: `npm run new-rule -- rubric/some-name`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { rules } from '../src/rules/index.ts'
import { addToList } from './new-rule/add-to-list.ts'
import { problemOf } from './new-rule/rule-id.ts'
import { ruleText, testText } from './new-rule/rule-texts.ts'

const root = join(import.meta.dirname, '..')
const [id = '', ...others] = process.argv.slice(2)
const list = 'src/rules/index.ts'
const rule = `src/rules/${id}.ts`
const test = `test/rules/${id}.test.ts`

const taken = [rule, test].find((path) => existsSync(join(root, path)))
const problem =
  others.length > 0
    ? 'Name one rule: npm run new-rule -- group/wanted-state'
    : (problemOf(
        id,
        rules.map((known) => known.id),
      ) ??
      (taken && `${taken} stands there already.`))

if (problem) {
  console.error(problem)
  process.exitCode = 2
} else {
  write(rule, ruleText(id))
  write(test, testText(id))
  write(list, addToList(readFileSync(join(root, list), 'utf8'), id))
  console.log(`Started ${id}. Four steps remain:

1. ${rule}: write what the rule demands and why, a failing and a passing example, and the check.
2. ${test}: replace the test by cases at the edges: at least three that fire and three near misses.
3. \`npm run generate\` writes docs/rules/${id}.md from it.
4. \`npm test\`, then read the page and the messages aloud.`)
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  console.log(`wrote ${path}`)
}
