import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'personas/some-without-flaws',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'About a fifth of the personas have no flaws, and the others have some.',
  why: 'A model that only ever met difficult people treats a plain request as the start of trouble. One that met none learns to answer users who do not exist.',
  needs: ['personas'],
  options: {
    min: { default: 0.1, minimum: 0, maximum: 1, description: 'Smallest share of personas without flaws.' },
    max: { default: 0.3, minimum: 0, maximum: 1, description: 'Largest share of personas without flaws.' },
  },
  fails: [
    { yaml: 'personas: {flaw_rates: {flaw_free: 0}}', finds: ['personas.flaw_rates.flaw_free'] },
    { yaml: 'personas: {flaw_rates: {flaw_free: 0.6}}', finds: ['personas.flaw_rates.flaw_free'] },
    { yaml: 'personas: {flaws: {}}', finds: ['personas.flaws'] },
  ],
  passes: [{ yaml: 'personas: {flaw_rates: {flaw_free: 0.25}}' }],
  *check({ personas }, { min, max }) {
    // The method's fifth, or what comes nearest to it within the limits of the team.
    const usual = Math.min(Math.max(0.2, min), max)
    const share = personas.flaw_rates.flaw_free
    if (Object.values(personas.flaws).every((group) => Object.keys(group).length === 0)) {
      yield {
        at: ['personas', 'flaws'],
        message: `There are no flaws, so that every persona is without one; it should be ${min} to ${max} of them.`,
        hint: 'Name flaws in groups, or leave `flaws` out for the library that comes with fdc.',
      }
    } else if (share < min || share > max) {
      yield {
        at: ['personas', 'flaw_rates', 'flaw_free'],
        message: `The share of personas without flaws is ${share}; it should be from ${min} to ${max}.`,
        hint: share < min ? `Raise it to ${min} or more.` : `Lower it to ${max} or less.`,
        suggestions: [
          {
            title: `Set it to ${usual}.`,
            changes: [{ at: ['personas', 'flaw_rates', 'flaw_free'], set: usual }],
          },
        ],
      }
    }
  },
})
