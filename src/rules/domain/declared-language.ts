import { countOwnLetters } from '../../measure/own-letters.ts'
import type { ScriptCode } from '../../measure/script-share.ts'
import { scriptsOfLanguage } from '../../measure/scripts-of-language.ts'
import type { DesignPath } from '../../spec/design.ts'
import { defineRule } from '../rule.ts'
import { spokenTexts } from '../spoken-texts.ts'

// Any letter of a script other than Latin, as a plain class: for most specs nothing else has to be looked at.
const beyondLatin = /[\u0370-\u1dff\u1f00-\u1fff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\ufefe]/
const shortest = 7
const fewestLetters = 20
const ownShare = 0.25

export default defineRule({
  id: 'domain/declared-language',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'What is said in conversations is written in the script of the declared language.',
  why: 'Word ranges, length limits and the rules that read English all follow `domain.language`. Declared wrongly, Chinese answers are counted by their spaces and come out one word long, and a real judge then found every one of them "length fine".',
  needs: ['domain'],
  options: {
    share: {
      default: 0.5,
      minimum: 0,
      maximum: 1,
      description: 'Share of a section’s texts that may be in another script: users do switch languages.',
    },
  },
  fails: [
    {
      yaml: `domain: {title: Посылки, summary: Parcel support., language: en}
rubric:
  criteria:
    CQ1:
      question: Is the next step named?
      calibration_examples:
        - [PASS, Late, Я открыл розыск посылки; ответ придёт до пятницы., The step is named]`,
      finds: ['rubric.criteria.CQ1.calibration_examples[0].response'],
    },
    {
      yaml: `domain: {title: 包裹, summary: Parcel support., language: zh}
baseline: {scenarios: [{id: late, opening: My parcel is late and nobody answers me}]}`,
      finds: ['baseline.scenarios[0].opening'],
    },
  ],
  passes: [
    {
      yaml: `domain: {title: 包裹, summary: Parcel support., language: zh-Hant}
rubric:
  criteria:
    CQ1:
      question: Is the next step named?
      calibration_examples:
        - [PASS, Late, 我已經為您查詢包裹，請在 App 的 "My parcels" 裡查看進度。, The step is named]`,
    },
    {
      yaml: `domain: {title: Bahnhof, summary: Auskunft am Bahnhof., language: de}
baseline: {scenarios: [{id: late, opening: The train is late and nobody tells me why}]}`,
    },
  ],
  *check(design, { share }) {
    const { language } = design.domain
    const scripts = scriptsOfLanguage(language)
    if (!scripts) return
    for (const { what, texts } of spokenTexts(design)) {
      let looked = 0
      const foreign: DesignPath[] = []
      for (const [at, text] of texts) {
        const is = text.length < shortest ? undefined : isForeign(text, scripts)
        if (is !== undefined) looked++
        if (is) foreign.push(at())
      }
      if (foreign.length === 0 || foreign.length <= looked * share) continue
      yield {
        at: foreign[0]!,
        message: `${foreign.length} of ${looked} ${what} ${foreign.length === 1 ? 'is' : 'are'} not in the script of the declared language, \`${language}\`; conversations must be in that language.`,
        hint: 'Correct `domain.language` (`sr-Latn` names a script as well), or translate the texts.',
        related: foreign.slice(1, 4).map((at) => ({ at, message: 'another one' })),
      }
    }
  },
})

// Undefined where too few letters are left to tell.
function isForeign(text: string, scripts: readonly ScriptCode[]): boolean | undefined {
  if (scripts.includes('latn') && !beyondLatin.test(text)) return false
  const { own, all } = countOwnLetters(text, scripts)
  return all < fewestLetters ? undefined : own < all * ownShare
}
