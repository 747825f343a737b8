import type { AuditFinding, AuditReport } from '../../spec/audit.ts'
import type { AuditOptions } from './audit-options.ts'
import { isPlain } from './skeleton.ts'

/** What an audit finds out before it judges it. */
export type AuditFacts = Omit<AuditReport, 'findings'>

type Faults = (report: AuditFacts, options: AuditOptions) => AuditFinding[]

const phraseFaults: Faults = ({ phrases: { responses, phrases } }, { phrase_share }) =>
  phrases.map(({ phrase, share }) => ({
    code: 'signature_phrase',
    subject: phrase,
    value: share,
    limit: phrase_share,
    of: responses,
  }))

const structureFaults: Faults = ({ structure }, { structure_share, fewest_responses }) => {
  const { usual, share, responses } = structure
  if (usual === null || share === null || isPlain(usual)) return []
  if (responses < fewest_responses || share <= structure_share) return []
  return [{ code: 'same_structure', subject: null, value: share, limit: structure_share, of: responses }]
}

const lengthFaults: Faults = ({ length: { mean_ratio, measured, excused } }, options) =>
  mean_ratio !== null && mean_ratio > options.mean_ratio
    ? [
        {
          code: 'long_answers',
          subject: null,
          value: mean_ratio,
          limit: options.mean_ratio,
          of: measured - excused,
        },
      ]
    : []

const praiseFaults: Faults = ({ praise }, { praise_growth, fewest_praising }) => {
  if (!praise) return []
  const { first, second } = praise
  if (first.share === null || second.share === null || second.praising < fewest_praising) return []
  // In whole numbers, since a rate that is exactly twice the other is not above it.
  if (second.praising * first.answers <= praise_growth * first.praising * second.answers) return []
  return [
    {
      code: 'growing_praise',
      subject: null,
      value: second.share,
      limit: praise_growth * first.share,
      of: second.answers,
    },
  ]
}

const scriptFaults: Faults = ({ scripts }) =>
  (['user', 'assistant'] as const).flatMap((role): AuditFinding[] => {
    const side = scripts?.[role]
    return side && side.foreign > 0
      ? [{ code: 'other_script', subject: role, value: side.foreign, limit: 0, of: side.conversations }]
      : []
  })

const rangeFaults: Faults = ({ simulator }, { out_of_range_share, fewest_messages }) =>
  Object.entries(simulator.styles).flatMap(
    ([name, { messages, out_of_range_share: share }]): AuditFinding[] =>
      messages >= fewest_messages && share !== null && share > out_of_range_share
        ? [{ code: 'out_of_range', subject: name, value: share, limit: out_of_range_share, of: messages }]
        : [],
  )

const repeatFaults: Faults = ({ repeats, conversations }) =>
  repeats.conversations > 0
    ? [{ code: 'repeated_example', subject: null, value: repeats.conversations, limit: 0, of: conversations }]
    : []

const kinds = [
  phraseFaults,
  structureFaults,
  lengthFaults,
  praiseFaults,
  scriptFaults,
  rangeFaults,
  repeatFaults,
]

/** What is wrong with the whole set, as codes and numbers: what the report says that goes beyond the lines of the options. */
export function findFaults(report: AuditFacts, options: AuditOptions): AuditFinding[] {
  return kinds.flatMap((find) => find(report, options))
}
