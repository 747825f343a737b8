import { criterion } from './generate-criterion.ts'
import { folded, shares, wrappedList } from './layout.ts'
import { drawFrom } from './random.ts'
import { specFrame } from './spec-frame.ts'
import { aspects, prose, sentence, things } from './spec-texts.ts'

// A rubric is what grows in real specs; topics grow with it, and slowly.
const criteriaPerTopic = 10
// Safely below what one takes.
const leastBytesPerCriterion = 1500
const fewestCriteria = 3

/**
 * A spec of about so many bytes (within 2 % from 11,000 bytes up) that has no finding under any rule of the design, infos
 * included: readable text in the mixture of notations that people use, unique throughout, from a seed. Nothing was done
 * with it, so that rules of the process have to be off.
 */
export function generateSpec(bytes: number, seed = 1): string {
  const draw = drawFrom(seed)
  const texts = Array.from({ length: Math.ceil(bytes / leastBytesPerCriterion) }, (_, index) =>
    criterion(draw, index),
  )
  let [fits, tooMany] = [fewestCriteria, texts.length]
  while (tooMany - fits > 1) {
    const number = Math.floor((fits + tooMany) / 2)
    if (sizeOf(assemble(seed, texts.slice(0, number))) <= bytes) fits = number
    else tooMany = number
  }
  const spec = assemble(seed, texts.slice(0, fits))
  return spec + filler(bytes - sizeOf(spec), seed)
}

function sizeOf(text: string): number {
  return Buffer.byteLength(text)
}

function assemble(seed: number, criteria: readonly string[]): string {
  const { beforeTopics, afterTopics } = specFrame(seed)
  return [beforeTopics, ...topics(seed, criteria.length), afterTopics, rubric(criteria)].join('')
}

function topics(seed: number, criteria: number): string[] {
  const draw = drawFrom(seed + 1)
  const number = 3 + Math.floor(criteria / criteriaPerTopic)
  return shares(number).map((weight, index) => {
    const [thing, aspect] = [things[index % things.length]!, aspects[Math.floor(index / things.length)]!]
    return [
      `    ${thing}_${aspect}:`.replaceAll(/(?<=\S) /g, '_'),
      `      weight: ${weight}`,
      `      subtopics: [first ${aspect}, ${aspect} again, ${draw(aspects)} instead]`,
      `      description: ${folded(prose(draw, 'reasoning', 150), 8)}\n`,
    ].join('\n')
  })
}

function rubric(criteria: readonly string[]): string {
  const ids = criteria.map((_, index) => `CQ${index + 1}`)
  const gates = Math.min(6, Math.ceil(ids.length / 10))
  const counted = ids.slice(gates)
  const weights = shares(Math.min(6, Math.ceil(counted.length / 2)))
  const groups = weights.map((weight, group) => {
    const members = counted.filter((_, index) => index % weights.length === group)
    return `    group_${group + 1}:\n      weight: ${weight}\n      criteria: ${wrappedList(members, 8)}\n`
  })
  return [
    'rubric:\n  pass_threshold: 0.8\n  categories:\n',
    ...groups,
    `  safety_gates: ${wrappedList(ids.slice(0, gates), 4)}\n  criteria:\n`,
    ...criteria,
  ].join('')
}

// What is left to the wanted size becomes the rubric's reason, so that the size is exact to one sentence.
function filler(bytes: number, seed: number): string {
  const draw = drawFrom(seed + 2)
  const sentences: string[] = []
  const written = () => `  because: ${folded(sentences.join(' '), 4)}\n`
  while (sizeOf(written()) <= bytes) sentences.push(sentence(draw, 'reasoning'))
  sentences.pop()
  return sentences.length > 0 ? written() : ''
}
