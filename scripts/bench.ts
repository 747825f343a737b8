// Measures what the command line costs, by whole process and against `node -e 0` of the same run, so that the figures
// of different machines can be compared. Runs as `npm run bench`; needs `npm run prepare` before.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { timeBudgets } from './bench/budgets.ts'
import { callOverhead } from './bench/call-overhead.ts'
import { cases } from './bench/cases.ts'
import { comparePeers } from './bench/peers.ts'
import { growthTables, memoryTable, timeTable } from './bench/tables.ts'
import { timeProcesses } from './bench/time-processes.ts'

const { values: flags } = parseArgs({
  options: {
    runs: { type: 'string', short: 'n', default: '15' },
    only: { type: 'string', default: '' },
    report: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
})

// Not a process to be timed as a whole, but a difference of several.
const overhead = 'call-overhead'
const runs = Number(flags.runs)
if (!Number.isInteger(runs) || runs < 1) throw new Error(`-n is ${flags.runs}; it must be 1 or more.`)

if (flags.help) {
  console.log(`Usage: npm run bench -- [options]

  -n, --runs N   Counted runs of each process; default 15, fewer for those that take seconds
  --only TEXT    Only the cases with this text in their name, such as lint-30kb or 1mb
  --report       Never fail, only report
  --peers        Compare with Spectral, Redocly and ESLint instead; installs them into a temporary folder`)
} else {
  console.log(`Node ${process.version}, medians of whole processes\n`)
  const folder = mkdtempSync(join(tmpdir(), 'fdc-bench-'))
  try {
    const broken = flags.peers ? comparePeers(folder, runs) : await measure(folder)
    if (broken > 0 && !flags.report) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Prints the tables. Returns how many gates are broken. */
async function measure(folder: string): Promise<number> {
  const all = cases(folder)
  const chosen = all.filter(({ name }) => name.includes(flags.only))
  const withCalls = overhead.includes(flags.only)
  const known = [...all.map(({ name }) => name), overhead]
  if (chosen.length === 0 && !withCalls) throw new Error(`No case is named so: ${known.join(', ')}.`)
  const names = new Set(chosen.map(({ name }) => name))
  const bases = timeBudgets.filter((budget) => names.has(budget.case)).map(({ base }) => base)
  const needed = new Set(['empty', ...names, ...bases])
  const measured = all.filter(({ name }) => needed.has(name))
  const times = timeProcesses(measured, runs)
  const [time, memory] = [timeTable(times), memoryTable(chosen)]
  const calls = withCalls ? await callOverhead(folder, runs) : { text: '', broken: [] }
  for (const text of [time.text, memory.text, ...growthTables(times), calls.text])
    if (text) console.log(`${text}\n`)
  const broken = [...time.broken, ...memory.broken, ...calls.broken]
  console.log(broken.length === 0 ? 'No gate is broken.' : `Broken gates: ${broken.join('; ')}.`)
  return broken.length
}
