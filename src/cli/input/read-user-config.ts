import { homedir } from 'node:os'
import { join } from 'node:path'
import explainUserConfig from '#compiled/explain-user-config'
import { parse } from '../../compiler/read/parse.ts'
import { locateErrors } from '../../compiler/validate.ts'
import type { Diagnostic } from '../../spec/diagnostic.ts'
import type { UserConfig } from '../../spec/user-config.ts'
import { Problem } from '../problem.ts'
import { createLineIndex } from '../report/line-index.ts'
import { readSource } from './read-source.ts'

/** Where a user's own configuration stands: `~/.config/fdc/config.yaml`, or as `XDG_CONFIG_HOME` has it. */
export function userConfigPath(environment: Readonly<Record<string, string | undefined>>): string {
  const { XDG_CONFIG_HOME: folder } = environment
  return join(folder?.startsWith('/') ? folder : join(homedir(), '.config'), 'fdc', 'config.yaml')
}

/** Reads a user's configuration; an empty one where there is no file. Throws a Problem that names the place of a mistake. */
export async function readUserConfig(path: string): Promise<UserConfig> {
  const read = readSource(path)
  if ('problem' in read) {
    if (read.problem.startsWith('does not exist')) return {}
    throw new Problem(`${path} ${read.problem}.`)
  }
  const { value: document, diagnostics } = await parse(read.source, 'any')
  // One in which nothing is set, or everything is commented out, is as good as none.
  if (diagnostics.every(({ rule }) => rule === 'syntax/empty') && !document) return {}
  refuse(diagnostics)
  const { data } = document!
  explainUserConfig(data)
  refuse(
    locateErrors(
      { document: document!, references: new Map(), data },
      explainUserConfig.errors ?? [],
      'config',
    ),
  )
  return data as UserConfig
}

function refuse(diagnostics: readonly Diagnostic[]): void {
  const wrong = diagnostics.find(({ severity }) => severity === 'error')
  if (!wrong) return
  const { line, column } = createLineIndex(wrong.source.text).position(wrong.span.start)
  throw new Problem(`${wrong.source.path}:${line}:${column}: ${wrong.message}`, wrong.hint)
}
