import { list, shorten, show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'taxonomy/conditions-not-circular',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'No dimension depends on itself, directly or through the conditions of others.',
  why: 'A sampler draws one dimension after the other. Where stance depends on difficulty and difficulty on stance, neither can be first: each sampler breaks the circle at a place of its own, and the data have weights that stand nowhere in the design.',
  needs: ['taxonomy'],
  options: {},
  fails: [
    {
      yaml: `taxonomy:
  topics: {billing: 0.6, faults: 0.4}
  conditional:
    - {when: {stance: resistant}, dimension: difficulty, weights: {medium: 0.4, hard: 0.6}}
    - {when: {difficulty: hard}, dimension: stance, weights: {open: 0.2, resistant: 0.8}}`,
      finds: ['taxonomy.conditional[1].dimension'],
    },
  ],
  passes: [
    {
      yaml: `taxonomy:
  topics: {billing: 0.6, faults: 0.4}
  conditional:
    - {when: {topic: faults}, dimension: difficulty, weights: {medium: 0.4, hard: 0.6}}
    - {when: {topic: billing, difficulty: hard}, dimension: stance, weights: {open: 0.2, resistant: 0.8}}`,
    },
  ],
  *check({ taxonomy: { conditional } }) {
    if (conditional.length === 0) return
    // A subtopic is drawn inside its topic.
    const needs = new Map<string, Set<string>>([['subtopic', new Set(['topic'])]])
    for (const { when, dimension } of conditional) {
      const names = needs.get(dimension) ?? new Set()
      needs.set(dimension, names)
      for (const name of Object.keys(when)) names.add(name)
    }
    const circle = findCircle(needs)
    if (!circle) return
    const next = new Map(circle.map((name, index) => [name, circle[(index + 1) % circle.length]!]))
    const places = [...conditional.entries()].filter(([, { when, dimension }]) => {
      const needed = next.get(dimension)
      return needed !== undefined && Object.hasOwn(when, needed)
    })
    const [last] = places.at(-1)!
    yield {
      at: ['taxonomy', 'conditional', last, 'dimension'],
      message:
        circle.length === 1
          ? `The weights of ${show(circle[0])} depend on ${show(circle[0])} itself; it must be possible to draw one dimension after the other.`
          : `${list(shorten(circle.map(show)))} depend on each other in a circle; it must be possible to draw one after the other.`,
      hint: 'Remove one of these conditions, or make it depend on something that is drawn before.',
      related: places
        .slice(0, -1)
        .slice(0, 12)
        .map(([index]) => ({
          at: ['taxonomy', 'conditional', index, 'dimension'],
          message: 'part of the circle',
        })),
    }
  },
})

/** Names of which each needs the next and the last the first; undefined where there are none such. */
function findCircle(needs: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const done = new Set<string>()
  for (const start of needs.keys()) {
    // A walk with a path of its own rather than recursion: a spec may have thousands of dimensions in a row.
    const path = [{ name: start, rest: [...(needs.get(start) ?? [])] }]
    const onPath = new Map([[start, 0]])
    while (path.length > 0) {
      const { name, rest } = path.at(-1)!
      const next = rest.pop()
      if (next === undefined) {
        done.add(name)
        onPath.delete(name)
        path.pop()
      } else if (onPath.has(next)) return path.slice(onPath.get(next)).map((step) => step.name)
      else if (!done.has(next)) {
        onPath.set(next, path.length)
        path.push({ name: next, rest: [...(needs.get(next) ?? [])] })
      }
    }
  }
  return undefined
}
