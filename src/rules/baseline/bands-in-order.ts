import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'baseline/bands-in-order',
  severity: 'error',
  origin: 'guide',
  phase: 'design',
  summary:
    'The rate below which fine-tuning is needed is not above the rate from which the base model suffices.',
  why: 'Between two bands that overlap lies a pass rate that says both "fine-tuning is needed" and "the base model may be sufficient". Whoever reads the report takes the one that they hoped for.',
  needs: ['baseline'],
  options: {},
  fails: [
    {
      yaml: 'baseline: {bands: {needed_below: 0.7, sufficient_above: 0.5}}',
      finds: ['baseline.bands.needed_below'],
    },
    { yaml: 'baseline: {bands: {sufficient_above: 0.4}}', finds: ['baseline.bands.sufficient_above'] },
  ],
  passes: [
    { yaml: 'baseline: {bands: {needed_below: 0.55, sufficient_above: 0.75}}' },
    { yaml: 'baseline: {bands: {needed_below: 0.6, sufficient_above: 0.6}}' },
  ],
  *check({ baseline, spec }) {
    const { needed_below, sufficient_above } = baseline.bands
    if (needed_below <= sufficient_above) return
    const written = spec.baseline?.bands?.needed_below !== undefined
    const both = written && spec.baseline?.bands?.sufficient_above !== undefined
    yield {
      at: ['baseline', 'bands', written ? 'needed_below' : 'sufficient_above'],
      message: `Fine-tuning is needed below ${needed_below}, and the base model may suffice above ${sufficient_above}; the first must not exceed the second.`,
      hint: both
        ? `Write needed_below: ${sufficient_above} and sufficient_above: ${needed_below}.`
        : `Write both bands; \`${written ? 'sufficient_above' : 'needed_below'}\` is a default.`,
    }
  },
})
