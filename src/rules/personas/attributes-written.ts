import { defineRule } from '../rule.ts'

// Dimensions that fdc has a default for. Any other one is the domain's own, and may well say who somebody is.
const general = new Set(['difficulty', 'experience', 'stance', 'presentation'])

export default defineRule({
  id: 'personas/attributes-written',
  severity: 'info',
  origin: 'seed gate',
  phase: 'design',
  gate: 'Domain-specific attributes (varies by domain)',
  summary: 'The design says in the domain’s own terms WHO its users are.',
  why: '"I know what users want" is an intuition, and it is biased towards the users one has met. Style and mood are the same in every domain; whether somebody is the sender or the receiver, the patient or the daughter, decides what a good answer is, and no default can know it.',
  needs: ['personas'],
  options: {},
  fails: [{ yaml: 'personas: {styles: {terse: 0.4, casual: 0.6}}', finds: ['personas.attributes'] }],
  passes: [
    { yaml: 'personas: {attributes: {role: {receiver: 0.7, sender: 0.3}}}' },
    {
      yaml: `taxonomy:
  topics: {billing: 0.6, faults: 0.4}
  dimensions: {identity: {holder: 0.8, relative: 0.2}}
personas: {styles: {terse: 0.4, casual: 0.6}}`,
    },
  ],
  *check({ taxonomy, personas }) {
    // One without values, which taxonomy/covers-all-dimensions reports, says nothing yet.
    if (Object.values(personas.attributes).some((values) => Object.keys(values).length > 0)) return
    if (Object.keys(taxonomy?.dimensions ?? {}).some((name) => !general.has(name))) return
    yield {
      at: ['personas', 'attributes'],
      message: 'The personas have no attribute of this domain; at least one should say who users are.',
      hint: 'Name what changes a good answer, such as `role: {receiver: 0.7, sender: 0.3}`.',
    }
  },
})
