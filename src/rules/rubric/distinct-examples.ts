import { findNearDuplicates } from '../../measure/near-duplicates.ts'
import { similarity as similarityOf } from '../../measure/shingles.ts'
import type { CalibrationExample } from '../../spec/rubric.ts'
import { allExamples } from '../all-examples.ts'
import { defineRule, type Finding } from '../rule.ts'

export default defineRule({
  id: 'rubric/distinct-examples',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'No calibration example nearly repeats another of the same verdict.',
  why: 'An example that was copied with a word changed fills one of eight places and draws the line nowhere new. A pair of which one passes and the other fails is welcome, and so is one conversation under two criteria, if each says in its own words what it sees. Similarity is the share of their word triples that two texts have in common; two examples must reach it in the responses alone, and with their contexts.',
  needs: ['rubric'],
  options: {
    similarity: {
      default: 0.75,
      minimum: 0.1,
      maximum: 1,
      description:
        'Similarity from which two texts are nearly the same. At 0.75 one word among 20 may differ, or two far from each other among 38.',
    },
  },
  fails: [
    {
      yaml: `rubric:
  criteria:
    CQ1:
      question: Does the assistant name the concrete next step?
      calibration_examples:
        - [PASS, Parcel 3 days late, "I opened a trace with the depot in Lund; you hear by Friday noon what they found, and I write to you then.", Step and date are given]
        - [PASS, Parcel 4 days late, "I opened a trace with the depot in Lund; you hear by Friday noon what they found, and I write to you then.", It says who does what]`,
      finds: ['rubric.criteria.CQ1.calibration_examples[1]'],
    },
  ],
  passes: [
    {
      yaml: `rubric:
  criteria:
    CQ1:
      question: Does the assistant name the concrete next step?
      calibration_examples:
        - [PASS, Parcel 3 days late, I opened a trace; you hear by Friday., Step and date are given]
        - [FAIL, Parcel 3 days late, I may open a trace; you hear some Friday., Nothing is certain]
    CQ2:
      question: Is the answer friendly?
      calibration_examples:
        - [PASS, Parcel 3 days late, I opened a trace; you hear by Friday., Calm and to the point]`,
    },
  ],
  *check({ rubric }, { similarity }) {
    // Hardly any two responses are alike, and only of those the rest is looked at.
    const placed = allExamples(rubric)
    const responses = placed.map(({ example: { type, draft, response } }) => (type && !draft ? response : ''))
    const { groups } = findNearDuplicates(responses, similarity)
    if (groups.length === 0) return
    const examples = placed.map(({ id, index, example }) => ({ ...example, id, index }))
    for (const alike of groups) {
      const group = alike.map((index) => examples[index]!)
      const { groups: copies } = findNearDuplicates(group.map(whole), similarity)
      for (const indexes of copies) yield* repeated(group, indexes, similarity)
    }
  },
})

type Example = CalibrationExample & { id: string; index: number }

function whole({ context, response }: Example): string {
  return `${context}\n${response}`
}

// Within a criterion a copy is one whatever its reasoning; between two it is the reasoning that tells.
function* repeated(
  examples: readonly Example[],
  copies: readonly number[],
  least: number,
): Generator<Finding> {
  const first = new Map<string, Example>()
  for (const index of copies) {
    const copy = examples[index]!
    const key = `${copy.type} ${copy.id}`
    const [own, other] = [first.get(key), first.get(copy.type!)]
    if (!own) first.set(key, copy)
    if (!other) first.set(copy.type!, copy)
    const earlier = own ?? other
    if (!earlier || (!own && similarityOf(copy.reasoning, earlier.reasoning) < least)) continue
    const alike = similarityOf(whole(copy), whole(earlier))
    if (alike < least) continue
    const place = own ? '' : ` of criterion ${earlier.id}, with its reasoning`
    yield {
      at: placeOf(copy),
      message: `Example ${copy.index + 1} of criterion ${copy.id} repeats example ${earlier.index + 1}${place} (similarity ${Math.floor(alike * 100) / 100}); every example must show something of its own.`,
      hint: `Show a case on which two judges could differ${own ? '' : ', or say what this criterion sees in it'}.`,
      related: [{ at: placeOf(earlier), message: 'the example that it repeats' }],
    }
  }
}

function placeOf({ id, index }: Example) {
  return ['rubric', 'criteria', id, 'calibration_examples', index] as const
}
