import type { DesignPath, DesignWith } from '../../spec/design.ts'
import { isLoopback } from '../../spec/is-loopback.ts'
import { show } from '../../spec/show.ts'
import type { ModelReference } from '../../spec/values.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'security/endpoint-without-key',
  severity: 'error',
  origin: 'ours',
  phase: 'design',
  unsuppressible: true,
  summary: 'No model is named by an address, except one on this machine.',
  why: 'Whoever runs a spec has a key in the environment, and an address in the spec would receive it. A spec comes from a pull request, a template or a stranger; where keys go is for whoever runs it to say.',
  needs: ['baseline', 'critique'],
  options: {},
  fails: [
    {
      yaml: `baseline:
  base: openai-compatible:https://models.example.net/v1#brine-7b
  judges: ["openai:gpt-6", "openai-compatible:http://10.0.0.7:8000/v1#qwen3"]`,
      finds: ['baseline.base', 'baseline.judges[1]'],
    },
  ],
  passes: [
    { yaml: 'baseline: {base: "openai-compatible:http://127.0.0.1:8080/v1#brine-7b"}' },
    { yaml: 'critique: {models: ["openai-compatible:meta-llama/Llama-3.3-70B", "ollama:hf.co/acme/brine"]}' },
  ],
  *check(design) {
    for (const { at, reference } of references(design)) {
      const host = foreignHost(reference)
      if (host === undefined) continue
      yield {
        at,
        message: `The model is to be asked at ${show(host)}; a spec must not say where a key is sent, and may name only an address of this machine.`,
        hint: 'Name the model alone, and give the address by flag, by the environment, or in ~/.config/fdc/config.yaml.',
      }
    }
  },
})

interface Reference {
  at: DesignPath
  reference: ModelReference
}

function* references({ baseline, critique }: DesignWith<'baseline' | 'critique'>): Generator<Reference> {
  const { base, simulator, judges } = baseline
  if (base !== undefined) yield { at: ['baseline', 'base'], reference: base }
  if (simulator !== undefined) yield { at: ['baseline', 'simulator'], reference: simulator }
  for (const [index, reference] of judges.entries()) yield { at: ['baseline', 'judges', index], reference }
  for (const [index, reference] of critique.models.entries())
    yield { at: ['critique', 'models', index], reference }
}

/** The host of the address in a reference, unless it is this machine; undefined where there is no address. */
function foreignHost(reference: ModelReference): string | undefined {
  const address = /(?:\b(?:https?|wss?):|^[a-z-]+:)\/\/[^\s#]*/i.exec(reference)?.[0]
  if (address === undefined) return undefined
  // `openai-compatible://host` leaves the scheme out.
  const url = address.replace(/^(?!https?:|wss?:)[a-z-]+:/i, 'http:')
  if (!URL.canParse(url)) return url.replace(/^[^/]*\/\/(?:[^/]*@)?/, '')
  const { hostname } = new URL(url)
  return isLoopback(hostname) ? undefined : hostname.replace(/\.$/, '')
}
