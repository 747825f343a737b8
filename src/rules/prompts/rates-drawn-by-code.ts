import type { DesignPath, DesignWith } from '../../spec/design.ts'
import { isEnglish } from '../../spec/language.ts'
import { show } from '../../spec/show.ts'
import { promptTitles } from '../prompt-texts.ts'
import { defineRule } from '../rule.ts'

const messages = '(?:answers?|exchanges?|messages?|replies|reply|responses?|turns?)'
const whose = '(?:all |each |every |its |my |of |the |their |these |your )*'
const percent = '\\d+(?:\\.\\d+)? ?(?:%|percent|per cent)'
const numberWords = 'one|two|three|four|five|six|seven|eight|nine|ten'
const number = `(?:\\d+|${numberWords})`
// A rate counts only beside what it is a rate of: "80 % of lost parcels are found" is a fact about parcels.
const rate = new RegExp(
  `\\b(?:${[
    `${percent} of ${whose}(?:${messages}|times?)`,
    `${percent} (?:chance|probability|likelihood)`,
    `(?:chance|probability|likelihood) of (?:about |roughly )?(?:${percent}|0?\\.\\d+)`,
    `(?:half|a third|a quarter|two thirds|three quarters) of ${whose}${messages}`,
    `every (?:other|second|third|fourth|fifth|\\d+(?:st|nd|rd|th)|${number}) ${messages}`,
    `${number} (?:in|out of) (?:every )?${number} ${messages}`,
  ].join('|')})(?!\\w)`,
  'i',
)
// One of these stands in every rate, and in few other texts.
const mayBeRate = new RegExp(`\\d|every|half|third|quarter|out of|(?:${numberWords}) in `, 'i')

export default defineRule({
  id: 'prompts/rates-drawn-by-code',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'No prompt, stage or flaw tells a model how often to do something.',
  why: 'A model that writes one message cannot know what it did in the others, and told "in 20 % of your messages" it does it in nearly all of them or in none. Code draws what each message shows and tells the model only "show this now". A rate in words is also the second place for the number, and the two will part.',
  needs: ['prompts'],
  options: {},
  fails: [
    {
      yaml: `prompts:
  user_simulator:
    stages: {middle: Push back in every third message.}
    text: |
      {{persona}} {{scenario}} {{history}} {{stage_guidance}} {{word_limits}} {{cooperation}}
      Be vague in 20% of your messages. {{active_flaws}}`,
      finds: ['prompts.user_simulator.text', 'prompts.user_simulator.stages.middle'],
    },
    {
      yaml: `personas:
  flaws:
    resistance:
      yes_but: {description: Agrees and objects., guidance: Do this with a 50 % chance.}
prompts: {}`,
      finds: ['personas.flaws.resistance.yes_but.guidance'],
    },
  ],
  passes: [
    {
      yaml: `personas:
  flaws:
    resistance:
      yes_but: {description: Agrees and objects., guidance: Accept in half a sentence and object in the other half.}
prompts:
  domain_rules: [Say that 80 % of lost parcels are found within five days.]
  user_simulator: {stages: {middle: React to what was just said.}}`,
    },
  ],
  *check(design) {
    if (!isEnglish(design.domain.language)) return
    for (const [at, what, text] of playedTexts(design)) {
      const found = mayBeRate.test(text) ? rate.exec(text) : null
      if (!found) continue
      yield {
        at,
        message: `${what} states a rate, ${show(found[0])}; rates must stand in \`personas.flaw_rates\` and \`prompts.user_simulator.non_cooperation\`, from which code draws.`,
        hint: 'Say what one message looks like, and leave out how often.',
      }
    }
  },
})

// What is written and played. Domain rules and the system prompt may well say how often something happens.
function* playedTexts({ prompts, spec }: DesignWith<'prompts'>): Generator<[DesignPath, string, string]> {
  for (const prompt of ['user_simulator', 'assistant'] as const) {
    const { text } = prompts[prompt]
    const title = promptTitles[prompt]
    if (text) yield [['prompts', prompt, 'text'], `${title[0]!.toUpperCase()}${title.slice(1)}`, text]
  }
  for (const stage of ['early', 'middle', 'late'] as const) {
    const text = spec.prompts?.user_simulator?.stages?.[stage]
    if (text) yield [['prompts', 'user_simulator', 'stages', stage], `Stage \`${stage}\``, text]
  }
  for (const [group, flaws] of Object.entries(spec.personas?.flaws ?? {})) {
    for (const [name, flaw] of Object.entries(flaws)) {
      for (const field of ['description', 'guidance'] as const) {
        const text = flaw[field]
        if (text) yield [['personas', 'flaws', group, name, field], `Flaw ${show(name)}`, text]
      }
    }
  }
}
