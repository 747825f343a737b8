import { dirname, resolve } from 'node:path'
import { createPriceTable } from '../../runners/providers/prices/price-table.ts'
import { show } from '../../spec/show.ts'
import type { Arguments } from '../args.ts'
import { exitCode } from '../exit-code.ts'
import { FileProblem } from '../files/file-problem.ts'
import type { Host } from '../host.ts'
import { findSpecs } from '../input/find-specs.ts'
import { readFormat } from '../input/read-format.ts'
import { readUserConfig, userConfigPath } from '../input/read-user-config.ts'
import { Problem } from '../problem.ts'
import { runTable } from '../report/run-table.ts'
import { describeRun } from '../runs/describe-run.ts'
import { listRunFolders } from '../runs/run-folder.ts'
import { cleanRuns } from './runs/clean-runs.ts'

/** Lists the runs of a spec, or removes old ones. */
export async function runs(args: Arguments, host: Host): Promise<number> {
  const format = readFormat(args, ['table', 'json'])
  const [action, ...named] = args.positionals
  if (action !== 'list' && action !== 'clean')
    throw new Problem(
      action === undefined ? 'Say what to do with runs.' : `${show(action)} is nothing to do with runs.`,
      'There are `fdc runs list` and `fdc runs clean`.',
    )
  if (action === 'list' && (args.has('keep') || args.has('yes')))
    throw new Problem('--keep and --yes go with `fdc runs clean`.')
  const [spec, ...others] = await findSpecs(host.cwd, named)
  if (others.length > 0) throw new Problem('`fdc runs` takes one spec.')
  if (spec instanceof Problem) throw spec
  const root = resolve(host.cwd, dirname(spec!))
  const { prices } = await readUserConfig(userConfigPath(host.env))
  const table = createPriceTable(prices)
  try {
    const all = listRunFolders(root).map((folder) => describeRun(folder, table))
    if (action === 'clean') return await cleanRuns(root, all, format, args, host)
    host.print(
      format === 'json' ? `${JSON.stringify({ schemaVersion: 1, runs: all }, null, 2)}\n` : runTable(all),
    )
    return exitCode.fine
  } catch (error) {
    if (error instanceof FileProblem) throw new Problem(error.message)
    throw error
  }
}
