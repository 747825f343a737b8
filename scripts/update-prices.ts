// Writes the table of known prices anew, from a copy of the package @pydantic/genai-prices:
//   npm install --ignore-scripts --prefix /tmp/prices @pydantic/genai-prices
//   node scripts/update-prices.ts /tmp/prices/node_modules/@pydantic/genai-prices 2026-09-23
// The day is that on which its version came out. The package itself is left out of fdc: most of its data is of no use
// here, and it prices a model that it does not know like one whose name begins the same.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Price of a million tokens: one, or a base with others from some length of the prompt. */
type Price = number | { base: number; tiers: { start: number; price: number }[] } | undefined
type Prices = Record<'input_mtok' | 'output_mtok' | 'cache_read_mtok' | 'cache_write_mtok', Price>
interface Conditional {
  constraint?: { type: string; start_date?: string }
  prices: Prices
}
interface Model {
  id: string
  match: unknown
  price_comments?: string
  prices: Prices | Conditional[]
}

const [folder, day] = process.argv.slice(2)
if (!folder || !/^\d{4}-\d{2}-\d{2}$/.test(day ?? ''))
  throw new Error('Usage: update-prices.ts FOLDER YYYY-MM-DD')
const out = join(import.meta.dirname, '../src/runners/providers/prices')
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
const { findProvider } = await import(pathToFileURL(resolve(folder, 'dist/index.js')).href)

const rows = ['anthropic', 'openai', 'google'].flatMap((provider) =>
  (findProvider({ providerId: provider }).models as Model[]).flatMap((model) => rowsOf(provider, model)),
)
const unique = [...new Map(rows.map((row) => [`${row[0]}:${row[1]}`, row])).values()]
writeFileSync(
  join(out, 'known-prices.ts'),
  `// Written by scripts/update-prices.ts from @pydantic/genai-prices ${version} (MIT, see LICENSE beside this file).

/** The day on which the data came out. */
export const pricesDay = '${day}'

/** US dollars for a million tokens. */
export type PriceNumbers = readonly [input: number, output: number, cacheRead?: number, cacheWrite?: number]

/** Provider, model, prices, and other prices for prompts of more than so many tokens. */
export type PriceRow = readonly [string, string, PriceNumbers, (readonly [number, PriceNumbers])?]

export const knownPrices: readonly PriceRow[] = [
${unique.map((row) => `  ${JSON.stringify(row)},`).join('\n')}
]
`,
)
copyFileSync(join(folder, 'LICENSE'), join(out, 'LICENSE'))

function rowsOf(provider: string, model: Model): unknown[][] {
  if (
    /audio|image|realtime|tts|transcribe|embed|live|veo|sora|whisper|research|computer|search|maas/.test(
      model.id,
    )
  )
    return []
  if (/^Retired/.test(JSON.stringify(model).match(/"description":"(.{0,40})/)?.[1] ?? '')) return []
  const prices = Array.isArray(model.prices)
    ? model.prices.findLast(({ constraint }) => !constraint || (constraint.start_date ?? '9') <= day!)?.prices
    : model.prices
  const base = prices && numbers(prices, (price) => (typeof price === 'object' ? price.base : price))
  if (!prices || !base) return []
  const start = Object.values(prices)
    .map((price) => (typeof price === 'object' ? price.tiers[0]!.start : undefined))
    .find(Boolean)
  const long = start && [
    start,
    numbers(prices, (price) => (typeof price === 'object' ? price.tiers.at(-1)!.price : price)),
  ]
  const all = [...new Set([model.id, ...names(model.match)])]
  // What was tuned from a model is billed under names of its own, and a beginning alone is no name.
  const whole = all.filter((name) => !/^ft:|\.ft-|-$|search|codex|:/.test(name))
  return whole.map((name) => [provider, name, base, ...(long ? [long] : [])])
}

function numbers(prices: Prices, pick: (price: Price) => number | undefined): number[] | undefined {
  const { input_mtok, output_mtok, cache_read_mtok, cache_write_mtok } = prices
  const [input, output, read, write] = [input_mtok, output_mtok, cache_read_mtok, cache_write_mtok].map(pick)
  if (input === undefined || output === undefined) return undefined
  const all = [input, output, ...(read !== undefined || write !== undefined ? [read ?? input] : [])]
  return write === undefined ? all : [...all, write]
}

function names(match: unknown): string[] {
  if (typeof match !== 'object' || match === null) return []
  return Object.entries(match).flatMap(([kind, value]) =>
    kind === 'equals' || kind === 'starts_with'
      ? [value as string]
      : kind === 'or'
        ? (value as unknown[]).flatMap(names)
        : [],
  )
}
