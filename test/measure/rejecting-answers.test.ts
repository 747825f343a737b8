import { expect, test } from 'vitest'
import { rejectingAnswers } from '../../src/measure/rejecting-answers.ts'
import { designOf } from '../support/check-example.ts'

const rubric = (threshold: number, categories: Record<string, [weight: number, criteria: number]>) => {
  const entries = Object.entries(categories).map(([name, [weight, number]]) => ({
    name,
    weight,
    ids: Array.from({ length: number }, (_, index) => `${name}${index}`),
  }))
  const spec = {
    pass_threshold: threshold,
    categories: Object.fromEntries(entries.map(({ name, weight, ids }) => [name, { weight, criteria: ids }])),
    criteria: Object.fromEntries(
      entries.flatMap(({ ids }) => ids).map((id) => [id, { question: 'Is it so?' }]),
    ),
  }
  return designOf(JSON.stringify({ rubric: spec })).rubric!
}

test.for([
  // 1 − 0.8 is 0.2 and not a little less: what costs just that much still passes.
  [0.8, 0.4, 2, 2],
  [0.8, 0.6, 3, 2],
  [0.8, 0.3, 1, 1],
  [0.8, 0.31, 3, 2],
  [0.7, 0.9, 9, 4],
  [0.9, 0.7, 7, 2],
  [0.95, 0.3, 6, 2],
  [0.8, 0.2, 4, undefined],
  [0.8, 0.1, 1, undefined],
  [1, 0.1, 5, 1],
  [0, 1, 3, undefined],
] as const)(
  'at %f, of weight %f with %i criteria so many NOs reject',
  ([threshold, weight, number, expected]) => {
    const [answers] = rejectingAnswers(rubric(threshold, { a: [weight, number] }))
    expect(answers).toEqual({
      category: 'a',
      weight,
      criteria: number,
      cost: weight / number,
      rejecting: expected,
    })
  },
)

test('a NO more rejects, and one fewer does not, counted in whole numbers', () => {
  for (let hundredths = 1; hundredths <= 100; hundredths++) {
    for (let number = 1; number <= 9; number++) {
      for (const threshold of [50, 70, 80, 85, 95]) {
        const [answers] = rejectingAnswers(rubric(threshold / 100, { a: [hundredths / 100, number] }))
        const rejects = (answersNo: number) => hundredths * answersNo > (100 - threshold) * number
        const all = Array.from({ length: number }, (_, index) => index + 1)
        expect(answers!.rejecting).toBe(all.find(rejects))
      }
    }
  }
})

test('counts each criterion that exists once, and leaves out categories without one', () => {
  const { rubric: design } = designOf(`rubric:
  categories:
    a: {weight: 0.5, criteria: [Q1, Q1, Q2, Q9]}
    b: {weight: 0.5, criteria: [Q9, toString]}
  criteria: {Q1: {question: Is it?}, Q2: {question: Is it?}}`)
  expect(rejectingAnswers(design!)).toMatchObject([{ category: 'a', criteria: 2, rejecting: 1 }])
})
