import { table } from '../table.ts'
import { type Budget, conversationCounts, memoryBudgets, sizes, timeBudgets } from './budgets.ts'
import { type Case, median, peakMemory } from './time-processes.ts'

/** A table, and what in it is above its gate. */
export interface Judged {
  text: string
  broken: string[]
}

/** Time by whole process, each against its base. */
export function timeTable(times: ReadonlyMap<string, number[]>): Judged {
  const broken: string[] = []
  const rows = timeBudgets.flatMap((budget) => {
    const [own, base] = [times.get(budget.case), times.get(budget.base)]
    if (!own || !base) return []
    const ratio = median(own) / median(base)
    if (isBroken(budget, ratio)) broken.push(`${budget.what} at ${short(ratio)}`)
    return [
      [
        budget.what,
        short(median(own)),
        `${short(ratio)} × ${nameOf(budget.base)} (${short(median(base))} ms)`,
        ...limits(budget, ratio),
      ],
    ]
  })
  return { text: table(['time', 'ms', 'ratio', 'target', 'fails above', 'verdict'], rows), broken }
}

/** Peak memory of the chosen cases. */
export function memoryTable(cases: readonly Case[]): Judged {
  const broken: string[] = []
  const rows = memoryBudgets.flatMap((budget) => {
    const item = cases.find(({ name }) => name === budget.case)
    if (!item) return []
    const peak = peakMemory(item, item.memoryRuns)
    if (isBroken(budget, peak)) broken.push(`memory of ${budget.what} at ${short(peak)} MB`)
    return [[budget.what, short(peak), ...limits(budget, peak)]]
  })
  return { text: table(['peak memory', 'MB', 'target', 'fails above', 'verdict'], rows), broken }
}

/** How time grows, with the size of the spec and with the number of conversations. */
export function growthTables(times: ReadonlyMap<string, number[]>): string[] {
  return [
    growthTable(times, Object.keys(sizes), {
      lint: '`fdc lint`',
      build: '`fdc build`, changed',
      yaml: '`yaml.parse`',
    }),
    growthTable(times, Object.keys(conversationCounts), { sample: '`fdc sample`', score: '`fdc score`' }),
  ]
}

// Milliseconds, and between two columns the factor; only tasks of which every size was measured.
function growthTable(
  times: ReadonlyMap<string, number[]>,
  columns: readonly string[],
  tasks: Readonly<Record<string, string>>,
): string {
  const rows = Object.entries(tasks).flatMap(([task, what]) => {
    const own = columns.map((size) => times.get(`${task}-${size}`))
    if (own.some((list) => list === undefined)) return []
    const middles = own.map((list) => median(list!))
    return [
      [
        what,
        ...middles.map((middle, index) =>
          index === 0 ? short(middle) : `${short(middle)} (× ${short(middle / middles[index - 1]!)})`,
        ),
      ],
    ]
  })
  return table(['growth, ms', ...columns], rows)
}

function nameOf(base: string): string {
  if (base === 'empty') return 'node -e 0'
  return base.startsWith('yaml-') ? 'yaml.parse' : base
}

/** A table with one figure, given the cells for its budget. */
export function judge(
  budget: Limits & { what: string },
  measured: number,
  write: (limits: string[]) => string,
): Judged {
  const broken = isBroken(budget, measured) ? [`${budget.what} at ${short(measured)}`] : []
  return { text: write(limits(budget, measured)), broken }
}

/** A number with two decimals, fewer where it is large. */
export function short(number: number): string {
  return number.toFixed(number >= 100 ? 0 : number >= 10 ? 1 : 2)
}

type Limits = Pick<Budget, 'target' | 'failsAbove'>

function isBroken({ failsAbove = Infinity }: Limits, measured: number): boolean {
  return measured > failsAbove
}

function limits({ target, failsAbove }: Limits, measured: number): string[] {
  if (target === undefined || failsAbove === undefined) return ['', '', 'report']
  const verdict = measured <= target ? 'on target' : measured <= failsAbove ? 'within the gate' : 'BROKEN'
  return [String(target), String(failsAbove), verdict]
}
