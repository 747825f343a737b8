import type { Design, DesignPath } from '../../spec/design.ts'
import { formatPath, type Path } from '../../spec/path.ts'
import { show } from '../../spec/show.ts'
import { defineRule, type Finding } from '../rule.ts'
import { isUnwritten } from '../unwritten-text.ts'
import { textOf, visitTexts } from '../written-texts.ts'

// One of these stands in every gap, and in few other texts.
const mayBeGap =
  /TODO|TBD|TBA|FIXME|[<[](?:[Yy]our|YOUR|[Ii]nsert|INSERT|[Rr]eplace|REPLACE|[Ff]ill|FILL)\s|[Ll]orem ipsum/
const marker = /(?:^[ \t]*(?:[-*][ \t]+)?|[:([]\s*)(TODO|TBD|TBA|FIXME)(?=\s*(?:$|[:)\].…]))/m
const gap =
  /<(?:your|insert|replace|fill)\s[^<>\n]{0,80}>|\[(?:your|insert|replace|fill)\s[^[\]\n]{0,80}\]|lorem ipsum/i
const longestNothing = 12
const marks = /^\s*(?:\.{2,}|…+|\?{2,}|_{2,}|-{1,3}|x{3,})\s*$/i
const later = /^\s*[<([]?(?:todo|tbd|tba|fixme)[\s.:!?…)\]>-]*$/i
// What each leftover holds, in any case, and how a text of marks alone begins.
const mayBeWords = /todo|tbd|tba|fixme|[<[](?:your|insert|replace|fill)\s|lorem ipsum/i
const mayBeMarks = /(?:^|\n)\s{0,12}(?:\.\.|…|\?\?|__|-|[xX]{3})/

/** What people and models say in conversations: anything may stand there, marks of an unfinished text included. */
const spoken = new Set(['context', 'response', 'opening', 'example'])

export default defineRule({
  id: 'domain/template-filled-in',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'No text of the spec is a leftover of a template.',
  why: 'A gap that was meant for later ends up in a prompt, and the model reads "TODO" as part of its task. What is not written yet is better left out: fdc knows an absent section, and has defaults for the rest.',
  needs: ['domain'],
  options: {},
  fails: [
    {
      yaml: `model: {choice: gemma-3-12b, because: "TODO: ask Ben"}
prompts:
  domain_rules: [Never promise money, "Name <your team> as the one who decides"]
rubric:
  criteria:
    CQ1:
      question: Is a step named?
      guidance: "..."
      calibration_examples: [{context: "...", response: <your answer here>, reasoning: "", draft: true}]`,
      finds: [
        'model.because',
        'rubric.criteria.CQ1.guidance',
        'rubric.criteria.CQ1.calibration_examples[0].context',
        'prompts.domain_rules[1]',
      ],
    },
  ],
  passes: [
    {
      yaml: `taxonomy:
  topics: {planning: {weight: 1, description: TODO lists and calendars; insert mode of the editor.}}
prompts:
  assistant: {text: "<your_task> Answer {{user_message}} </your_task>"}
  anti_patterns: ["Dear [your name]", "..."]`,
    },
  ],
  check(design) {
    const all = textOf(design.spec)
    if (!mayBeWords.test(all) && !mayBeMarks.test(all)) return []
    const found: Finding[] = []
    visitTexts(design, (text, path, at) => {
      if (text.length > longestNothing && !mayBeGap.test(text)) return
      // Of a settled example rubric/calibration-complete says it.
      if (isUnwritten(text) && isOfSettledExample(design, path)) return
      const words = leftover(text, path)
      if (words !== undefined) found.push(finding(at(), words))
    })
    return found
  },
})

function isOfSettledExample({ rubric }: Design, path: Path): boolean {
  const [, section, id, list, index, field] = path
  if (section !== 'criteria' || list !== 'calibration_examples' || field === undefined) return false
  const example = rubric?.criteria[String(id)]?.calibration_examples[Number(index)]
  return example !== undefined && !example.draft && field !== 'type'
}

function leftover(text: string, path: Path): string | undefined {
  const field = String(path.at(-1))
  // A phrase to avoid may be anything.
  if (path.includes('anti_patterns')) return undefined
  // A silent user opens with three dots; a worked example is something else.
  const isMeant = field === 'opening' || field === 'example'
  if (text.length <= longestNothing && (later.test(text) || (!isMeant && marks.test(text))))
    return text.trim()
  if (spoken.has(field)) return undefined
  return gap.exec(text)?.[0] ?? marker.exec(text)?.[1]
}

function finding(at: DesignPath, words: string): Finding {
  return {
    at,
    message: `\`${formatPath(at)}\` holds ${show(words)}, a leftover of a template; every text must be written out.`,
    hint: 'Write what belongs there, or leave the key out until you know it.',
  }
}
