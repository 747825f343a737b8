import { didYouMean } from '../spec/did-you-mean.ts'
import type { SchemaError } from './schema-error.ts'

/** The errors, out of all that ajv reports, that say what is wrong: one for each thing. */
export function chooseErrors(errors: readonly SchemaError[]): SchemaError[] {
  return withoutSlips(chooseBranches(withoutTwins(errors)))
}

// `{type: string, enum: […]}` complains twice of a number; the list of values says more than the kind.
function withoutTwins(errors: readonly SchemaError[]): SchemaError[] {
  const listed = new Map<string, Set<unknown>>()
  for (const { keyword, instancePath, parentSchema } of errors) {
    if (keyword !== 'enum' && keyword !== 'const') continue
    listed.set(instancePath, (listed.get(instancePath) ?? new Set()).add(parentSchema))
  }
  return errors.filter(
    ({ keyword, instancePath, parentSchema }) =>
      keyword !== 'type' || !listed.get(instancePath)?.has(parentSchema),
  )
}

// A mistyped key is an unknown one and a missing one; it is one thing that is wrong.
function withoutSlips(errors: readonly SchemaError[]): SchemaError[] {
  const slips = new Set(
    errors.flatMap((error) => {
      const meant = error.keyword === 'additionalProperties' ? meantKey(error) : undefined
      return meant === undefined ? [] : [`${error.instancePath}/${meant}`]
    }),
  )
  return errors.filter(
    ({ keyword, instancePath, params }) =>
      keyword !== 'required' || !slips.has(`${instancePath}/${String(params.missingProperty)}`),
  )
}

/** The known key that an unknown one is most likely a slip of, among those that are not written as well. */
export function meantKey(error: SchemaError): string | undefined {
  const open = knownKeys(error).filter((key) => !Object.hasOwn(error.data as object, key))
  return didYouMean(String(error.params.additionalProperty), open)
}

/** The keys that a mapping may have. */
export function knownKeys({ parentSchema }: SchemaError): string[] {
  return Object.keys((parentSchema?.properties as object | undefined) ?? {})
}

// A union (`number | {…}`) reports the errors of every branch, then itself. The branches of our unions differ in kind
// (number, text, list, mapping), so at most one of them is meant: the one whose kind fits. Its own errors tell more
// than "matches no branch"; when no kind fits, the union speaks for all of them.
function chooseBranches(errors: readonly SchemaError[]): SchemaError[] {
  const kept: SchemaError[] = []
  for (const error of errors) {
    if (error.keyword !== 'anyOf') {
      kept.push(error)
      continue
    }
    const { instancePath } = error
    // Errors come in the order of the walk, so that those of the branches are the last ones.
    let from = kept.length
    while (from > 0 && isWithin(kept[from - 1]!.instancePath, instancePath)) from--
    const ofBranches = kept.splice(from)
    const meant = ofBranches.filter((other) => other.instancePath !== instancePath || !isOfKind(other))
    kept.push(...(meant.length > 0 ? meant : [{ ...error, params: { branches: ofBranches } }]))
  }
  return kept
}

function isWithin(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(`${ancestor}/`)
}

// Whether the error says that the value is of another kind than the branch, as text is where a list of words is asked
// for and a mapping stands.
function isOfKind({ keyword, params, data }: SchemaError): boolean {
  if (keyword === 'enum') return typeof data !== typeof (params.allowedValues as unknown[])[0]
  return keyword === 'type' || keyword === 'const'
}
