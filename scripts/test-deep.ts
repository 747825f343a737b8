// What takes too long for `npm test`: thousands of broken specs, killed runs, and mutants of the rules and of what scores. Runs
// as `npm run test:deep` and prints what it measured; fails where a figure is below what is promised.
import { parseArgs } from 'node:util'
import { table } from './table.ts'
import { measureRuleMutants, measureScoringMutants } from './test-deep/broken-code.ts'
import { measureMutants, measureWritings } from './test-deep/broken-specs.ts'
import { type Figure, isMet } from './test-deep/figure.ts'
import { measureKills } from './test-deep/killed-runs.ts'

const parts: Record<string, () => Promise<Figure[]>> = {
  specs: measureMutants,
  writings: measureWritings,
  kills: measureKills,
  rules: measureRuleMutants,
  scoring: measureScoringMutants,
}

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
})

if (flags.help) {
  console.log(`Usage: npm run test:deep -- [--only ${Object.keys(parts).join(' | ')}]`)
} else if (flags.only !== undefined && !Object.hasOwn(parts, flags.only)) {
  throw new Error(`${flags.only} is no part; parts are ${Object.keys(parts).join(', ')}.`)
} else {
  const figures: Figure[] = []
  for (const [name, measure] of Object.entries(parts)) {
    if (flags.only === undefined || flags.only === name) figures.push(...(await measure()))
  }
  const rows = figures.map((figure) => [
    figure.what,
    `${figure.reached} of ${figure.tried}`,
    `${((100 * figure.reached) / figure.tried).toFixed(1)} %`,
    `${100 * figure.promised} %`,
    isMet(figure) ? 'met' : 'NOT MET',
  ])
  console.log(table(['what', 'count', 'share', 'promised', 'verdict'], rows))
  if (!figures.every(isMet)) process.exitCode = 1
}
