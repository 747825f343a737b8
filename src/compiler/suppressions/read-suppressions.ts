import type { SourceFile, Span, SpecDocument } from '../../spec/document.ts'
import { refuseGroup } from '../../spec/rule-group.ts'
import { show } from '../../spec/show.ts'
import { suggestRules } from '../../spec/suggest-rules.ts'
import { createBinder } from './bind.ts'
import { directivePattern } from './directive-pattern.ts'
import { findComments } from './find-comments.ts'
import { type Directive, parseDirective } from './parse-directive.ts'
import { type Fault, unsuppressibleGroups } from './suppression-rules.ts'
import type { Words } from './words.ts'

/** What suppressing needs to know of a rule. */
export interface KnownRule {
  readonly id: string
  /** Whether it looked at this spec: it is on, and its sections are started and sound. */
  readonly ran: boolean
  readonly unsuppressible: boolean
}

/** One rule that one comment silences. */
export interface Claim {
  readonly directive: Directive
  readonly rule: KnownRule
  /** The id as the comment writes it. */
  readonly words: Words
  /** Where findings are silenced; undefined where no entry follows the comment. */
  readonly range: Span | undefined
  isUsed: boolean
}

/** The suppressions of one file. */
export interface FileSuppressions {
  readonly source: SourceFile
  readonly claims: readonly Claim[]
  readonly faults: readonly Fault[]
}

/** Reads the suppression comments of a document and binds them to its entries. */
export function readSuppressions(
  { source, entries }: SpecDocument,
  rules: ReadonlyMap<string, KnownRule>,
  today: string,
): FileSuppressions {
  const claims: Claim[] = []
  const faults: Fault[] = []
  const binder = entries && createBinder(source.text, entries)
  for (const comment of binder ? findComments(source, directivePattern) : []) {
    const directive = parseDirective(comment)
    if ('message' in directive) {
      faults.push(directive)
      continue
    }
    const { reach, until, name } = directive
    const range = reach === 'file' ? { start: 0, end: source.text.length } : binder?.[reach](comment)
    if (until && until.text < today) faults.push(expired(until, today))
    else if (reach === 'beside' && !range) faults.push(alone(name))
    else {
      for (const words of directive.rules) {
        const rule = rules.get(words.text)
        const fault = judgeRule(words, rules)
        if (fault) faults.push(fault)
        else if (rule) claims.push({ directive, rule, words, range, isUsed: false })
      }
    }
  }
  return { source, claims, faults }
}

function expired({ text, span }: Words, today: string): Fault {
  const message = `The suppression held until ${text} and today is ${today}; it must end or be renewed.`
  const hint = 'Mend what it silenced and remove it, or agree on another day.'
  return { rule: 'suppression/expired', span, message, hint }
}

function alone({ span }: Words): Fault {
  const message = 'The comment has its line to itself; `fdc-disable-line` must stand behind an entry.'
  return { rule: 'suppression/form', span, message, hint: 'Write `fdc-disable-next-line`.' }
}

function judgeRule({ text, span }: Words, rules: ReadonlyMap<string, KnownRule>): Fault | undefined {
  const group = text.split('/', 1)[0]!
  if (rules.get(text)?.unsuppressible || (text !== group && unsuppressibleGroups.includes(group))) {
    const message = `${show(text)} cannot be suppressed; what it finds must be mended.`
    return { rule: 'suppression/unsuppressible', span, message }
  }
  if (rules.has(text)) return undefined
  const isGroup = refuseGroup(text, rules.keys())
  if (isGroup) return { rule: 'suppression/unknown-rule', span, ...isGroup }
  const message = `${show(text)} is not a rule; \`fdc rules\` lists them.`
  if (text.split(/\s+/).every((id) => rules.has(id)))
    return { rule: 'suppression/unknown-rule', span, message, hint: 'Separate rules with commas.' }
  const [meant] = suggestRules(text, [...rules.keys()])
  return { rule: 'suppression/unknown-rule', span, message, hint: meant && `Did you mean \`${meant}\`?` }
}
