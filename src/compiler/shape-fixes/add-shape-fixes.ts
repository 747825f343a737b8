import type { Diagnostic } from '../../spec/diagnostic.ts'
import type { Path } from '../../spec/path.ts'
import { chooseErrors } from '../choose-errors.ts'
import { expectedData } from '../edit/expected-data.ts'
import type { PathProposal } from '../edit/path-change.ts'
import { resolveProposal } from '../edit/resolve-proposal.ts'
import type { SchemaError } from '../schema-error.ts'
import type { Written } from '../written.ts'
import type { Candidate } from './candidate.ts'
import { meantName } from './meant-name.ts'
import { meantNumber, meantTruth, meantWord } from './meant-value.ts'
import { fromPercent, fromPercentText } from './percent.ts'

/** A validator that collects every error. */
export interface Validator {
  (data: unknown): boolean
  errors?: readonly SchemaError[] | null | undefined
}

/**
 * Adds to errors of shape what `--fix` does about them, or what may be meant. `found` says in words what `errors` holds,
 * one for each that is chosen of them.
 */
export function addShapeFixes(
  written: Written,
  errors: readonly SchemaError[],
  found: readonly Diagnostic[],
  validator: Validator,
): Diagnostic[] {
  const chosen = chooseErrors(errors)
  const candidates = found.map(({ path }, index) => propose(written.data, chosen[index]!, path))
  const doubtful = findDoubtful(written, candidates, validator)
  return found.map((diagnostic, index) => {
    const candidate = candidates[index]
    const change = candidate && resolveProposal(written, candidate.proposal)
    if (!change) return diagnostic
    const isCertain = candidate.isCertain && !doubtful.has(candidate)
    return { ...diagnostic, ...(isCertain ? { fix: change } : { suggestions: [change] }) }
  })
}

function propose(data: unknown, error: SchemaError, path: Path): Candidate | undefined {
  const { keyword, params, data: value } = error
  if (keyword === 'additionalProperties') return meantName(error, path)
  if (keyword === 'maximum' && params.limit === 1 && typeof value === 'number')
    return fromPercent(data, value, path)
  if (keyword === 'const' && String(value) === String(params.allowedValue) && typeof value !== 'object') {
    const allowed = params.allowedValue as string | number | boolean
    return {
      isCertain: true,
      proposal: { title: `Write ${allowed}.`, changes: [{ at: path, set: allowed }] },
    }
  }
  if (typeof value !== 'string') return undefined
  if (keyword === 'enum') return meantWord(value, (params.allowedValues as unknown[]).map(String), path)
  const branches = keyword === 'anyOf' ? (params.branches as SchemaError[]) : [error]
  const ofKind = (kind: string) =>
    branches.find((branch) => branch.keyword === 'type' && branch.params.type === kind)
  const number = ofKind('number') ?? ofKind('integer')
  if (number) {
    const isShare = number.parentSchema?.maximum === 1
    const percent = isShare ? fromPercentText(value, path) : undefined
    return (
      percent ??
      (number.params.type === 'number' || !value.includes('.') ? meantNumber(value, path) : undefined)
    )
  }
  return ofKind('boolean') && meantTruth(value, path)
}

/** Names that would not do: two slips of one key, and those whose value is of another kind than the key asks for. */
function findDoubtful(
  written: Written,
  candidates: readonly (Candidate | undefined)[],
  validator: Validator,
): Set<Candidate> {
  const byPlace = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const place = candidate && placeAfter(candidate.proposal)
    if (place !== undefined) byPlace.set(place, [...(byPlace.get(place) ?? []), candidate!])
  }
  const doubtful = new Set([...byPlace.values()].filter((rivals) => rivals.length > 1).flat())
  const certain = [...byPlace.values()].flat().filter((one) => one.isCertain && !doubtful.has(one))
  if (certain.length === 0) return doubtful
  const { source } = written.document
  const renames = certain.flatMap(({ proposal }) =>
    proposal.changes.map(({ at, ...kind }) => ({ source, path: at, ...kind })),
  )
  validator(expectedData(written.data, renames))
  for (const { instancePath, keyword } of chooseErrors(validator.errors ?? [])) {
    // A number out of its range, or a key that is missing inside, is a mistake of its own.
    if (!['type', 'anyOf', 'enum', 'const'].includes(keyword)) continue
    for (const candidate of byPlace.get(instancePath) ?? []) doubtful.add(candidate)
  }
  return doubtful
}

/** Where a renamed node would stand, as a JSON pointer. */
function placeAfter({ changes: [change] }: PathProposal): string | undefined {
  if (!change || !('rename' in change)) return undefined
  const steps = [...change.at.slice(0, -1), change.rename]
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
