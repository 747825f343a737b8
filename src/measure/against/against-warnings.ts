import type { ScoreWarning } from '../../spec/score.ts'
import { count, list, shorten, show } from '../../spec/show.ts'
import type { JudgedSet } from '../score/judged-set.ts'
import type { ComparedSet } from './compared-set.ts'
import type { Pairing } from './pair-scenarios.ts'

/** What a reader of a comparison must know, in the order in which it matters. */
export function againstWarnings(first: ComparedSet, second: ComparedSet, pairing: Pairing): ScoreWarning[] {
  return [...warnings(first, second, pairing)].map(([code, message]) => ({ code, message }))
}

function* warnings(
  first: ComparedSet,
  second: ComparedSet,
  { pairs, shared, halfJudged, contradicted, unchecked }: Pairing,
): Generator<[code: string, message: string]> {
  const [one, other] = [first.set, second.set]
  if (one.answers.size > 0 && isSame(one, other))
    yield [
      'same_judgements',
      'Both sets hold the same judgements, answer for answer; look whether one file was given twice.',
    ]
  if (JSON.stringify(one.judges) !== JSON.stringify(other.judges))
    yield [
      'judges_differ',
      `The sets have different judges (${namesOf(one)} in the first, ${namesOf(other)} in the second); a difference may be theirs.`,
    ]
  const bare = [
    ...(first.file.input.transcripts === null ? ['the first set (`--transcripts`)'] : []),
    ...(second.file.input.transcripts === null ? ['the second set (`--against-transcripts`)'] : []),
  ]
  if (bare.length > 0)
    yield [
      'without_transcripts',
      `Transcripts of ${list(bare)} were not given: nothing pairs, repeats of a scenario count as scenarios, and \`min_turns\` is not checked there.`,
    ]
  const copies = countCopies(one, other)
  if (copies > 0)
    yield [
      'same_conversations',
      `${count(copies, 'conversation')} of the second set ${copies === 1 ? 'is' : 'are'} word for word in the first too; where the verdicts on ${copies === 1 ? 'it' : 'them'} differ, judges do, not models.`,
    ]
  const [example] = contradicted
  if (example)
    yield [
      'scenarios_differ',
      `${count(contradicted.length, 'name')} of scenarios of ${shared.length} ${contradicted.length === 1 ? 'stands' : 'stand'} for different ones (${show(example.scenario)} has the ${example.dimension} ${show(example.values[0])} and ${show(example.values[1])}), so that nothing pairs; hold the conversations of both sets by one plan, of the same design and seed.`,
    ]
  if (unchecked.length > 0)
    yield [
      'unchecked_pairs',
      `${count(unchecked.length, 'scenario')} (${list(shorten(unchecked))}) ${unchecked.length === 1 ? 'pairs' : 'pair'} by name alone, and every plan begins with s001; state the values that were drawn in both transcripts, so that fdc can tell.`,
    ]
  if (bare.length + shared.length === 0 && hasCommonNames(one, other))
    yield [
      'conversations_pair_nothing',
      'Names of conversations pair nothing; name the scenario (`scenario.id`) in the transcripts of both sets.',
    ]
  if (pairs.length > 0 && halfJudged.length > 0)
    yield [
      'half_judged',
      `${count(halfJudged.length, 'scenario')} of both sets (${list(shorten(halfJudged))}) ${halfJudged.length === 1 ? 'was' : 'were'} judged completely in one of them only, and ${halfJudged.length === 1 ? 'pairs' : 'pair'} with nothing.`,
    ]
  const { problems } = second.file.input
  if (problems.length > 0)
    yield [
      'unusable_lines',
      `${count(problems.length, 'line')} of the second set’s files cannot be used as ${problems.length === 1 ? 'it is' : 'they are'}.`,
    ]
}

function namesOf({ judges }: JudgedSet): string {
  return judges.length === 0 ? 'none' : list(shorten(judges))
}

function hasCommonNames(one: JudgedSet, other: JudgedSet): boolean {
  return [...one.answers.keys()].some((id) => other.answers.has(id))
}

function countCopies(one: JudgedSet, other: JudgedSet): number {
  const digests = (set: JudgedSet) => [...set.answers.keys()].map((id) => set.transcripts.get(id)?.digest)
  const known = new Set(digests(one))
  return digests(other).filter((digest) => digest !== undefined && known.has(digest)).length
}

function isSame(one: JudgedSet, other: JudgedSet): boolean {
  return isEqual(one.answers, other.answers, (own, others) =>
    isEqual(own, others, (given, givens) => isEqual(given, givens, (answer, another) => answer === another)),
  )
}

function isEqual<Value>(
  one: ReadonlyMap<string, Value>,
  other: ReadonlyMap<string, Value>,
  hasSame: (a: Value, b: Value) => boolean,
): boolean {
  return (
    one.size === other.size &&
    [...one].every(([key, value]) => {
      const another = other.get(key)
      return another !== undefined && hasSame(value, another)
    })
  )
}
