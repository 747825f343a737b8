import { withoutQuotations } from '../../measure/without-quotations.ts'
import type { DesignPath, DesignWith } from '../../spec/design.ts'
import { show } from '../../spec/show.ts'
import { findPhrase, foldForPhrases, foldPhrase } from '../phrase-in-text.ts'
import { defineRule, type Finding } from '../rule.ts'

// Beyond it the list is no list of phrases, and every text would be read once more for each.
const mostPhrases = 200
const shortest = 4

// In a sentence that forbids it a phrase is named and not used.
const forbidding = /\b(?:avoid|instead of|never|no|not|rather than|without)\b|n't\b/

export default defineRule({
  id: 'prompts/anti-patterns-not-in-examples',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'No response that passes, and no prompt, uses a phrase of the anti-pattern list.',
  why: 'The prompt forbids a phrase, and the judge is shown an answer that passes with it. Judges learn from examples before they learn from rules, so the phrase is approved, gets into the data and comes back in most answers of the tuned model.',
  needs: ['prompts'],
  options: {},
  fails: [
    {
      yaml: `prompts:
  anti_patterns: [I understand your frustration, Rest assured]
  system: {text: Tell customers to rest assured that parcels arrive.}
rubric:
  criteria:
    CQ1:
      question: Does the assistant name the concrete next step?
      calibration_examples:
        - [PASS, Parcel 3 days late, "I understand your frustration. I opened a trace; you hear by Friday.", Step and date]`,
      finds: ['prompts.system.text', 'rubric.criteria.CQ1.calibration_examples[0].response'],
    },
  ],
  passes: [
    {
      yaml: `prompts:
  anti_patterns: [I understand your frustration, Rest assured]
  system: {text: 'Never write "rest assured".'}
rubric:
  criteria:
    CQ1:
      question: Does the assistant name the concrete next step?
      calibration_examples:
        - [PASS, Parcel 3 days late, I opened a trace; you hear by Friday., Step and date]
        - [FAIL, Parcel 3 days late, Rest assured it will come., Nobody does anything]`,
    },
  ],
  *check(design) {
    const phrases = new Map<string, number>()
    for (const [index, phrase] of design.prompts.anti_patterns.slice(0, mostPhrases).entries()) {
      const folded = foldPhrase(phrase)
      if (folded.length >= shortest && !phrases.has(folded)) phrases.set(folded, index)
    }
    if (phrases.size === 0) return
    const texts = [...goodTexts(design)]
    // Nearly always no text uses any phrase, and then all of them are folded and searched as one.
    const all = foldForPhrases(texts.map(({ text }) => text).join('\n'))
    const used = [...phrases].filter(([phrase]) => all.includes(phrase))
    if (used.length === 0) return
    for (const { at, what, text, mayForbid } of texts) {
      const index = usedPhrase(text, used, mayForbid)
      if (index !== undefined) yield finding(design, at(), what(), index)
    }
  },
})

/** A text that shows what is good. Its place and its name are made only for a finding. */
interface GoodText {
  text: string
  at(): DesignPath
  what(): string
  /** Whether the text may name a phrase to forbid it. */
  mayForbid: boolean
}

function* goodTexts({ prompts, rubric }: DesignWith<'prompts'>): Generator<GoodText> {
  for (const [prompt, what] of [
    ['system', 'The system prompt'],
    ['assistant', 'The assistant’s prompt'],
  ] as const) {
    const { text } = prompts[prompt]
    if (text) yield { text, at: () => ['prompts', prompt, 'text'], what: () => what, mayForbid: true }
  }
  for (const [id, { calibration_examples }] of Object.entries(rubric?.criteria ?? {})) {
    for (const [number, { type, response: text, draft }] of calibration_examples.entries()) {
      if (draft || (type !== 'PASS' && type !== 'BORDERLINE_PASS')) continue
      yield {
        text,
        at: () => ['rubric', 'criteria', id, 'calibration_examples', number, 'response'],
        what: () => `A response that passes (${type})`,
        mayForbid: false,
      }
    }
  }
}

function finding({ prompts }: DesignWith<'prompts'>, at: DesignPath, what: string, index: number): Finding {
  return {
    at,
    message: `${what} says ${show(prompts.anti_patterns[index])}, which is an anti-pattern; what is forbidden must not be shown as good.`,
    hint: 'Say it in other words here, or take the phrase off the list.',
    related: [{ at: ['prompts', 'anti_patterns', index], message: 'the phrase is forbidden here' }],
  }
}

function usedPhrase(
  text: string,
  phrases: readonly (readonly [phrase: string, index: number])[],
  mayForbid: boolean,
): number | undefined {
  const folded = foldForPhrases(text)
  for (const [phrase, index] of phrases) {
    if (!folded.includes(phrase)) continue
    const spoken = withoutQuotations(folded)
    for (let at = findPhrase(spoken, phrase); at >= 0; at = findPhrase(spoken, phrase, at + 1)) {
      if (!mayForbid || !forbidding.test(sentenceBefore(spoken, at))) return index
    }
  }
  return undefined
}

function sentenceBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - 200), end)
  return before.slice(before.search(/[^.!?;]*$/))
}
