/** What a case of `npm run bench` may cost: a ratio to another case of the same run, or memory in MB. */
export interface Budget {
  case: string
  what: string
  /** The case whose time counts as 1: nothing at all, a parser of the same text, or a tenth of the work. */
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
  // 1,000 conversations × 8 exchanges × 3 judges × 12 criteria are a large evaluation, to be scored in seconds. Measured on
  // two cores that others used too: 5 to 6, 15 to 19, 24 to 30 and 128 to 143 of `node -e 0`.
  { case: 'sample-1k', what: '`fdc sample`, 1,000 scenarios', base: 'empty', target: 7, failsAbove: 11 },
  { case: 'sample-10k', what: '`fdc sample`, 10,000 scenarios', base: 'empty', target: 20, failsAbove: 35 },
  { case: 'score-1k', what: '`fdc score`, 1,000 conversations', base: 'empty', target: 30, failsAbove: 45 },
  {
    case: 'score-10k',
    what: '`fdc score`, 10,000 conversations',
    base: 'empty',
    target: 150,
    failsAbove: 230,
  },
  // The start is in both, so that linear growth stays below 10; measured 2.9, and 4.7 to 5.6.
  { case: 'sample-10k', what: '`fdc sample`, 10 × as many', base: 'sample-1k', target: 3.5, failsAbove: 6 },
  { case: 'score-10k', what: '`fdc score`, 10 × as many', base: 'score-1k', target: 6.5, failsAbove: 10 },
]

/**
 * Budgets of peak memory. What judges answered is kept for each conversation and its texts are not: 138 MB for 1,000 of them
 * and 256 MB for 10,000 were measured.
 */
export const memoryBudgets: readonly Omit<Budget, 'base'>[] = [
  { case: 'lint-30kb', what: '`fdc lint`, 30 KB, all rules' },
  { case: 'lint-1mb', what: '`fdc lint`, 1 MB', target: 80, failsAbove: 130 },
  { case: 'lint-10mb', what: '`fdc lint`, 10 MB' },
  { case: 'build-1mb', what: '`fdc build`, 1 MB, changed' },
  { case: 'sample-10k', what: '`fdc sample`, 10,000 scenarios', target: 145, failsAbove: 200 },
  { case: 'score-1k', what: '`fdc score`, 1,000 conversations', target: 160, failsAbove: 220 },
  { case: 'score-10k', what: '`fdc score`, 10,000 conversations', target: 300, failsAbove: 400 },
  { case: 'baseline-1000', what: '`fdc baseline`, 1,000 scenarios', target: 300, failsAbove: 450 },
]

/** How many conversations are planned and scored, and growth is shown over. */
export const conversationCounts = { '1k': 1000, '10k': 10_000 } as const

/** Budget of what fdc itself adds to a call of a model, in milliseconds. */
export const callBudget = { what: '`fdc baseline`, a call', target: 2, failsAbove: 4 } as const

/** The sizes by which cases are named and over which growth is shown, in bytes. */
export const sizes = { '30kb': 30_000, '100kb': 100_000, '1mb': 1_000_000, '10mb': 10_000_000 } as const
