import type { Diagnostic } from '../../spec/diagnostic.ts'
import type { Path } from '../../spec/path.ts'
import { chooseErrors } from '../choose-errors.ts'
import { resolveProposal } from '../edit/resolve-proposal.ts'
import type { SchemaError } from '../schema-error.ts'
import type { Written } from '../written.ts'
import type { Candidate } from './candidate.ts'
import { meantName } from './meant-name.ts'
import { meantNumber, meantTruth, meantWord } from './meant-value.ts'
import { fromPercent, fromPercentText } from './percent.ts'

/**
 * Adds to errors of shape what `--fix` does about them, or what may be meant. `found` says in words what `errors` holds,
 * one for each that is chosen of them.
 */
export function addShapeFixes(
  written: Written,
  errors: readonly SchemaError[],
  found: readonly Diagnostic[],
): Diagnostic[] {
  const chosen = chooseErrors(errors)
  const candidates = found.map(({ path }, index) => propose(written.data, chosen[index]!, path))
  const doubtful = findRivals(candidates)
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

/** Two slips of one key: neither is certain to be the one that was meant. */
function findRivals(candidates: readonly (Candidate | undefined)[]): Set<Candidate> {
  const byPlace = new Map<string, Candidate>()
  const rivals = new Set<Candidate>()
  for (const candidate of candidates) {
    const [change] = candidate?.proposal.changes ?? []
    if (!candidate || !change || !('rename' in change)) continue
    const place = JSON.stringify([...change.at.slice(0, -1), change.rename])
    const earlier = byPlace.get(place)
    if (earlier) rivals.add(earlier).add(candidate)
    else byPlace.set(place, candidate)
  }
  return rivals
}
