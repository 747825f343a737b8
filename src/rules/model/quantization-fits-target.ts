import { list, show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

// What each target certainly cannot load, and what it loads: a plan that names both converts one into the other.
// Targets that have taken foreign formats before (vLLM, transformers) are believed.
const kinds = {
  ggml: {
    loads: /\b(?:gguf|i?q\d(?:_\w+)?|b?f16|fp16|mxfp4)\b/i,
    other: ['AWQ', 'GPTQ', 'EXL2', 'EXL3', 'NF4'],
  },
  mlx: { loads: /\bmlx\b/i, other: ['EXL2', 'EXL3', 'NF4'] },
}

export default defineRule({
  id: 'model/quantization-fits-target',
  severity: 'warning',
  origin: 'guide',
  phase: 'design',
  summary: 'The planned quantization is one that the deployment target loads.',
  why: 'Each runtime has quantizations of its own, and a file of another family is no slower file but one that does not load. Whether tone survives a quantization also has to be tested on the one that is served.',
  needs: ['model'],
  options: {},
  fails: [
    {
      yaml: `model:
  choice: qwen3-8b
  because: Best answers on the pilot at half the memory
  deploy: {target: ollama, quantization: AWQ 4-bit}`,
      finds: ['model.deploy.quantization'],
    },
  ],
  passes: [
    {
      yaml: `model:
  choice: qwen3-8b
  because: Best answers on the pilot at half the memory
  deploy: {target: ollama, quantization: Q4_K_M}`,
    },
    {
      yaml: `model:
  choice: qwen3-8b
  because: Best answers on the pilot at half the memory
  deploy: {target: vllm, quantization: AWQ 4-bit}`,
    },
  ],
  *check({ spec }) {
    const { target, quantization } = spec.model?.deploy ?? {}
    if (target === undefined || quantization === undefined) return
    const kind =
      target === 'ollama' || target === 'llama.cpp' ? kinds.ggml : target === 'mlx' ? kinds.mlx : undefined
    if (!kind || kind.loads.test(quantization)) return
    const words = new Set(quantization.toUpperCase().split(/[^A-Z0-9]+/))
    const wrong = kind.other.filter((name) => words.has(name))
    if (wrong.length === 0) return
    yield {
      at: ['model', 'deploy', 'quantization'],
      message: `The quantization is ${show(quantization)}; ${target} does not load ${list(wrong, 'or')}.`,
      hint:
        kind === kinds.ggml
          ? 'Name a GGUF quantization, such as `Q4_K_M`, or change `deploy.target`.'
          : 'Name an MLX quantization, such as `4-bit, group size 64`, or change `deploy.target`.',
      related: [{ at: ['model', 'deploy', 'target'], message: `the target is ${target}` }],
    }
  },
})
