import type { AuditFinding, AuditReport, ForeignSide, RepeatedExample } from '../../spec/audit.ts'
import type { ScoreWarning } from '../../spec/score.ts'
import { count, list, show } from '../../spec/show.ts'
import { skeletonWords } from '../audit/skeleton-words.ts'

type Sentence = (finding: AuditFinding, report: AuditReport) => string

const sentences: Record<AuditFinding['code'], Sentence> = {
  signature_phrase({ subject, value, limit, of }, { phrases }) {
    const [share, most] = percents(value, limit)
    return `${share} of ${of} ${phrases.complete ? '' : 'sampled '}responses hold ${show(subject)}; a phrase should stand in at most ${most}.`
  },
  same_structure({ value, limit, of }, { structure }) {
    const [share, most] = percents(value, limit)
    return `${share} of ${of} responses are laid out in one way (${skeletonWords(structure.usual!)}); at most ${most} should be.`
  },
  long_answers({ value, limit, of }) {
    const [mean, most] = apart(value, limit)
    return `Answers have ${mean} words for each word of the user, as the mean of ${count(of, 'exchange')}; it should be at most ${most}.`
  },
  growing_praise({ value, limit, of }, { praise }) {
    const [share, most] = percents(value, limit)
    const [before] = percents(praise!.first.share!, value)
    return `${share} of ${of} answers in second halves of conversations praise the user, and ${before} in first halves; praise should not grow beyond ${most}.`
  },
  other_script({ subject, value, of }, { scripts }) {
    const { language, named } = scripts!
    const ids = idsOf(named.filter(({ role }) => role === subject))
    return `The ${subject} writes mostly in another script than that of the declared language, \`${language}\`, in ${someOf(value, of, ids)}; conversations must be in that language.`
  },
  out_of_range({ subject, value, limit, of }, { simulator }) {
    const { words, short, long } = simulator.styles[subject!]!
    const [share, most] = percents(value, limit)
    return `${share} of ${count(of, 'user message')} in style ${show(subject)} are out of its range of ${words[0]} to ${words[1]} words (${short} too short, ${long} too long); at most ${most} should be.`
  },
  repeated_example({ value, of }, { repeats: { named } }) {
    return `A calibration example, such as \`${named[0]!.path}\`, is repeated in ${someOf(value, of, idsOf(named))}; what judges are shown must not be what they judge.`
  },
}

/**
 * What is wrong with the transcripts as a whole, in words.
 * @param areGiven whether there are transcripts: then an audit is missing for a reason
 */
export function auditWarnings(report: AuditReport | null, areGiven: boolean): ScoreWarning[] {
  if (report)
    return report.findings.map((finding) => ({
      code: finding.code,
      message: sentences[finding.code](finding, report),
    }))
  if (!areGiven) return []
  const message =
    'The transcripts are not audited: a conversation has two, and what comes through a pipe cannot be read again.'
  return [{ code: 'not_audited', message }]
}

function idsOf(named: readonly (ForeignSide | RepeatedExample)[]): string[] {
  return [...new Set(named.map(({ id }) => id))]
}

const mostShown = 12

// The report names the first of them only.
function someOf(some: number, all: number, ids: readonly string[]): string {
  const shown = ids.slice(0, mostShown)
  const more = some > shown.length ? [`${some - shown.length} more`] : []
  return `${some} of ${count(all, 'conversation')} (${list([...shown, ...more])})`
}

function percents(value: number, limit: number): [string, string] {
  const [one, other] = apart(100 * value, 100 * limit)
  return [`${one} %`, `${other} %`]
}

const mostDigits = 6

// With as many decimals as it takes to see which one is larger.
function apart(value: number, limit: number): [string, string] {
  let digits = 1
  while (digits < mostDigits && value.toFixed(digits) === limit.toFixed(digits)) digits++
  return [String(Number(value.toFixed(digits))), String(Number(limit.toFixed(digits)))]
}
