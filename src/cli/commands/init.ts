import { lstatSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import templates from '#compiled/init-templates'
import { didYouMean } from '../../spec/did-you-mean.ts'
import { list, show } from '../../spec/show.ts'
import type { Arguments } from '../args.ts'
import { exitCode } from '../exit-code.ts'
import { attempt, FileProblem } from '../files/file-problem.ts'
import type { Host } from '../host.ts'
import { specNames } from '../input/find-specs.ts'
import { isAttended } from '../input/is-attended.ts'
import { Problem } from '../problem.ts'
import type { Action } from './command.ts'
import type { Answers } from './init/answers.ts'
import { fillTemplate } from './init/fill-template.ts'
import { attributesFile, attributesToAdd } from './init/git-attributes.ts'
import { report } from './init/report.ts'
import { findSchema } from './init/schema-reference.ts'
import { writeNewFiles } from './init/write-new-files.ts'

/** Asks a person; undefined when they broke off. The domain is asked for unless it was given. */
export type Ask = (domain: string | undefined) => Promise<Answers | undefined>

/** The domain of whoever names none: it says least about theirs. */
const usualDomain = 'blank'
/** What a shell reports for a program that Ctrl-C ended. */
const interrupted = 130

/** `fdc init [dir]`: writes a spec to start from. Overwrites nothing, and writes all of its files or none. */
export const init: Action = (args, host) =>
  initWith(
    args,
    host,
    isAttended(args, host) ? async (domain) => (await import('./init/ask.ts')).ask(domain) : undefined,
  )

/** `init` with a way to ask, or without one. */
export async function initWith(args: Arguments, host: Host, ask: Ask | undefined): Promise<number> {
  const [folder = '.', ...more] = args.positionals
  if (more.length > 0) throw new Problem(`\`fdc init\` takes one folder; ${more.length + 1} were named.`)
  const domain = readDomain(args.get('domain'))
  try {
    refuseExisting(resolve(host.cwd, folder), folder)
    const answers = ask ? await ask(domain) : { domain: domain ?? usualDomain }
    if (!answers) return interrupted
    host.print(start(folder, answers, host.cwd))
    return exitCode.fine
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
    throw new Problem(`${error.message} Nothing was written.`)
  }
}

/** Writes the files of a design that begins in `folder`, and says so. */
function start(folder: string, answers: Answers, cwd: string): string {
  const root = resolve(cwd, folder)
  const schema = findSchema(root, cwd)
  const spec = fillTemplate(templates[answers.domain]!, answers, schema.path)
  const attributes = attributesToAdd(root)
  const files = new Map<string, string>([[specNames[0]!, spec]])
  if (attributes.isNew) files.set('.gitattributes', attributesFile)
  writeNewFiles(root, files)
  return report({
    domain: answers.domain,
    written: [...files.keys()].map((name) => shown(folder, name)),
    spec: { path: shown(folder, specNames[0]!), text: spec },
    attributes: { path: shown(folder, '.gitattributes'), missing: attributes.isNew ? [] : attributes.lines },
    schemaInstalled: schema.installed,
    language: answers.language,
  })
}

function readDomain(written: string | undefined): string | undefined {
  if (written === undefined || Object.hasOwn(templates, written)) return written
  const names = Object.keys(templates).sort()
  const meant = didYouMean(written, names)
  throw new Problem(
    `${show(written)} is not a domain of \`fdc init\`; there are ${list(names)}.`,
    meant && `Did you mean \`--domain ${meant}\`?`,
  )
}

function refuseExisting(root: string, folder: string): void {
  for (const name of specNames) {
    const path = shown(folder, name)
    // A dangling link stands there too, so the path itself is looked at and not what it leads to.
    const stands = attempt('look for', path, () => lstatSync(join(root, name), { throwIfNoEntry: false }))
    if (stands)
      throw new Problem(
        `${path} exists, and \`fdc init\` overwrites nothing.`,
        'Edit it, or name another folder.',
      )
  }
}

/** A file of a folder as the user would write it. */
function shown(folder: string, name: string): string {
  return join(folder, name).replaceAll(sep, '/')
}
