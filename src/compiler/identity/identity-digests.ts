import { hash } from 'node:crypto'
import type { Design } from '../../spec/design.ts'
import { identity } from '../../spec/identity.ts'
import type { Dependencies } from '../../spec/record.ts'
import { baselineParts } from './baseline-parts.ts'
import { inAnyOrder } from './canonical-text.ts'
import { modelParts, tokenParts } from './model-parts.ts'
import type { Part } from './part.ts'
import { personaParts } from './persona-parts.ts'
import { promptParts } from './prompt-parts.ts'
import { rubricParts } from './rubric-parts.ts'
import { taxonomyParts } from './taxonomy-parts.ts'

/**
 * A digest for each part of a design that a result may depend on, by identity and in the order of the design. They are
 * taken of the total design, so that a default that somebody writes out changes nothing, and neither do layout, the
 * order of keys, shorthands, reasons or a move into a file of its own.
 */
export function identityDigests(design: Design): Dependencies {
  const values = new Map<string, unknown[]>()
  for (const { kind, name, value } of partsOf(design)) {
    const key = identity(kind, name)
    // Two scenarios may have one id; together they are what it stands for.
    const known = values.get(key)
    if (known) known.push(value)
    else values.set(key, [value])
  }
  const digests = [...values].map(([key, parts]) => [key, hash('sha256', inAnyOrder(parts).join('\n'))])
  return Object.fromEntries(digests)
}

function* partsOf({
  domain,
  model,
  tokens,
  taxonomy,
  personas,
  rubric,
  prompts,
  baseline,
}: Design): Generator<Part> {
  yield { kind: 'domain', value: domainValue(domain) }
  if (model) yield* modelParts(model)
  if (tokens) yield* tokenParts(tokens)
  if (taxonomy) yield* taxonomyParts(taxonomy)
  if (personas) yield* personaParts(personas)
  if (rubric) yield* rubricParts(rubric)
  if (prompts) yield* promptParts(prompts, domain)
  yield* baselineParts(baseline)
}

function domainValue({ constraints, ...domain }: Design['domain']): unknown {
  return { ...domain, constraints: { ...constraints, other: inAnyOrder(constraints.other) } }
}
