import { personaChances } from '../../measure/persona-chances.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'personas/flaw-rates-plausible',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'Of the messages of people who have flaws, some show one and some show none.',
  why: 'The rates multiply: 0.7 for one flaw and 0.5 for each of two more leave seven plain messages in a hundred, and that is a caricature. Rates so low that a flaw hardly ever shows are the same as having none. People have good messages and bad ones.',
  needs: ['personas'],
  options: {
    min: {
      default: 0.2,
      minimum: 0,
      maximum: 1,
      description:
        'Smallest chance that a message of a persona with flaws shows one. Below it a conversation of five exchanges has none in one case of three.',
    },
    max: {
      default: 0.9,
      minimum: 0,
      maximum: 1,
      description: 'Largest such chance. The rates of the method (0.5, and 0.2 for each of two) give 0.68.',
    },
  },
  fails: [
    { yaml: 'personas: {flaw_rates: {primary: 0.7, secondary: 0.5}}', finds: ['personas.flaw_rates'] },
    { yaml: 'personas: {flaw_rates: {primary: 0.1, secondary: 0.02}}', finds: ['personas.flaw_rates'] },
  ],
  passes: [{ yaml: 'personas: {flaw_rates: {primary: 0.6, secondary: 0.3}}' }],
  *check({ personas }, { min, max }) {
    const { primary, secondary, max_secondary } = personas.flaw_rates
    // Always and never are what personas/flaws-vary-by-message reports.
    if (primary === 0 || primary === 1 || (secondary === 1 && max_secondary > 0)) return
    const { flawed, secondaries } = personaChances(personas)
    // A product of decimals may come out a little below the decimal that a person would compute.
    const shows = Math.round((1 - flawed.none) * 1e9) / 1e9
    // Without any flaw there is nothing to show: personas/some-without-flaws.
    if (flawed.none === 1 || (shows >= min && shows <= max)) return
    const others = secondaries === 1 ? 'a secondary one' : `each of up to ${secondaries} secondary ones`
    const also = secondaries === 0 ? '' : ` and of ${secondary} for ${others}`
    const rates = secondaries === 0 ? '`primary`' : '`primary` or `secondary`'
    yield {
      at: ['personas', 'flaw_rates'],
      message: `A chance of ${primary} for the primary flaw${also} means that ${percentOutside(shows, min, max)} of the messages of people with flaws show one; it should be ${percent(min)} to ${percent(max)}.`,
      hint:
        shows > max
          ? `Lower ${rates}.`
          : primary < 0.5
            ? 'Raise `primary`, to about 0.5.'
            : `Raise ${rates}.`,
    }
  },
})

const mostDigits = 7

function percent(share: number, digits = mostDigits): string {
  return `${Number((share * 100).toFixed(digits))} %`
}

/** A share outside of a band in as few digits as show that it lies there. */
function percentOutside(share: number, min: number, max: number): string {
  let digits = 0
  const isInside = (rounded: number) => rounded >= min * 100 && rounded <= max * 100
  while (digits < mostDigits && isInside(Number((share * 100).toFixed(digits)))) digits++
  return percent(share, digits)
}
