import { foldText } from '../../measure/fold-text.ts'
import { show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rubric/unique-names',
  severity: 'error',
  origin: 'ours',
  phase: 'design',
  summary: 'Ids and names of criteria differ in more than case, spaces, dashes and underscores.',
  why: 'Reports show a criterion by its name, people speak of it by its id. Where `CQ1` and `cq-1` are two criteria, or two are called "Clear answer", somebody mends the examples of the wrong one and wonders why the judges still disagree.',
  needs: ['rubric'],
  options: {},
  fails: [
    {
      yaml: `rubric:
  criteria:
    CQ1: {name: Next step, question: Does the assistant name the next step?}
    cq-1: {name: Friendly, question: Is the tone friendly?}
    CQ3: {name: next-step, question: Is each step explained?}`,
      finds: ['rubric.criteria.cq-1', 'rubric.criteria.CQ3.name'],
    },
  ],
  passes: [
    {
      yaml: `rubric:
  criteria:
    CQ1: {name: Next step, question: Does the assistant name the next step?}
    CQ2: {question: Is the tone friendly?}
    CQ11: {name: Next steps, question: Are all further steps explained?}
    CQ1-1: {question: Does the next step have a date?}`,
    },
  ],
  *check({ rubric }) {
    const first = new Map<string, { id: string; word: string }>()
    for (const [id, { name }] of Object.entries(rubric.criteria)) {
      for (const word of name === id ? [id] : [id, name]) {
        const key = fold(word)
        const earlier = first.get(key)
        if (!earlier) first.set(key, { id, word })
        if (!earlier || earlier.id === id) continue
        const kind = word === id ? 'id' : 'name'
        yield {
          at: kind === 'name' ? ['rubric', 'criteria', id, 'name'] : ['rubric', 'criteria', id],
          message: `The ${kind} ${show(word)} of criterion ${id} reads like ${show(earlier.word)} of criterion ${earlier.id}; ids and names must differ in more than spelling.`,
          hint: 'Give one of the two a name that says how it differs.',
          related: [{ at: ['rubric', 'criteria', earlier.id], message: 'the first of the two' }],
        }
      }
    }
  },
})

// Between digits a separator tells numbers apart, whichever it is: CQ1-1 is not CQ11, and CQ1_1 is CQ1-1.
function fold(name: string): string {
  // Most are plain ids, and folding is what costs.
  if (/^[A-Za-z0-9]+$/.test(name)) return name.toLowerCase()
  const numbers = foldText(name).replace(/(?<=\d)[\s._-]+(?=\d)/g, '-')
  return numbers.replace(/(?<!\d)[\s._-]+|[\s._-]+(?!\d)/g, '')
}
