import { countWords } from '../../measure/count-words.ts'
import { count, show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'model/documented-tradeoffs',
  severity: 'error',
  origin: 'seed gate',
  phase: 'design',
  gate: 'Model chosen with documented tradeoffs',
  summary:
    'The choice of the model has a reason, and every other candidate a trade-off or a reason against it.',
  why: 'The first question after a disappointing run is whether another model would have done better. Whoever asks it in half a year was not in the room, and without the trade-offs the comparison is paid for twice.',
  needs: ['model'],
  options: {
    min_words: {
      default: 5,
      minimum: 1,
      description:
        'Fewest words of `because`. A reason that names both sides of a trade-off needs about five.',
    },
  },
  fails: [
    {
      yaml: `model:
  choice: gemma-3-12b
  because: best model
  rejected: {llama-3.1-8b: Loses the thread after six exchanges}
  candidates:
    qwen3-14b: {licence: Apache-2.0}`,
      finds: ['model.because', 'model.candidates.qwen3-14b.trade_offs'],
    },
  ],
  passes: [
    {
      yaml: `model:
  choice: gemma-3-12b
  because: Best of three on our pilot chats, and QLoRA fits the card that we have
  rejected: {llama-3.1-8b: Loses the thread after six exchanges}
  candidates:
    qwen3-14b: {trade_offs: [Half as fast with sixty chats open]}`,
    },
  ],
  *check({ model }, { min_words }) {
    const { choice, because, rejected, candidates } = model
    const words = countWords(because ?? '')
    if (words < min_words) {
      yield {
        at: ['model', 'because'],
        message:
          because === undefined
            ? `The choice of ${show(choice)} has no \`because\`; it must say what was traded for what.`
            : `The reason for ${show(choice)} has ${count(words, 'word')}; it must have at least ${min_words} to name a trade-off.`,
        hint: 'Say what this model does better in your domain, and what it costs to choose it.',
      }
    }
    for (const [id, candidate] of Object.entries(candidates)) {
      // `because` speaks for the choice: there the trade-offs are one text.
      if (id === choice) continue
      const reasons = [Object.hasOwn(rejected, id) ? rejected[id]! : '', ...(candidate.trade_offs ?? [])]
      if (reasons.some((reason) => countWords(reason) > 0)) continue
      yield {
        at: Object.hasOwn(rejected, id)
          ? ['model', 'rejected', id]
          : ['model', 'candidates', id, 'trade_offs'],
        message: `Candidate ${show(id)} has no trade-off and no reason against it; it must have one of them.`,
        hint: `Write why it was not taken under \`rejected\`, or what it costs under \`trade_offs\`.`,
      }
    }
  },
})
