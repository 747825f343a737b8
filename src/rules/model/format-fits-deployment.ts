import type { DeployTarget, Format } from '../../spec/model.ts'
import { list, show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

/** Formats that each target loads. A hosted service takes what it takes. */
const loads: Record<Exclude<DeployTarget, 'hosted'>, Format[]> = {
  ollama: ['gguf'],
  'llama.cpp': ['gguf'],
  mlx: ['mlx'],
  vllm: ['safetensors', 'awq', 'gptq'],
  transformers: ['safetensors', 'awq', 'gptq'],
}

export default defineRule({
  id: 'model/format-fits-deployment',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'The chosen model comes in a format that the deployment loads, and runs where it must run.',
  why: 'A fine-tune that cannot be served where it is needed is money spent on a file. Whether a conversion exists is cheap to find out now and expensive after the training.',
  needs: ['model'],
  options: {},
  fails: [
    {
      yaml: `model:
  choice: qwen3-8b
  because: Best answers on the pilot at half the memory
  candidates:
    qwen3-8b: {formats: [safetensors, awq]}
  deploy: {target: ollama}`,
      finds: ['model.candidates.qwen3-8b.formats'],
    },
    {
      yaml: `model:
  choice: qwen3-8b
  because: Best answers on the pilot at half the memory
  deploy: {target: hosted, offline: true}`,
      finds: ['model.deploy.target'],
    },
  ],
  passes: [
    {
      yaml: `model:
  choice: qwen3-8b
  because: Best answers on the pilot at half the memory
  candidates:
    qwen3-8b: {formats: [safetensors, gguf]}
  deploy: {target: ollama, offline: true}`,
    },
  ],
  *check({ spec, model }) {
    const target = spec.model?.deploy?.target
    // A deployment that nobody has decided yet contradicts nothing.
    if (target === undefined) return
    if (target === 'hosted') {
      if (model.deploy.offline)
        yield {
          at: ['model', 'deploy', 'target'],
          message:
            'The target is "hosted" and `offline` is true; a hosted model cannot run without a network.',
          suggestions: [
            {
              title: 'Set `offline` to false.',
              changes: [{ at: ['model', 'deploy', 'offline'], set: false }],
            },
          ],
          hint: 'Choose a target that runs on your own machine, or set `offline` to false.',
        }
      return
    }
    const formats = model.candidates[model.choice]?.formats
    const wanted = loads[target]
    if (formats === undefined || formats.some((format) => wanted.includes(format))) return
    yield {
      at: ['model', 'candidates', model.choice, 'formats'],
      message: `${show(model.choice)} has ${formats.length === 0 ? 'no format' : list(formats)}; ${target} loads ${list(wanted, 'or')}.`,
      hint: `Find or make a conversion to ${wanted[0]} and list it, or change \`deploy.target\`.`,
      related: [{ at: ['model', 'deploy', 'target'], message: `the target is ${target}` }],
    }
  },
})
