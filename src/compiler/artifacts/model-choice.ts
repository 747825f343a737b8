import { planTokens, type TokenPlan } from '../../measure/token-economics.ts'
import type { DesignWith } from '../../spec/design.ts'
import type { CandidateSpec, Model } from '../../spec/model.ts'
import { count } from '../../spec/show.ts'
import { formatNumber } from '../format.ts'
import { render } from '../template.ts'
import { defineArtifact } from './artifact-type.ts'
import { modelChecks } from './model-checks.ts'
import { provenance } from './provenance.ts'
import { tokenArithmetic } from './token-arithmetic.ts'

const path = 'model-choice.md'

export const modelChoice = defineArtifact({
  path,
  summary:
    'The chosen base model, the candidates with their facts and trade-offs, what was checked, token economics.',
  readBy: 'People who approve the model, its cost and its licence, and whoever sets up training and serving.',
  needs: ['model'],
  text: (design, specName) => render(path, modelChoiceView(design, specName)),
})

/** What the template shows. */
function modelChoiceView(design: DesignWith<'model'>, specName: string) {
  const { domain, model, tokens } = design
  const plan: TokenPlan | undefined = tokens && planTokens(tokens)
  const { constraints } = domain
  return {
    provenance: provenance(specName),
    title: domain.title,
    choice: model.choice,
    because: model.because ?? '',
    constraints: [
      row('Users', domain.audience),
      row('Expertise', domain.expertise),
      row('Hardware', constraints.hardware),
      row('Budget', constraints.budget),
      row('Privacy', constraints.privacy),
      ...(constraints.other ?? []).map((text) => ({ name: 'Also', text })),
    ].filter((item) => item.text !== ''),
    training: trainingWords(model),
    deploy: deployWords(model),
    candidates: Object.entries(model.candidates).map(([id, facts]) => candidateRow(id, facts, model)),
    details: Object.entries(model.candidates).map(([id, facts]) => candidateDetail(id, facts, model)),
    checks: modelChecks(design, plan),
    arithmetic: tokens && plan ? tokenArithmetic(design, tokens, plan) : [],
    tokensBecause: tokens?.because ?? '',
    risks: model.risks,
  }
}

function row(name: string, text = '') {
  return { name, text }
}

function trainingWords({ training }: Model): string {
  const { method, gpu_memory_gb, fused_loss, batch_size, epochs, examples } = training
  return [
    { full: 'all weights', lora: 'LoRA', qlora: 'QLoRA (4-bit base)' }[method],
    gpu_memory_gb === undefined ? '' : `on ${formatNumber(gpu_memory_gb)} GB of GPU memory`,
    `batch of ${batch_size}`,
    fused_loss ? 'fused loss' : 'loss over full logits',
    count(epochs, 'epoch'),
    examples === undefined
      ? ''
      : `${formatNumber(examples)} ${examples === 1 ? 'conversation' : 'conversations'}`,
  ]
    .filter(Boolean)
    .join(', ')
}

function deployWords({ deploy }: Model): string {
  const { target, offline, quantization } = deploy
  return [target, quantization, offline ? 'offline' : ''].filter(Boolean).join(', ')
}

function candidateRow(id: string, facts: CandidateSpec, { choice, rejected }: Model) {
  const known = (value: number | undefined, unit = '') =>
    value === undefined ? 'check' : `${formatNumber(value)}${unit}`
  return {
    id,
    parameters: known(facts.parameters_b, ' B'),
    context: known(facts.context_tokens),
    vocabulary: known(facts.vocabulary),
    licence: facts.licence ?? 'check',
    formats: facts.formats?.join(', ') ?? 'check',
    standing: id === choice ? 'chosen' : Object.hasOwn(rejected, id) ? 'rejected' : 'considered',
  }
}

function candidateDetail(id: string, facts: CandidateSpec, { choice, rejected }: Model) {
  return {
    id,
    standing: id === choice ? ' (chosen)' : '',
    rejected: Object.hasOwn(rejected, id) ? rejected[id]! : '',
    strengths: facts.strengths ?? [],
    tradeOffs: facts.trade_offs ?? [],
    measured: facts.measured ?? '',
    source: facts.source ?? 'not in fdc’s table: give them under `model.candidates`, from the model card',
  }
}
