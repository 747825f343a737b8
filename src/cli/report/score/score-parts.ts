import type { DecisionResult } from '../../../measure/decide.ts'
import { decisionWords } from '../../../measure/decision-words.ts'
import { decimal, percent, rateWords } from '../../../spec/number-words.ts'
import type { AgreementReport, ScoreFile } from '../../../spec/score.ts'
import type { Column } from '../text-table.ts'
import { againstPart } from './against-part.ts'
import { runParts } from './run-parts.ts'
import { transcriptsPart } from './transcripts-part.ts'

/** A part of a report on scores. */
export interface ScorePart {
  title: string
  sentences: string[]
  columns: Column[]
  rows: string[][]
}

const right = (heading: string): Column => ({ heading, right: true })
const left = (heading: string): Column => ({ heading })

/** What was scored, in parts that each format lays out in its own way; the verdict comes first. */
export function scoreParts(file: ScoreFile, decision: DecisionResult): ScorePart[] {
  const { rates, agreement, criteria, audit, warnings, conversations, run } = file
  const parts: ScorePart[] = [
    {
      title: 'Verdict',
      sentences: [
        ...(run?.provisional ? ['Provisional: nothing should be decided by this run.'] : []),
        `Passed: ${rateWords(rates.overall)}. Aggregation ${file.aggregation}, threshold ${file.pass_threshold}, NA policy ${file.na_policy}.`,
        ...(rates.weighted
          ? [
              `Weighted by the taxonomy: ${percent(rates.weighted.rate)}, interval ${percent(rates.weighted.low)} to ${percent(rates.weighted.high)}, over ${percent(rates.weighted.covered)} of it. The unweighted rate decides.`,
            ]
          : []),
        ...decisionWords(decision, rates),
      ],
      columns: [],
      rows: [],
    },
    ...(file.against ? [againstPart(file, file.against)] : []),
    {
      title: 'Warnings',
      sentences: warnings.map(({ message }) => message),
      columns: [],
      rows: [],
    },
    {
      title: 'Judges',
      sentences: [],
      columns: [left('judge alone'), right('passed'), right('judged'), right('rate'), right('interval')],
      rows: Object.entries(rates.judges).map(([judge, rate]) => rateRow(judge, rate)),
    },
    // What reviewers check; the other dimensions stand in the JSON.
    ...['topic', 'edge_case'].map(
      (dimension): ScorePart => ({
        title: `By ${dimension.replace('_', ' ')}`,
        sentences: [],
        columns: [left('value'), right('passed'), right('judged'), right('rate'), right('interval')],
        rows: Object.entries(rates.values[dimension] ?? {}).map(([value, rate]) => rateRow(value, rate)),
      }),
    ),
    {
      title: 'Categories',
      sentences: [],
      columns: [left('category'), right('mean score')],
      rows: Object.entries(rates.categories).map(([name, score]) => [name, decimal(score)]),
    },
    {
      title: 'Criteria',
      sentences: [],
      columns: [
        left('criterion'),
        ...['YES', 'NO', 'NA', 'ERROR', 'absent', 'not asked', 'raw', 'AC1', 'κ', 'α'].map(right),
      ],
      rows: Object.entries(criteria).map(([id, { yes, no, na, error, absent, not_asked }]) => [
        id,
        ...[yes, no, na, error, absent, not_asked].map(String),
        ...coefficients(agreement.criteria[id]!),
      ]),
    },
    {
      title: 'Agreement',
      sentences:
        agreement.effective_judges === null || agreement.pairs.length === 0
          ? []
          : [
              `Judges who err alike see less than their number: these are worth ${decimal(agreement.effective_judges)} independent ones.`,
            ],
      columns: [left('judges'), ...['answers', 'raw', 'AC1', 'κ', 'α', 'YES'].map(right)],
      rows: [
        ['all', agreement] as const,
        ...agreement.pairs.map((pair) => [pair.judges.join(' and '), pair] as const),
      ].map(([name, one]) => [
        name,
        String(one.items),
        ...coefficients(one),
        one.prevalence === null ? '–' : percent(one.prevalence),
      ]),
    },
    ...(audit ? [transcriptsPart(audit)] : []),
    ...(run ? runParts(run) : []),
    {
      title: 'Conversations that need a look',
      sentences: [],
      columns: [left('conversation'), left('verdict'), right('score'), right('spread'), left('why')],
      rows: Object.entries(conversations)
        .filter(([, { verdict, disagreement }]) => verdict !== 'pass' || disagreement)
        .map(([id, one]) => [id, one.verdict, decimal(one.score), decimal(one.spread), why(one, file)]),
    },
  ]
  return parts.filter(({ sentences, rows }) => sentences.length + rows.length > 0).map(shortened)
}

// More than a reader takes in.
const mostRows = 100

function shortened(part: ScorePart): ScorePart {
  const { rows, sentences } = part
  if (rows.length <= mostRows) return part
  const more = `The first ${mostRows} of ${rows.length}; \`--format json\` has all.`
  return { ...part, sentences: [...sentences, more], rows: rows.slice(0, mostRows) }
}

function rateRow(name: string, rate: ScoreFile['rates']['overall']): string[] {
  if (rate === null) return [name, '0', '0', '–', '–']
  const { passed, judged, low, high } = rate
  return [name, String(passed), String(judged), percent(rate.rate), `${percent(low)} to ${percent(high)}`]
}

function coefficients({ raw, ac1, kappa, alpha }: AgreementReport): string[] {
  return [raw, ac1, kappa, alpha].map((value) => decimal(value))
}

function why(
  { verdict, score, judges, disagreement, incomplete, unscored }: ScoreFile['conversations'][string],
  { pass_threshold }: ScoreFile,
): string {
  const gates = [...new Set(Object.values(judges).flatMap(({ gate_failed }) => gate_failed))]
  const isLow = verdict === 'fail' && score !== null && score < pass_threshold
  return [
    ...(isLow ? [`score below ${pass_threshold}`] : []),
    ...(gates.length > 0 ? [`failed ${gates.join(', ')}`] : []),
    ...(incomplete.length > 0 ? [`too few answers to ${incomplete.join(', ')}`] : []),
    ...(disagreement ? ['judges disagree'] : []),
    ...(unscored.length > 0 ? [`${unscored.join(', ')} not scored`] : []),
  ].join('; ')
}
