import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { callKey } from '../../runners/call-key.ts'
import { PendingError } from '../../runners/human/pending-error.ts'
import { readForm } from '../../runners/human/read-form.ts'
import { writeForm } from '../../runners/human/write-form.ts'
import type { Journal } from '../../runners/journal.ts'
import type { Completion, CompletionRequest, Provider } from '../../runners/provider.ts'
import { ProviderError } from '../../runners/provider-error.ts'
import type { ModelReference } from '../../spec/values.ts'
import { attempt, systemCode } from '../files/file-problem.ts'
import { replaceFile } from '../files/work-folder.ts'
import { showPath } from '../show-path.ts'

/** Where people find their forms, and what they do when these are filled in. */
export interface Desk {
  /** Folder of the run. */
  folder: string
  /** The command that goes on with it. */
  resume: string
  journal: Journal
}

/**
 * A person who takes part like a model: `human:ada`. What is asked stands as a Markdown form in the run's folder, under
 * `human/ada`; the run waits for it, and reads it when it is resumed. What was read once is in the journal, and changes no
 * more.
 */
export function humanProvider(id: ModelReference, { folder, resume, journal }: Desk): Provider {
  const own = join(folder, 'human', id.slice('human:'.length).replace(/[^\p{L}\p{N}_-]/gu, '_'))
  const provider: Provider = {
    id,
    capabilities: {
      limit: undefined,
      jsonSchema: true,
      temperature: false,
      seed: false,
      promptCache: 'none',
      inputLeavesOutCache: false,
      cutsPrompts: false,
    },
    describe: ({ page }) => page?.form ?? null,
    async complete(request) {
      const key = callKey(provider, request)
      const known = await journal.find(key)
      if (known instanceof ProviderError) throw known
      if (known) return known
      const completion = readPage(id, own, resume, request)
      const { role, repeat = 0 } = request
      await journal.started(key, {
        provider: id,
        ...(role && { role }),
        repeat,
        asked: 0,
        worst: { tokens: 0, usd: 0 },
      })
      await journal.finished(key, completion)
      return completion
    },
  }
  return provider
}

function readPage(
  id: ModelReference,
  folder: string,
  resume: string,
  { page }: CompletionRequest,
): Completion {
  if (!page) throw new ProviderError('bad_request', `${id} can be asked nothing of this kind.`)
  const path = join(folder, `${page.form.id}.md`)
  const file = showPath(path)
  const text = readIfThere(path)
  if (text === undefined) {
    attempt('create the folder', folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 }))
    replaceFile(path, writeForm(page.form, resume), 0o600)
    throw new PendingError([{ file, problems: [] }])
  }
  const { entries, empty, problems } = readForm(page.form, text)
  if (problems.length > 0 || empty.length > 0) throw new PendingError([{ file, problems }])
  return { text: page.reply(entries), finish: 'ok', rawFinish: 'form', model: id }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    return attempt('read', path, () => {
      throw error
    })
  }
}
