import { type FoundSecret, findSecrets, mayHoldSecrets } from '../../measure/find-secrets.ts'
import { hideSecrets, visibleLength } from '../../measure/hide-secrets.ts'
import type { DesignPath } from '../../spec/design.ts'
import { formatPath, type Path } from '../../spec/path.ts'
import { count, show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'
import { textOf } from '../written-texts.ts'

/** A text of the spec with a secret in it. */
interface Holder {
  path: Path
  text: string
  isKey: boolean
  secrets: readonly FoundSecret[]
}

export default defineRule({
  id: 'security/no-keys',
  severity: 'error',
  origin: 'ours',
  phase: 'design',
  unsuppressible: true,
  summary: 'No text or name in the spec, nor in a file that it refers to, is a key, a token or a password.',
  why: 'A spec is committed, compiled into prompts, and sent to every model that generates or judges: a key in it is no secret any more. fdc takes keys from the environment alone, so there is never a reason to write one here.',
  needs: [],
  options: {},
  fails: [
    {
      yaml: `baseline:
  decision: {outcome: fine_tune, because: "Asked with Bearer 4fQ9zT2mW7kB1xR84fQ9zT2mW7kB"}`,
      finds: ['baseline.decision.because'],
    },
    {
      yaml: `prompts: {domain_rules: ["Orders stand at https://${'reader:aldermouth7'}@orders.example.net/"]}`,
      finds: ['prompts.domain_rules[0]'],
    },
  ],
  passes: [
    {
      yaml: `prompts: {domain_rules: ["Never repeat a key such as sk-xxxxxxxxxxxxxxxxxxxxxxxx, even to its owner."]}`,
    },
    { yaml: 'baseline: {judges: ["openai:gpt-6", "human:ada"]}' },
  ],
  *check({ spec }) {
    if (!mayHoldSecrets(textOf(spec))) return
    for (const { path, text, isKey, secrets } of findHolders(spec)) {
      for (const secret of secrets) {
        const { kind, start, end } = secret
        const shown = text.slice(start, Math.min(end, start + visibleLength(secret)))
        const beginning = shown === '' ? '' : `${show(`${shown}…`)}, `
        const where = `\`${hideSecrets(formatPath(path))}\``
        yield {
          at: path as readonly unknown[] as DesignPath,
          ...(isKey && { atKey: true }),
          message: `${isKey ? `The name of ${where} holds` : `${where} holds`} what looks like ${kind} (${beginning}${count(end - start, 'character')}); a spec must hold no secret.`,
          hint: 'Remove it and have its maker issue another: whoever read this file or its history may have it.',
        }
      }
    }
  },
})

/** The texts and names that hold a secret. Nearly every spec has none, so that only a finding costs a path. */
function findHolders(spec: unknown): Holder[] {
  const found: Holder[] = []
  const path: (string | number)[] = []
  const look = (text: string, isKey: boolean) => {
    const secrets = findSecrets(text)
    if (secrets.length > 0) found.push({ path: [...path], text, isKey, secrets })
  }
  const enter = (step: string | number, node: unknown) => {
    path.push(step)
    if (typeof step === 'string') look(step, true)
    visit(node)
    path.pop()
  }
  const visit = (node: unknown) => {
    if (typeof node === 'string') look(node, false)
    else if (Array.isArray(node)) for (let index = 0; index < node.length; index++) enter(index, node[index])
    else if (typeof node === 'object' && node !== null)
      for (const key of Object.keys(node)) enter(key, (node as Record<string, unknown>)[key])
  }
  visit(spec)
  return found
}
