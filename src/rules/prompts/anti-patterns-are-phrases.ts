import { isEnglish } from '../../spec/language.ts'
import { show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

// Beginnings with which nobody begins an answer. "Don't worry", "No problem" and "Being honest" are phrases.
const description = [
  /^(?:being|sounding|becoming|getting) (?:too|overly|so) \S+/,
  /^(?:overly|excessively|unnecessarily) \S+/,
  /^(?:excessive|unsolicited|unnecessary|repetitive|robotic|patronising|patronizing) (?:use of )?\S+s?$/,
  /^(?:overuse|excessive use|the use|use|usage) of /,
  /^(?:too much|too many|too few|more than (?:one|two|three|\d+)) (?:\S+ )?\S+$/,
  /^avoid(?:ing)? /,
  /^(?:any|all|generic|vague|empty|false) (?:forms? of|kinds? of|mention of|phrases?|promises?|praise|apolog|reassurance|statements?)/,
  /^(?:anything|expressions|language|phrases|sentences|statements|words) (?:like|such as|that|which) /,
  /^(?:asking|giving|making|offering|repeating|using) (?:a lot of|advice|every|excessive|false|generic|long|many|more than|multiple|several|the same|too|unsolicited) ?/,
]

// How one of these begins, for most lists hold none.
const mayDescribe =
  /^\s*(?:a[lnsv]|be[ci]|emp|exc|exp|fal|gen|get|giv|lan|mak|mor|off|ove|pat|phr|rep|rob|sen|sou|sta|the use|too|un[ns]|us|vag|wor)/i

export default defineRule({
  id: 'prompts/anti-patterns-are-phrases',
  severity: 'warning',
  origin: 'seed gate',
  phase: 'design',
  gate: 'Anti-patterns list: Specific phrases to avoid',
  summary: 'An anti-pattern is a phrase word for word, not a description of a manner.',
  why: 'A model told to avoid "being too formal" does what it takes for informal, and code cannot count it. "I hereby confirm" can be left out, found and counted: the list works because it is literal.',
  needs: ['prompts'],
  options: {},
  fails: [
    {
      yaml: `prompts:
  anti_patterns: [Rest assured, Being too formal, Asking more than one question, Phrases like "I understand"]`,
      finds: ['prompts.anti_patterns[1]', 'prompts.anti_patterns[2]', 'prompts.anti_patterns[3]'],
    },
  ],
  passes: [
    {
      yaml: `prompts:
  anti_patterns: [Don't worry, No problem, Being honest with you, Never mind, Too bad, Using this link, As an AI]`,
    },
  ],
  *check({ domain, prompts }) {
    if (!isEnglish(domain.language)) return
    for (const [index, phrase] of prompts.anti_patterns.entries()) {
      if (!mayDescribe.test(phrase)) continue
      const spoken = phrase.trim().toLowerCase()
      if (!description.some((pattern) => pattern.test(spoken))) continue
      yield {
        at: ['prompts', 'anti_patterns', index],
        message: `Anti-pattern ${show(phrase)} describes a manner; it must be a phrase that could stand in an answer.`,
        hint: 'List the phrases by which you would recognise it, and put the manner into `domain_rules` or a criterion.',
      }
    }
  },
})
