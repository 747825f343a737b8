import { isEnglish } from '../../spec/language.ts'
import { show } from '../../spec/show.ts'
import { defineRule, type Proposal } from '../rule.ts'

// Words that make a flaw last. "Always" is not among them: "always the same certainty" is something one message can say.
const wholeConversation =
  /\b(?:throughout the (?:whole |entire )?(?:conversation|chat)|in every (?:single )?message)\b/i
const negation = /\b(?:not|never|without)\W{1,3}$|n['’]t\W{1,3}$/i

export default defineRule({
  id: 'personas/flaws-vary-by-message',
  severity: 'warning',
  origin: 'seed gate',
  phase: 'design',
  gate: 'Flaws vary per message, not per conversation',
  summary: 'Whether a flaw shows is drawn anew for each message, and is neither certain nor impossible.',
  why: 'Real people have good days and bad days, and good and bad messages. A persona that shows its flaw in every message is a caricature, and the model learns to answer the caricature rather than the person.',
  needs: ['personas'],
  options: {},
  fails: [
    {
      yaml: `personas:
  flaw_rates: {drawn_per: conversation, primary: 1, secondary: 1}`,
      finds: [
        'personas.flaw_rates.drawn_per',
        'personas.flaw_rates.primary',
        'personas.flaw_rates.secondary',
      ],
    },
    {
      yaml: `personas:
  flaws:
    resistance:
      yes_but:
        description: Agrees, then gives a reason why it cannot work.
        guidance: Reject each proposal throughout the conversation.`,
      finds: ['personas.flaws.resistance.yes_but.guidance'],
    },
  ],
  passes: [
    {
      yaml: `personas:
  flaw_rates: {primary: 0.6, secondary: 0.15, drawn_per: message}
  flaws:
    resistance:
      yes_but:
        description: Agrees, then gives a reason why it cannot work. Not in every message.
        guidance: Accept in half a sentence and object in the other half.`,
    },
  ],
  *check({ spec, domain, personas }) {
    const { drawn_per, primary, secondary, max_secondary } = personas.flaw_rates
    if (drawn_per === 'conversation') {
      yield {
        at: ['personas', 'flaw_rates', 'drawn_per'],
        message: 'Flaws are drawn once per conversation; they should be drawn for each message.',
        hint: 'Leave `drawn_per` out, or set it to `message`.',
        suggestions: [setRate('drawn_per', 'message')],
      }
    }
    if (primary === 0 || primary === 1) {
      yield {
        at: ['personas', 'flaw_rates', 'primary'],
        message: `The primary flaw shows in ${primary === 1 ? 'every' : 'no'} message (${primary}); its chance should lie between 0 and 1.`,
        hint: 'Set it to about 0.5.',
        suggestions: [setRate('primary', 0.5)],
      }
    }
    if (secondary === 1 && max_secondary > 0) {
      yield {
        at: ['personas', 'flaw_rates', 'secondary'],
        message: 'Secondary flaws show in every message (1); their chance should be below 1.',
        hint: 'Set it to about 0.2.',
        suggestions: [setRate('secondary', 0.2)],
      }
    }
    // The library that comes with fdc has flaws of single messages.
    if (!spec.personas?.flaws || !isEnglish(domain.language)) return
    for (const [group, flaws] of Object.entries(personas.flaws)) {
      for (const [name, flaw] of Object.entries(flaws)) {
        for (const field of ['description', 'guidance'] as const) {
          const words = lastingWords(flaw[field] ?? '')
          if (words === undefined) continue
          yield {
            at: ['personas', 'flaws', group, name, field],
            message: `Flaw ${show(name)} is played "${words}"; it should be something that one message does.`,
            hint: 'Say what a single message looks like that shows it; code draws how often it shows.',
          }
        }
      }
    }
  },
})

function lastingWords(text: string): string | undefined {
  const match = wholeConversation.exec(text)
  return match && !negation.test(text.slice(0, match.index)) ? match[0] : undefined
}

function setRate(name: 'drawn_per' | 'primary' | 'secondary', value: string | number): Proposal {
  return { title: `Set it to ${value}.`, changes: [{ at: ['personas', 'flaw_rates', name], set: value }] }
}
