/** What a case of `npm run bench` may cost: a ratio to another case of the same run, or memory in MB. */
export interface Budget {
  case: string
  what: string
  /** The case whose time counts as 1. */
  base: string
  /** What the project aims at; absent where the benchmark only reports. */
  target?: number
  /** Above this the benchmark fails. */
  failsAbove?: number
}

/** Budgets of time. Real specs have 10 to 100 KB, so those rows come first. */
export const timeBudgets: readonly Budget[] = [
  { case: 'version', what: '`fdc --version`', base: 'empty', target: 1.3, failsAbove: 1.5 },
  { case: 'lint-30kb', what: '`fdc lint`, 30 KB, all rules', base: 'empty', target: 2.2, failsAbove: 3.2 },
  { case: 'build-30kb', what: '`fdc build`, 30 KB, changed', base: 'empty', target: 3.5, failsAbove: 4.5 },
  {
    case: 'rebuild-30kb',
    what: '`fdc build`, 30 KB, unchanged',
    base: 'empty',
    target: 1.5,
    failsAbove: 2.5,
  },
  { case: 'lint-root', what: '`fdc lint`, root spec', base: 'empty' },
  { case: 'build-root', what: '`fdc build`, root spec, changed', base: 'empty' },
  { case: 'rebuild-root', what: '`fdc build`, root spec, unchanged', base: 'empty' },
  { case: 'lint-1000', what: '`fdc lint`, 1,000 specs of 11 KB', base: 'empty', target: 16, failsAbove: 32 },
  { case: 'lint-1mb', what: '`fdc lint`, 1 MB', base: 'yaml-1mb', target: 0.45, failsAbove: 1.1 },
  { case: 'build-1mb', what: '`fdc build`, 1 MB, changed', base: 'yaml-1mb', target: 1.5, failsAbove: 3 },
  { case: 'lint-10mb', what: '`fdc lint`, 10 MB', base: 'yaml-10mb' },
  { case: 'build-10mb', what: '`fdc build`, 10 MB, changed', base: 'yaml-10mb' },
]

/** Budgets of peak memory. */
export const memoryBudgets: readonly Omit<Budget, 'base'>[] = [
  { case: 'lint-30kb', what: '`fdc lint`, 30 KB, all rules' },
  { case: 'lint-1mb', what: '`fdc lint`, 1 MB', target: 80, failsAbove: 130 },
  { case: 'lint-10mb', what: '`fdc lint`, 10 MB' },
  { case: 'build-1mb', what: '`fdc build`, 1 MB, changed' },
]

/** The sizes by which cases are named and over which growth is shown, in bytes. */
export const sizes = { '30kb': 30_000, '100kb': 100_000, '1mb': 1_000_000, '10mb': 10_000_000 } as const
