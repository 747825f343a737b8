import { fileURLToPath } from 'node:url'
import type { Finding, Proposal, Rule } from '../../rules/rule.ts'
import type { DesignPath } from '../../spec/design.ts'
import { show } from '../../spec/show.ts'
import { Problem } from '../problem.ts'
import { describeThrown } from './describe-thrown.ts'
import { freezeDeeply } from './freeze-deeply.ts'

/** Says that a team's rule failed; the other rules go on. */
export type TellFailure = (failure: Problem) => void

/**
 * A team's rule whose mistakes are told rather than thrown: an exception, something other than findings, a finding
 * without a place. `file` is where it was loaded from, as the user wrote it and as the system knows it.
 */
export function guardRule(
  rule: Rule,
  file: { shown: string; url: string },
  tell: TellFailure,
  verbose: boolean,
): Rule {
  const fail = (reason: string, error?: unknown): void => {
    const stack = error === undefined ? undefined : describeThrown(error).stack
    tell(
      new Problem(
        `The rule ${rule.id} failed at ${placeOf(stack, file)}: ${reason}`,
        verbose ? undefined : 'This is a mistake of the rule, not of the spec; --verbose shows its stack.',
        verbose ? stack : undefined,
      ),
    )
  }
  return {
    ...rule,
    *check(design, options) {
      try {
        freezeDeeply(design)
        const found: unknown = rule.check(design, options)
        // It is told that there must be no promise; how this one ends does not matter any more.
        if (found instanceof Promise) found.catch(() => {})
        if (typeof (found as Iterable<unknown> | undefined)?.[Symbol.iterator] !== 'function')
          return fail(`\`check\` returned ${kindOf(found)}; it must yield findings or return a list of them.`)
        for (const finding of found as Iterable<unknown>) {
          const problem = findProblem(finding)
          if (problem !== undefined) return fail(problem)
          yield pickFields(finding as Finding)
        }
      } catch (error) {
        fail(describeThrown(error).message, error)
      }
    },
  }
}

// Id and severity are not the rule's to say, and nothing that is read later may throw.
function pickFields({ at, message, hint, related, fix, suggestions }: Finding): Finding {
  const pick = ({ title, changes }: Proposal): Proposal => ({
    title,
    changes: changes.map((change) => ({ ...change, at: [...change.at] as unknown as DesignPath })),
  })
  return {
    at: [...at] as unknown as DesignPath,
    message,
    ...(hint !== undefined && { hint }),
    ...(related && { related: related.map((one) => ({ at: one.at, message: one.message })) }),
    ...(fix && { fix: pick(fix) }),
    ...(suggestions && { suggestions: (asList(suggestions) as Proposal[]).map(pick) }),
  }
}

function kindOf(value: unknown): string {
  if (value instanceof Promise) return 'a promise'
  if (typeof (value as AsyncIterable<unknown> | undefined)?.[Symbol.asyncIterator] === 'function')
    return 'an asynchronous generator'
  return value === undefined ? 'nothing' : show(value)
}

function findProblem(finding: unknown): string | undefined {
  const { at, message, hint, related, fix, suggestions } = (finding ?? {}) as Record<string, unknown>
  if (!isPath(at))
    return `A finding has ${nameValue('at', at)}; it must be a list of keys and indexes, such as \`['domain', 'title']\`.`
  if (typeof message !== 'string' || message === '')
    return `A finding has ${nameValue('message', message)}; it must be text.`
  if (hint !== undefined && typeof hint !== 'string')
    return `A finding has ${show(hint)} for \`hint\`; it must be text.`
  const places: unknown = related ?? []
  if (!Array.isArray(places) || !places.every((one) => isPath(one?.at) && typeof one.message === 'string'))
    return 'A finding has a `related` that is no list of places, each with `at` and `message`.'
  const proposals: unknown = [...(fix === undefined ? [] : [fix]), ...asList(suggestions)]
  if (!(proposals as unknown[]).every(isProposal))
    return 'A finding has a fix or suggestion without a `title` and a list of `changes`.'
  return undefined
}

function nameValue(name: string, value: unknown): string {
  return value === undefined ? `no \`${name}\`` : `${show(value)} for \`${name}\``
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

function isPath(value: unknown): boolean {
  return Array.isArray(value) && value.every((step) => typeof step === 'string' || typeof step === 'number')
}

function isProposal(value: unknown): boolean {
  const { title, changes } = (value ?? {}) as Record<string, unknown>
  return typeof title === 'string' && Array.isArray(changes) && changes.every(isChange)
}

function isChange(change: unknown): boolean {
  const { at, set, rename, remove, replace, by } = (change ?? {}) as Record<string, unknown>
  const given = [set, rename, remove, replace].filter((one) => one !== undefined)
  if (!isPath(at) || given.length !== 1) return false
  if (set !== undefined) return typeof set === 'string' || typeof set === 'boolean' || Number.isFinite(set)
  if (rename !== undefined) return typeof rename === 'string'
  return remove === true || (typeof replace === 'string' && typeof by === 'string')
}

// The first line of the stack that is in the team's own file.
function placeOf(stack: string | undefined, { shown, url }: { shown: string; url: string }): string {
  for (const line of (stack ?? '').split('\n')) {
    const [, path = '', place] = /\(?((?:file:)?[^\s()]+):(\d+:\d+)\)?$/.exec(line) ?? []
    const isHere = path === fileURLToPath(url) || path.startsWith(url)
    if (place && isHere) return `${shown}:${place}`
  }
  return shown
}
