import { type Range, type RoleEstimate, sumEstimates } from '../../runners/baseline/estimate-baseline.ts'
import { showUsd } from '../../runners/show-usd.ts'
import { printableLine } from './printable.ts'
import { textTable } from './text-table.ts'

/** What a run is going to cost, for a person to read before it begins. */
export function estimateTable(rows: readonly RoleEstimate[]): string {
  const columns = [
    { heading: 'role' },
    { heading: 'model' },
    { heading: 'calls', right: true },
    { heading: 'tokens read', right: true },
    { heading: 'written', right: true },
    { heading: 'dollars', right: true },
  ]
  const cells = (
    role: string,
    model: string,
    { calls, input, output, usd }: Pick<RoleEstimate, 'calls' | 'input' | 'output' | 'usd'>,
  ) => [
    role,
    printableLine(model),
    span(calls, plain),
    span(input, rounded),
    span(output, rounded),
    usd ? span(usd, showUsd) : 'unknown',
  ]
  const total = cells('all', '', sumEstimates(rows))
  const prices = rows
    .filter(({ price }) => price !== null && !/(?:runs on this machine|a person answers)$/.test(price))
    .map(({ model, price }) => `Price of ${printableLine(model)}: that of ${printableLine(price!)}.\n`)
  return [
    textTable(columns, [...rows.map((row) => cells(row.role, row.model, row)), total]),
    '\nLow and high figures; the high one has every retry, rewritten message and long answer. Tokens are estimates.\n',
    ...new Set(prices),
  ].join('')
}

function span({ low, high }: Range, show: (value: number) => string): string {
  const [from, to] = [show(low), show(high)]
  return from === to ? from : `${from}–${to}`
}

function plain(value: number): string {
  return String(value)
}

function rounded(tokens: number): string {
  if (tokens < 1000) return String(tokens)
  return tokens < 1e6 ? `${Math.round(tokens / 1000)}K` : `${(tokens / 1e6).toFixed(1)}M`
}
