import { suggestModel } from '../../measure/model-facts.ts'
import { list, show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'model/facts-known',
  severity: 'info',
  origin: 'ours',
  phase: 'design',
  summary: 'What the checks of context and memory need to know of the chosen model is known.',
  why: 'No finding about a model can mean that it fits, or that fdc has never heard of it. Its table holds common open models only; for any other one the model card has the numbers, and a minute there is cheaper than a run that ends out of memory.',
  needs: ['model'],
  options: {},
  fails: [
    {
      yaml: `model:
  choice: our-own-3b
  because: Already runs on the shop-floor terminals
  training: {gpu_memory_gb: 24}`,
      finds: ['model.choice'],
    },
  ],
  passes: [
    { yaml: 'model: {choice: qwen3-8b, because: Best answers on the pilot at half the memory}' },
    {
      yaml: `model:
  choice: our-own-3b
  because: Already runs on the shop-floor terminals
  candidates: {our-own-3b: {context_tokens: 8192}}`,
    },
  ],
  *check({ model }) {
    const { choice, candidates, training } = model
    const facts = candidates[choice] ?? {}
    const checksMemory = training.gpu_memory_gb !== undefined
    const unknown = [
      facts.context_tokens === undefined && '`context_tokens`',
      // Nobody asks for these before there is a card to compare with.
      checksMemory && facts.parameters_b === undefined && '`parameters_b`',
      checksMemory && !training.fused_loss && facts.vocabulary === undefined && '`vocabulary`',
    ].filter((name) => name !== false)
    if (unknown.length === 0) return
    const meant = Object.keys(facts).length === 0 ? suggestModel(choice) : undefined
    yield {
      at: ['model', 'choice'],
      message: `${list(unknown)} of ${show(choice)} ${unknown.length === 1 ? 'is' : 'are'} not known, so that what depends on ${unknown.length === 1 ? 'it' : 'them'} is not checked; the facts of the choice should be known.`,
      hint: meant
        ? `Choose \`${meant}\` if it is that model, or write them under \`model.candidates\`, with their \`source\`.`
        : 'Take them from the model card and write them under `model.candidates`, with their `source`.',
    }
  },
})
