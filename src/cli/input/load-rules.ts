import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { fixedRules } from '../../fixed-rules.ts'
import { rules as builtIn } from '../../rules/index.ts'
import type { Rule } from '../../rules/rule.ts'
import { show } from '../../spec/show.ts'
import { Problem } from '../problem.ts'
import { checkRule } from './check-rule.ts'
import { describeThrown } from './describe-thrown.ts'
import { guardRule, type TellFailure } from './guard-rule.ts'
import { readSource } from './read-source.ts'

/** Groups of rules that only fdc may have. */
const reservedGroups = new Set([
  'fdc',
  ...[...builtIn.map((rule) => rule.id), ...Object.keys(fixedRules)].map((id) => id.split('/')[0]!),
])

/**
 * Loads a team's own rules, which come after the built-in ones. Only who runs fdc may name their files: loading them
 * runs their code. What is wrong with one is a Problem that names the file and the field.
 */
export async function loadRules(
  cwd: string,
  files: readonly string[],
  tell: TellFailure,
  verbose: boolean,
): Promise<readonly Rule[]> {
  const loaded = new Map<string, { rule: Rule; file: string }>()
  for (const file of new Set(files)) {
    const url = pathToFileURL(resolve(cwd, file)).href
    for (const value of await importRules(cwd, file, url, verbose)) {
      const rule = checkSafely(value, file, loaded)
      if (typeof rule === 'string') throw new Problem(`${file}: ${rule}`)
      loaded.set(rule.id, { rule: guardRule(rule, { shown: file, url }, tell, verbose), file })
    }
  }
  return [...builtIn, ...[...loaded.values()].map(({ rule }) => rule)]
}

function checkSafely(
  value: unknown,
  file: string,
  loaded: ReadonlyMap<string, { file: string }>,
): Rule | string {
  try {
    return checkRule(value, (id) => findTaken(id, file, loaded))
  } catch (error) {
    return `a rule has a field that cannot be read: ${describeThrown(error).message}`
  }
}

function findTaken(
  id: string,
  file: string,
  loaded: ReadonlyMap<string, { file: string }>,
): string | undefined {
  const group = id.split('/')[0]!
  if (builtIn.some((rule) => rule.id === id) || Object.hasOwn(fixedRules, id))
    return 'is a rule of fdc; a rule of your own must have another id'
  if (reservedGroups.has(group))
    return `is in the group ${group}, which is fdc’s; a rule of your own must have a group of its own`
  const other = loaded.get(id)
  if (!other) return undefined
  return other.file === file
    ? 'is there twice; an id must occur once'
    : `is in ${other.file} too; an id must occur once`
}

const seeDetails = 'Run it with --verbose for the details.'

async function importRules(cwd: string, file: string, url: string, verbose: boolean): Promise<unknown[]> {
  const stats = statSync(resolve(cwd, file), { throwIfNoEntry: false })
  if (stats && !stats.isFile() && !stats.isDirectory())
    throw new Problem(`${file} is no regular file; rules must stand in one.`)
  // Node tells of a missing file with its stack and of a folder with a riddle.
  const read = readSource(file, resolve(cwd, file))
  if ('problem' in read) throw new Problem(`${file} ${read.problem}.`)
  let module: { default?: unknown }
  try {
    module = (await importAnew(url)) as { default?: unknown }
  } catch (error) {
    const { name, message, stack } = describeThrown(error)
    const advice = name === 'SyntaxError' ? `\`node --check ${file}\` shows where.` : seeDetails
    throw new Problem(
      `${file} cannot be loaded: ${message.split('\n')[0]}`,
      verbose ? undefined : advice,
      verbose ? stack : undefined,
    )
  }
  const exported = unwrap(module.default)
  if (exported === undefined)
    throw new Problem(`${file} has no default export; it must be a rule or a list of rules.`)
  if (typeof exported !== 'object' || exported === null)
    throw new Problem(
      `${file} exports ${typeof exported === 'function' ? 'a function' : show(exported)} by default; it must be a rule or a list of rules.`,
    )
  return Array.isArray(exported) ? exported : [exported]
}

const loads = new Map<string, number>()

// Node keeps what it loaded, and somebody who writes a rule with `--watch` changes it.
function importAnew(url: string): Promise<unknown> {
  const load = loads.get(url) ?? 0
  loads.set(url, load + 1)
  if (load === 0) return import(url)
  delete createRequire(url).cache[fileURLToPath(url)]
  return import(new URL(`?${load}`, url).href)
}

// A CommonJS module that was compiled from an ES module has its default one level down.
function unwrap(exported: unknown): unknown {
  const isCompiled = typeof exported === 'object' && exported !== null && '__esModule' in exported
  return isCompiled ? (exported as { default?: unknown }).default : exported
}
