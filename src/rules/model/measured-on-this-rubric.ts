import type { DesignPath, DesignWith } from '../../spec/design.ts'
import { isEnglish } from '../../spec/language.ts'
import { list, show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

// Names that mean nothing but the benchmark. "ARC" alone may be anything, and "arena" too.
const benchmark =
  /(?<![\w-])(?:MMLU(?:-(?:Pro|Redux))?|HumanEval\+?|GSM-?8K|MT-?Bench|HellaSwag|TruthfulQA|WinoGrande|GPQA(?: Diamond)?|IFEval|AlpacaEval|Arena-Hard|BIG-?Bench(?: Hard)?|MBPP\+?|SWE-bench|LiveBench|ARC-(?:Challenge|Easy|AGI|C)|Chatbot Arena|LM(?:SYS|Arena)|Open LLM Leaderboard)(?![\w-])/gi

// One of these stands in every name; the whole pattern costs more to compile than most reasons to read.
const mayBeBenchmark = /mmlu|eval|gsm|bench|swag|qa|grande|mbpp|arc-|arena|lmsys|leaderboard/i

// A benchmark that is named to say that it did not decide, or that something of one's own did.
const setAside =
  /\b(?:not|no|never|nor|without|despite|ignor\w*|disregard\w*|regardless|rather than|instead of|although|even though|while|whatever|irrelevant|misle\w+|pilot\w*|our own|rubric|baseline|domain)\b|n['’]t\b/i

export default defineRule({
  id: 'model/measured-on-this-rubric',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'The choice rests on what was measured in this domain, not on public benchmarks.',
  why: 'A leaderboard ranks models on other people’s questions, many of which the models have read. Which of two stays calm with a bereaved customer, or keeps to your refund policy, it cannot tell; twenty chats of your own can, in an afternoon.',
  needs: ['model'],
  options: {},
  fails: [
    {
      yaml: `model:
  choice: qwen3-14b
  because: Best MMLU and GSM8K of all models that fit our card
  rejected: {llama-3.1-8b: Eleven points behind on MT-Bench}
  candidates:
    qwen3-14b: {measured: 81 on MMLU-Pro by its card}`,
      finds: ['model.because', 'model.rejected["llama-3.1-8b"]', 'model.candidates.qwen3-14b.measured'],
    },
  ],
  passes: [
    {
      yaml: `model:
  choice: qwen3-14b
  because: Passed 21 of 40 pilot chats; MMLU would have picked another one
  rejected: {llama-3.1-8b: Loses the thread after six exchanges}`,
    },
  ],
  *check(design) {
    if (!isEnglish(design.domain.language)) return
    for (const { at, text, title } of reasons(design)) {
      const named = mayBeBenchmark.test(text) ? text.match(benchmark) : null
      if (!named || setAside.test(text)) continue
      yield {
        at,
        message: `${title()} rests on ${list([...new Set(named)].map(show))}; it should rest on what was measured in this domain.`,
        hint: 'Give each candidate some scenarios of your own, judge them by your rubric, and write what came out.',
      }
    }
  },
})

/** The texts that say why, with their place. */
function* reasons({
  model,
}: DesignWith<'model'>): Generator<{ at: DesignPath; text: string; title: () => string }> {
  const { choice, because = '', rejected, candidates } = model
  yield { at: ['model', 'because'], text: because, title: () => `The reason for ${show(choice)}` }
  for (const [id, text] of Object.entries(rejected)) {
    yield { at: ['model', 'rejected', id], text, title: () => `The reason against ${show(id)}` }
  }
  for (const [id, { measured = '' }] of Object.entries(candidates)) {
    yield {
      at: ['model', 'candidates', id, 'measured'],
      text: measured,
      title: () => `What was measured of ${show(id)}`,
    }
  }
  for (const [index, text] of (candidates[choice]?.strengths ?? []).entries()) {
    yield {
      at: ['model', 'candidates', choice, 'strengths', index],
      text,
      title: () => `A strength of ${show(choice)}`,
    }
  }
}
