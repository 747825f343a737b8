import type { Count, Text, Tokens } from './values.ts'

/** What is known about a base model. What is left out is taken from fdc's table of common open models, with its source. */
export interface ModelFacts {
  /**
   * Parameters, in billions.
   * @exclusiveMinimum 0
   */
  parameters_b?: number
  /** Longest context that the model was trained for, in tokens. */
  context_tokens?: Tokens
  /** Size of the vocabulary. A large one costs training memory that quantization does not save (the logits). */
  vocabulary?: Count
  /** Width of the hidden state. */
  hidden_size?: Count
  /** Number of transformer layers. */
  layers?: Count
  /** Licence, by the name its owner uses. */
  licence?: Text
  /** Name of the chat template that training and serving must share. */
  chat_template?: Text
  /** File formats in which the model is to be had or can be converted to: `gguf`, `mlx`, `safetensors`, `awq`, `gptq`. */
  formats?: Format[]
  /** Where these facts come from: model card, config file, own measurement, with the day they were read. */
  source?: Text
}

/** A file format of model weights. */
export type Format = 'gguf' | 'mlx' | 'safetensors' | 'awq' | 'gptq'

/** A model that was considered. */
export interface CandidateSpec extends ModelFacts {
  /** What speaks for it in this domain. */
  strengths?: Text[]
  /** What it costs to choose it: what is lost, slower, dearer or riskier. */
  trade_offs?: Text[]
  /** What was measured on this rubric or in the pilot. Public benchmarks do not count. */
  measured?: Text
}

/** How the weights are trained: all of them, low-rank adapters in 16 bit, or adapters over a 4-bit base. */
export type TrainingMethod = 'full' | 'lora' | 'qlora'

/** How the model will be trained. */
export interface TrainingSpec {
  /** `full`, `lora` or `qlora`; default `qlora`. */
  method?: TrainingMethod
  /**
   * Memory of the training GPU, in GB. Without it fdc says nothing about memory.
   * @exclusiveMinimum 0
   */
  gpu_memory_gb?: number
  /** Sequences per forward pass; default 1. The logits grow with it. */
  batch_size?: Count
  /** Whether the loss is fused (Liger, Unsloth, cut cross-entropy), so that the full logits are never held; default false. */
  fused_loss?: boolean
  /** Training conversations that are planned; with `usd_per_million_tokens` it gives the training cost. */
  examples?: Count
  /** Passes over the data; default 3. */
  epochs?: Count
  /**
   * Price of one million training tokens, in US dollars.
   * @minimum 0
   */
  usd_per_million_tokens?: number
}

/** What serves the model. */
export type DeployTarget = 'ollama' | 'llama.cpp' | 'mlx' | 'vllm' | 'transformers' | 'hosted'

/** Where the tuned model will run. */
export interface DeploySpec {
  /** What serves it; default `vllm`. */
  target?: DeployTarget
  /** Whether it must run without a network; default false. */
  offline?: boolean
  /** The quantization that is planned, in the target's own words (`Q4_K_M`, `4-bit`). */
  quantization?: Text
}

/** The choice of the base model, with what was weighed. */
export interface ModelSpec {
  /** Id of the chosen model: one of `candidates`, or one that fdc’s table of facts knows (`gemma-3-12b`, or `google/gemma-3-12b-it`). */
  choice: Text
  /** Why this one: the trade-off in a sentence or two, measured on this domain. */
  because?: Text
  /** Models that were weighed and not taken, each with the reason. */
  rejected?: Record<string, Text>
  /** The models that were considered, by id, with facts and trade-offs. `choice` and `rejected` are candidates by themselves. */
  candidates?: Record<string, CandidateSpec>
  /** How it will be trained. */
  training?: TrainingSpec
  /** Where it will run. */
  deploy?: DeploySpec
  /** What is not known yet and could overturn the choice. */
  risks?: Text[]
}

/** The choice with defaults and known facts filled in. */
export interface Model extends ModelSpec {
  rejected: Record<string, Text>
  /** The choice, the rejected and the written candidates, with what fdc's table knows of them; the choice comes first. */
  candidates: Record<string, CandidateSpec>
  training: TrainingSpec & { method: TrainingMethod; batch_size: Count; fused_loss: boolean; epochs: Count }
  deploy: DeploySpec & { target: DeployTarget; offline: boolean }
  risks: Text[]
}
