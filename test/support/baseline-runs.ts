import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Host } from '../../src/cli/host.ts'
import { type BaselineOf, writeBaseline } from './baseline-folder.ts'
import { makeFolder } from './folders.ts'
import { type ModelServer, startModels } from './model-server.ts'
import { runMain, type Told } from './run-main.ts'

/** A design with a baseline, the models that it asks, and a way to run it. */
export interface BaselineRuns {
  folder: string
  models: ModelServer
  /** Runs `fdc baseline` with these words, and says where the models are. */
  run(words?: readonly string[], host?: Partial<Host>): Promise<Told>
  /** Names of the runs that there are, the oldest first. */
  ids(): string[]
}

/** What a small run is like: enough for conversations to differ, and over in a moment. */
export const small = { scenarios: 4, exchanges: 2 } as const

/** Starts models and writes a design that asks them. Both go when the test ends. */
export async function baselineRuns(baseline: Partial<BaselineOf> = small): Promise<BaselineRuns> {
  const models = await startModels()
  onTestFinished(() => models.close())
  const folder = writeBaseline(makeFolder(), baseline)
  return {
    folder,
    models,
    run: (words = ['--yes'], host = {}) =>
      runMain(folder, ['baseline', '--endpoint', `openai-compatible=${models.url}`, ...words], host),
    ids: () => readdirSync(join(folder, '.fdc/runs')).sort(),
  }
}

/** The environment of a user who has written down what the models cost: so many dollars a million tokens. */
export function pricedEnvironment(perMillion: number): Record<string, string> {
  const home = makeFolder()
  mkdirSync(join(home, 'fdc'))
  const prices = ['base', 'simulator', 'judge-a', 'judge-b'].map((name) => [
    `openai-compatible:${name}`,
    { input: perMillion, output: perMillion },
  ])
  writeFileSync(join(home, 'fdc/config.yaml'), JSON.stringify({ prices: Object.fromEntries(prices) }))
  return { XDG_CONFIG_HOME: home }
}
