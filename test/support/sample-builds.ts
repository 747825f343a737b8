import { createHash } from 'node:crypto'
import type { Build } from '../../src/compiler/plan.ts'

/** Three states of a design: files change, stay, come, go, and folders with them. */
export const SAMPLES = {
  old: makeBuild('old', {
    'config/rubric.yaml': 'rubric: old\n'.repeat(700),
    'config/same.yaml': 'same: true\n',
    'legacy/gone.md': '# Gone\n',
    'report.md': '# Old\n',
  }),
  new: makeBuild('new', {
    'config/rubric.yaml': 'rubric: new\n'.repeat(700),
    'config/same.yaml': 'same: true\n',
    'prompts/added/assistant.md': 'You are new.\n',
    'report.md': '# New\n',
  }),
  third: makeBuild('third', {
    'config/rubric.yaml': 'rubric: third\n',
    'config/same.yaml': 'same: false\n',
    'prompts/added/assistant.md': 'You are third.\n',
    'report.md': '# Third\n',
  }),
} satisfies Record<string, Build>

export type SampleName = keyof typeof SAMPLES

export function makeBuild(seed: string, texts: Record<string, string>): Build {
  return {
    artifacts: Object.entries(texts).map(([path, text]) => ({ path, text })),
    inputs: { 'finetune.config.yaml': createHash('sha256').update(seed).digest('hex') },
  }
}
