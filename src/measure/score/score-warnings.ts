import type { Rubric } from '../../spec/rubric.ts'
import type { CriterionReport, ScoreWarning } from '../../spec/score.ts'
import { count, list, shorten } from '../../spec/show.ts'
import type { JudgedSet } from './judged-set.ts'
import { quorumOf } from './score-conversation.ts'
import type { ScoredSet } from './score-set.ts'

/** A conversation of fewer exchanges shows little of what goes wrong later. */
export const fewestExchanges = 3

/** What a reader of the numbers must know, in the order in which it matters. */
export function scoreWarnings(
  rubric: Rubric,
  set: JudgedSet,
  scored: ScoredSet,
  criteria: Readonly<Record<string, CriterionReport>>,
  withoutTranscript: readonly string[],
): ScoreWarning[] {
  return [...warnings(rubric, set, scored, criteria, withoutTranscript)].map(([code, message]) => ({
    code,
    message,
  }))
}

function* warnings(
  rubric: Rubric,
  set: JudgedSet,
  scored: ScoredSet,
  criteria: Readonly<Record<string, CriterionReport>>,
  withoutTranscript: readonly string[],
): Generator<[code: string, message: string]> {
  const { judges, transcripts, stale, answers } = set
  if (judges.length === 1)
    yield [
      'one_judge',
      `Only ${judges[0]} judged; the method asks for at least two judges of different families.`,
    ]
  if (stale.length > 0)
    yield [
      'stale_judgement',
      `${conversations(stale)} ${has(stale)} a verdict about another version of the transcript, which does not count; judge ${them(stale)} again.`,
    ]
  const incomplete = [...scored].filter(([, { verdict }]) => verdict === 'incomplete')
  const unanswered = incomplete.filter(([, { below_quorum }]) => below_quorum.length > 0).map(([id]) => id)
  if (unanswered.length > 0)
    yield [
      'incomplete',
      `${conversations(unanswered)} ${is(unanswered)} incomplete and left out of the rates: fewer than ${count(quorumOf(judges.length), 'readable answer')} to some criterion.`,
    ]
  const unscored = incomplete.filter(([, { below_quorum }]) => below_quorum.length === 0).map(([id]) => id)
  if (unscored.length > 0)
    yield [
      'unscored',
      `${conversations(unscored)} ${is(unscored)} left out of the rates: ${reasonOf(rubric)}`,
    ]
  const invalid = Object.entries(rubric.criteria).filter(
    ([id, { na_valid }]) => !na_valid && criteria[id]!.na > 0,
  )
  if (invalid.length > 0)
    yield [
      'invalid_na',
      `${count(
        sum(invalid, ([id]) => criteria[id]!.na),
        'answer',
      )} to ${list(shorten(invalid.map(([id]) => id)))} ${invalid.length === 1 && criteria[invalid[0]![0]]!.na === 1 ? 'is' : 'are'} NA, where NA is no valid answer; that fails a criterion as a NO does.`,
    ]
  const all = Object.values(criteria)
  const [errors, absent] = [sum(all, ({ error }) => error), sum(all, (one) => one.absent)]
  const asked = errors + absent + sum(all, ({ yes, no, na }) => yes + no + na)
  if (errors > 0)
    yield [
      'errors',
      `${count(errors, 'answer')} of ${asked} (${percent(errors / asked)}) ${errors === 1 ? 'is ERROR and counts' : 'are ERROR and count'} as missing.`,
    ]
  if (absent > 0)
    yield [
      'absent',
      `${count(absent, 'answer')} of ${asked} (${percent(absent / asked)}) never came, and no \`min_turns\` excuses them.`,
    ]
  const silent = judges.filter((judge) => {
    const own = [...answers.values()].flatMap((byJudge) => [...(byJudge.get(judge)?.values() ?? [])])
    return own.length > 0 && own.every((answer) => answer === 'ERROR')
  })
  for (const judge of silent)
    yield [
      'judge_unreliable',
      `Judge ${judge} gave no readable answer at all; it takes no part in any verdict.`,
    ]
  if (withoutTranscript.length > 0)
    yield [
      'no_transcript',
      `${conversations(withoutTranscript)} ${has(withoutTranscript)} no transcript, so that \`min_turns\` cannot be checked.`,
    ]
  const unjudged = [...transcripts.keys()].filter((id) => !scored.has(id)).sort()
  if (unjudged.length > 0)
    yield ['unjudged', `${conversations(unjudged)} ${has(unjudged)} a transcript and no judgement.`]
  const short = [...transcripts].filter(([, { exchanges }]) => exchanges < fewestExchanges).map(([id]) => id)
  if (short.length > 0)
    yield [
      'short_conversations',
      `${conversations(short.sort())} ${has(short)} fewer than ${fewestExchanges} exchanges; rates of short conversations come out too high.`,
    ]
  const named = (variance: CriterionReport['variance']) =>
    Object.keys(rubric.criteria).filter((id) => criteria[id]!.variance === variance)
  const dead = named('dead').filter((id) => !rubric.safety_gates.includes(id))
  if (dead.length > 0)
    yield [
      'dead_criterion',
      `${list(shorten(dead))} ${dead.length === 1 ? 'was' : 'were'} never answered NO, so that ${dead.length === 1 ? 'it decides' : 'they decide'} nothing here.`,
    ]
  const impossible = named('impossible')
  if (impossible.length > 0)
    yield [
      'impossible_criterion',
      `${list(shorten(impossible))} ${impossible.length === 1 ? 'was' : 'were'} never answered YES; look whether it can be passed at all.`,
    ]
}

// Enough was answered, and still there is no verdict.
function reasonOf({ categories }: Rubric): string {
  return Object.keys(categories).length === 0
    ? 'the rubric has no weighted category, so that there is nothing to score.'
    : 'no weighted criterion was asked of so short a conversation, or no judge answered enough alone.'
}

function is(ids: readonly string[]): string {
  return ids.length === 1 ? 'is' : 'are'
}

function conversations(ids: readonly string[]): string {
  return `${count(ids.length, 'conversation')} (${list(shorten(ids))})`
}

function has(ids: readonly string[]): string {
  return ids.length === 1 ? 'has' : 'have'
}

function them(ids: readonly string[]): string {
  return ids.length === 1 ? 'it' : 'them'
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}
