import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'baseline/usual-bands',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'The bands of the decision lie near the method’s 0.50 and 0.70.',
  why: 'The bands decide whether weeks of work begin. Moved far enough, they turn any pass rate into the answer that was wanted, and it is tempting to move them once the rate is known. The numbers are starting points; a small step that the domain asks for is no matter.',
  needs: ['baseline'],
  options: {
    needed_min: { default: 0.4, minimum: 0, maximum: 1, description: 'Lowest `needed_below`.' },
    needed_max: { default: 0.6, minimum: 0, maximum: 1, description: 'Highest `needed_below`.' },
    sufficient_min: { default: 0.6, minimum: 0, maximum: 1, description: 'Lowest `sufficient_above`.' },
    sufficient_max: { default: 0.8, minimum: 0, maximum: 1, description: 'Highest `sufficient_above`.' },
  },
  fails: [
    { yaml: 'baseline: {bands: {needed_below: 0.2}}', finds: ['baseline.bands.needed_below'] },
    {
      yaml: 'baseline: {bands: {needed_below: 0.5, sufficient_above: 0.95}}',
      finds: ['baseline.bands.sufficient_above'],
    },
  ],
  passes: [
    { yaml: 'baseline: {bands: {needed_below: 0.4, sufficient_above: 0.8}}' },
    { yaml: 'baseline: {scenarios: 16}' },
  ],
  *check({ baseline: { bands } }, { needed_min, needed_max, sufficient_min, sufficient_max }) {
    // Of bands that overlap baseline/bands-in-order says what is wrong, and one of them is out of its range in any case.
    if (bands.needed_below > bands.sufficient_above) return
    const ranges = {
      needed_below: [needed_min, needed_max],
      sufficient_above: [sufficient_min, sufficient_max],
    }
    for (const name of ['needed_below', 'sufficient_above'] as const) {
      const [min = 0, max = 1] = ranges[name]
      if (bands[name] >= min && bands[name] <= max) continue
      yield {
        at: ['baseline', 'bands', name],
        message: `\`${name}\` is ${bands[name]}; it should be from ${min} to ${max}.`,
        hint: bands[name] < min ? `Raise it to ${min} or more.` : `Lower it to ${max} or less.`,
      }
    }
  },
})
