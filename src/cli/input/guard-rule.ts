import { fileURLToPath } from 'node:url'
import type { Finding, Rule } from '../../rules/rule.ts'
import { show } from '../../spec/show.ts'
import { Problem } from '../problem.ts'

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
    const stack = error instanceof Error ? error.stack : undefined
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
        const found: unknown = rule.check(design, options)
        if (typeof (found as Iterable<unknown> | undefined)?.[Symbol.iterator] !== 'function')
          return fail(`\`check\` returned ${kindOf(found)}; it must yield findings or return a list of them.`)
        for (const finding of found as Iterable<unknown>) {
          const problem = findProblem(finding)
          if (problem !== undefined) return fail(problem)
          yield finding as Finding
        }
      } catch (error) {
        fail(error instanceof Error ? error.message : String(error), error)
      }
    },
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
  return typeof title === 'string' && Array.isArray(changes) && changes.every((change) => isPath(change?.at))
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
