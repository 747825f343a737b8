import { edgeCaseCount } from '../../../measure/quota.ts'
import type { Coverage, FactorValue } from '../../../spec/plan.ts'
import type { Column } from '../text-table.ts'

/** A part of a report on coverage. */
export interface CoveragePart {
  title: string
  /** A sentence or two, or nothing. */
  text: string
  columns: Column[]
  rows: string[][]
}

// As many as a reader looks at.
const mostPairs = 10

/** What a plan covers, in parts that each format lays out in its own way. */
export function coverageParts({ values, edges, pairs }: Coverage, scenarios: number): CoveragePart[] {
  const { possible, covered, uncovered, excluded, all_covered_by } = pairs
  const asked = edges.share > 0 ? edgeCaseCount(scenarios, edges.share) : 0
  const percent = possible === 0 ? '' : ` (${((100 * covered) / possible).toFixed(1)} %)`
  const all =
    all_covered_by === null
      ? 'More than 3,200 scenarios would be needed for all of them.'
      : `\`--plan pairwise --count ${all_covered_by}\` covers all of them.`
  return [
    {
      title: 'Values',
      text: '',
      columns: [
        { heading: 'dimension' },
        { heading: 'value' },
        { heading: 'drawn', right: true },
        { heading: 'expected', right: true },
      ],
      rows: values.map(({ factor, value, drawn, expected }) => [
        factor,
        value === '' ? 'none' : value,
        String(drawn),
        expected.toFixed(1),
      ]),
    },
    {
      title: 'Edge cases',
      text: `${edges.drawn} of ${scenarios}; a share of ${(100 * edges.share).toFixed(0)} % asks for ${asked}.`,
      columns: [],
      rows: [],
    },
    {
      title: 'Pairs',
      text: `${covered} of ${possible} pairs of values are covered${percent}. ${covered === possible ? '' : `${all} `}${excluded.length === 0 ? '' : `${excluded.length} other pairs cannot occur.`}`.trimEnd(),
      columns: [{ heading: 'uncovered, the likeliest first' }, { heading: 'chance', right: true }],
      rows: uncovered
        .slice(0, mostPairs)
        .map(({ first, second, weight }) => [`${name(first)}, ${name(second)}`, weight.toFixed(4)]),
    },
    {
      title: 'Excluded pairs',
      text: excluded.length === 0 ? 'None.' : '',
      columns: [{ heading: 'no scenario has both' }],
      rows: excluded.slice(0, mostPairs).map(({ first, second }) => [`${name(first)}, ${name(second)}`]),
    },
  ]
}

function name({ factor, value }: FactorValue): string {
  return `${factor} ${value === '' ? 'none' : value}`
}
