import { didYouMean } from '../spec/did-you-mean.ts'
import { list, show } from '../spec/show.ts'
import type { Rule, RuleOption } from './rule.ts'

/** What is wrong with an option: completes "Option `name` of … ". */
export interface OptionProblem {
  problem: string
  hint?: string | undefined
  /** Whether it is the name that is wrong, rather than the value. */
  atKey: boolean
}

/** Checks one option of `lint.rules`: that the rule has it, and that its value is of the right kind and in range. */
export function checkOption(rule: Rule, name: string, value: unknown): OptionProblem | undefined {
  const option = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined
  if (!option) return unknownOption(rule, name)
  const problem = unfit(option, value)
  return problem === undefined ? undefined : { problem, atKey: false }
}

function unknownOption(rule: Rule, name: string): OptionProblem {
  const known = Object.keys(rule.options)
  if (known.length === 0) return { problem: 'does not exist; the rule has no options', atKey: true }
  const meant = didYouMean(name, known)
  return {
    problem: `does not exist; the rule has ${list(known.map((option) => `\`${option}\``))}`,
    hint: meant && `Did you mean \`${meant}\`?`,
    atKey: true,
  }
}

function unfit(option: RuleOption, value: unknown): string | undefined {
  const { default: usual, minimum = -Infinity, maximum = Infinity } = option
  if (Array.isArray(usual)) {
    const fits = Array.isArray(value) && value.every((item) => typeof item === 'string')
    return fits ? undefined : `is ${show(value)}; it must be a list of texts`
  }
  if (typeof value !== typeof usual) {
    return `is ${show(value)}; it must be ${kinds[typeof usual as 'number' | 'boolean']}`
  }
  if (typeof value === 'number' && value < minimum) return `is ${value}; it must be ${minimum} or more`
  if (typeof value === 'number' && value > maximum) return `is ${value}; it must be ${maximum} or less`
  return undefined
}

const kinds = { number: 'a number', boolean: '`true` or `false`' }
