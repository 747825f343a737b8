import { homedir } from 'node:os'
import { join } from 'node:path'
import explainUserConfig from '#compiled/explain-user-config'
import { parse } from '../../compiler/read/parse.ts'
import { locateErrors } from '../../compiler/validate.ts'
import { hideSecrets } from '../../measure/hide-secrets.ts'
import { isProviderName, providerNames } from '../../runners/providers/provider-names.ts'
import type { Diagnostic } from '../../spec/diagnostic.ts'
import { didYouMean } from '../../spec/did-you-mean.ts'
import type { SpecDocument } from '../../spec/document.ts'
import { list, show } from '../../spec/show.ts'
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
  refuse(findStrangers(document!, data as UserConfig))
  return data as UserConfig
}

// A name that no reference begins with would be written and never count.
function findStrangers(document: SpecDocument, config: UserConfig): Diagnostic[] {
  return (['endpoints', 'prices'] as const).flatMap((section) =>
    Object.keys(config[section] ?? {}).flatMap((name) => {
      const provider = name.split(':', 1)[0]!
      const isModel = name.length > provider.length + 1
      if (isProviderName(provider) && (isModel || (section === 'endpoints' && name === provider))) return []
      const meant = didYouMean(provider, providerNames)
      const needed = section === 'prices' ? 'a model, `provider:model`' : 'a provider, or a model of one'
      return {
        rule: 'schema/unknown-key',
        severity: 'error' as const,
        message: `${show(name)} is no key of \`${section}\`; it must be ${needed}. Known providers are ${list(providerNames)}.`,
        ...(meant && meant !== provider && { hint: `Did you mean ${meant}?` }),
        path: [section, name],
        source: document.source,
        span: document.locateKey([section, name]),
      }
    }),
  )
}

function refuse(diagnostics: readonly Diagnostic[]): void {
  const wrong = diagnostics.find(({ severity }) => severity === 'error')
  if (!wrong) return
  const { line, column } = createLineIndex(wrong.source.text).position(wrong.span.start)
  // An address may hold a password.
  throw new Problem(hideSecrets(`${wrong.source.path}:${line}:${column}: ${wrong.message}`), wrong.hint)
}
