import { didYouMean } from '../spec/did-you-mean.ts'
import type { CandidateSpec } from '../spec/model.ts'

const cards = 'public model card and config file, read November 2026'
const recalled = 'recalled, not verified: check the model card'

type Row = [
  id: string,
  parameters_b: number,
  vocabulary: number,
  hidden_size: number,
  layers: number,
  context_tokens: number,
  licence: string,
  chat_template: string,
  source: string,
]

// Licences marked "check" were recalled rather than read. File formats are left out on purpose: whether a GGUF or MLX
// conversion exists changes by the week, and a table that claims it would be believed.
const rows: Row[] = [
  ['llama-3.1-8b', 8, 128_256, 4096, 32, 131_072, 'Llama 3.1 Community (check)', 'llama3', cards],
  ['llama-3.2-3b', 3.2, 128_256, 3072, 28, 131_072, 'Llama 3.2 Community', 'llama3', recalled],
  ['llama-3.2-1b', 1.2, 128_256, 2048, 16, 131_072, 'Llama 3.2 Community', 'llama3', recalled],
  ['qwen3-0.6b', 0.6, 151_936, 1024, 28, 40_960, 'Apache-2.0 (check)', 'qwen3', cards],
  ['qwen3-4b-instruct-2507', 4, 151_936, 2560, 36, 262_144, 'Apache-2.0 (check)', 'qwen3', cards],
  ['qwen3-8b', 8, 151_936, 4096, 36, 40_960, 'Apache-2.0 (check)', 'qwen3', cards],
  ['qwen3-14b', 14, 151_936, 5120, 40, 40_960, 'Apache-2.0 (check)', 'qwen3', cards],
  ['qwen3-32b', 32, 151_936, 5120, 64, 40_960, 'Apache-2.0 (check)', 'qwen3', cards],
  ['qwen2.5-3b', 3, 151_936, 2048, 36, 32_768, 'Qwen research licence (check)', 'chatml', cards],
  ['gemma-3-1b', 1, 262_144, 1152, 26, 32_768, 'Gemma terms', 'gemma3', cards],
  ['gemma-3-4b', 3.88, 262_208, 2560, 34, 131_072, 'Gemma terms', 'gemma3', cards],
  ['gemma-3-12b', 11.77, 262_208, 3840, 48, 131_072, 'Gemma terms', 'gemma3', cards],
  ['gemma-4-12b', 12, 262_144, 3840, 48, 262_144, 'Apache-2.0', 'gemma4', cards],
  ['mistral-7b', 7.2, 32_000, 4096, 32, 32_768, 'Apache-2.0 (check)', 'mistral', cards],
  ['mistral-small-24b-2501', 24, 131_072, 5120, 40, 32_768, 'Apache-2.0 (check)', 'mistral', cards],
  ['mistral-small-3.2-24b', 24, 131_072, 5120, 40, 131_072, 'Apache-2.0 (check)', 'mistral', cards],
  ['phi-4', 14, 100_352, 5120, 40, 16_384, 'MIT (check)', 'phi4', cards],
  ['gpt-oss-20b', 21, 201_088, 2880, 24, 131_072, 'Apache-2.0', 'harmony', recalled],
]

const byId = new Map<string, CandidateSpec>(
  rows.map(
    ([id, parameters_b, vocabulary, hidden_size, layers, context_tokens, licence, chat_template, source]) => [
      id,
      { parameters_b, context_tokens, vocabulary, hidden_size, layers, licence, chat_template, source },
    ],
  ),
)

/** Ids of the models whose facts fdc knows. */
export const knownModels: readonly string[] = [...byId.keys()]

// What an owner's page adds to a model: whose it is, and that it was taught to talk. Neither changes a fact.
const talking = /-(?:it|instruct|chat)$/

/**
 * Facts of a common open model, or undefined. It goes by its id (`gemma-3-12b`) or by the name of its page
 * (`google/gemma-3-12b-it`). Any fact is overridden by the spec.
 */
export function knownFacts(name: string): CandidateSpec | undefined {
  const id = withoutOwner(name)
  return byId.get(id) ?? byId.get(id.replace(talking, ''))
}

/**
 * The id of the common model that a name without facts may stand for: what a conversion or a fine-tune of it is called
 * (`Qwen3-8B-4bit`), or a slip of its letters. Numbers are no slips: they are another model.
 */
export function suggestModel(name: string): string | undefined {
  const id = withoutOwner(name)
  const words = new Set(id.split(/[-_:]/))
  const [within] = knownModels
    .filter((known) => known.split('-').every((word) => words.has(word)))
    .sort((a, b) => b.length - a.length)
  const sameNumbers = (known: string) => digitsOf(known) === digitsOf(id)
  return within ?? didYouMean(id.replace(talking, ''), knownModels.filter(sameNumbers))
}

function withoutOwner(name: string): string {
  return name.toLowerCase().replace(/^[^/]+\/(?=[^/]+$)/, '')
}

function digitsOf(name: string): string {
  return name.replace(/\D/g, '')
}
