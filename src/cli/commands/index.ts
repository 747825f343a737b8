import { commonFlags } from '../args.ts'
import type { Command } from './command.ts'
import { choiceFlags, ruleFlags } from './rule-flags.ts'

const format = {
  short: 'f',
  value: '<format>',
  values: ['stylish', 'json'],
  summary: 'stylish (default) or json',
}
const watch = { summary: 'Run again whenever a file that was read has changed' }
const outDir = { value: '<dir>', summary: 'Folder of the artifacts (default: that of the spec)' }

/** The commands, in the order of the help. */
export const commands: readonly Command[] = [
  {
    name: 'init',
    summary: 'Write a compact, commented spec to start from',
    usage: '[dir]',
    flags: {
      domain: { value: '<domain>', summary: 'support, tutoring or blank' },
      yes: { short: 'y', summary: 'Ask nothing; take the defaults' },
    },
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'lint',
    summary: 'Check specs against the rules of a good design',
    usage: '[specs..]',
    flags: {
      format: {
        short: 'f',
        value: '<format>',
        multiple: true,
        summary: 'One of those below (repeatable)',
      },
      'output-file': {
        short: 'o',
        value: '<path>',
        multiple: true,
        summary: 'File for the format named before it (repeatable)',
      },
      'max-results': { value: '<n>', summary: 'At most so many problems, for readers with a limit' },
      fix: { summary: 'Mend what is certain, and report the rest' },
      'fix-dry-run': { summary: 'Write nothing; show what --fix would change' },
      stdin: { summary: 'Read the spec from standard input' },
      'stdin-filename': { value: '<path>', summary: 'Name and place of that spec' },
      since: { value: '<ref>', summary: 'Show only what the merge base does not have' },
      today: { value: '<day>', summary: 'Day by which suppressions expire (default: today)' },
      watch,
      ...ruleFlags,
      ...choiceFlags,
    },
    more: async () => (await import('../report/formats-help.ts')).formatsHelp(),
    load: async () => (await import('./lint.ts')).lint,
  },
  {
    name: 'build',
    summary: 'Compile a spec into its eight artifacts',
    usage: '[specs..]',
    flags: {
      check: { summary: 'Write nothing; exit 1 unless all artifacts are current' },
      diff: { summary: 'Write nothing; show what would change as a unified diff' },
      'dry-run': { summary: 'Write nothing; list what would be written' },
      'list-files': { summary: 'List the artifacts of the spec, one path a line' },
      'print-design': { summary: 'Print the total design, with every default' },
      only: { value: '<artifact>', multiple: true, summary: 'Build only this artifact (repeatable)' },
      'out-dir': outDir,
      watch,
      force: { summary: 'Overwrite edited artifacts and files that are not fdc’s' },
      format,
    },
    load: async () => (await import('./build.ts')).build,
  },
  {
    name: 'sample',
    summary: 'Show the scenarios and personas that a design gives, for a seed',
    usage: '[spec]',
    flags: {
      count: { short: 'n', value: '<n>', summary: 'How many scenarios (default: the spec’s)' },
      seed: { value: '<n>', summary: 'Seed of the plan (default: the spec’s)' },
      plan: {
        value: '<plan>',
        values: ['quota', 'pairwise', 'independent'],
        summary: 'quota, pairwise or independent (default: the spec’s)',
      },
      coverage: { summary: 'Show also what the plan covers of the design' },
      messages: { summary: 'Show also the flaws of each message' },
      format: {
        ...format,
        values: ['table', 'json', 'jsonl', 'markdown'],
        summary: 'table (default), json, jsonl or markdown',
      },
    },
    load: async () => (await import('./sample.ts')).sample,
  },
  {
    name: 'score',
    summary: 'Score judgements of conversations, and say what follows',
    usage: '[spec]',
    flags: {
      judgements: { value: '<path>', summary: 'JSON Lines: answers by judge and criterion' },
      transcripts: { value: '<path>', summary: 'JSON Lines: id, exchanges, scenario, persona' },
      against: { value: '<path>', summary: 'Judgements of another run to compare with' },
      'against-transcripts': {
        value: '<path>',
        summary: 'Its transcripts; equal `scenario.id`s pair',
      },
      'draft-examples': { value: '<path>', summary: 'New YAML file of cases that split judges' },
      format: {
        ...format,
        values: ['table', 'json', 'markdown'],
        summary: 'table (default), json or markdown',
      },
      record: { summary: 'Record it as baseline in results/baseline.json' },
    },
    load: async () => (await import('./score.ts')).score,
  },
  {
    name: 'baseline',
    summary: 'Ask models whether the base model needs the fine-tune at all',
    usage: '[spec]',
    flags: {
      'dry-run': { summary: 'Ask nobody; show what would be asked, and what it costs' },
      base: { value: '<model>', summary: 'The model under test (default: the spec’s)' },
      simulator: { value: '<model>', summary: 'The model that plays the user' },
      judge: { value: '<model>', multiple: true, summary: 'A judge (repeatable)' },
      transcripts: { value: '<path>', summary: 'Judge these conversations, and hold none' },
      judging: { value: '<way>', values: ['single', 'batched'], summary: 'Criteria in a call: one or all' },
      quick: { summary: 'Batched judging and short conversations; provisional' },
      only: { value: '<scenario>', multiple: true, summary: 'Run this scenario only (repeatable)' },
      seed: { value: '<n>', summary: 'Seed of the plan (default: the spec’s)' },
      'max-cost': { value: '<usd>', summary: 'Stop before it costs more' },
      'max-calls': { value: '<n>', summary: 'Stop after so many calls' },
      'max-tokens': { value: '<n>', summary: 'Stop after so many tokens, read and written' },
      concurrency: { value: '<n>', summary: 'Calls at a time (default: 4)' },
      endpoint: { value: '<who=url>', multiple: true, summary: 'Where a provider is reached (repeatable)' },
      resume: { value: '<id>', optional: true, summary: 'Go on with a run (default: the last)' },
      fork: { summary: 'With --resume: begin anew with the answers still good' },
      yes: { short: 'y', summary: 'Go on without a limit' },
      format: {
        ...format,
        values: ['table', 'json', 'markdown'],
        summary: 'table (default), json or markdown',
      },
    },
    load: async () => (await import('./baseline.ts')).baseline,
  },
  {
    name: 'runs',
    summary: 'List the runs that asked models, or remove old ones',
    usage: '<list|clean> [spec]',
    flags: {
      keep: { value: '<n>', summary: 'With clean: keep so many of the newest (default: 1)' },
      yes: { short: 'y', summary: 'With clean: remove without asking' },
      format: { ...format, values: ['table', 'json'], summary: 'table (default) or json' },
    },
    load: async () => (await import('./runs.ts')).runs,
  },
  {
    name: 'explain',
    summary: 'Say what a rule demands, why, and how to satisfy it',
    usage: '<rule>',
    flags: {
      spec: { value: '<path>', summary: 'The spec for which to say how the rule runs' },
      ...ruleFlags,
    },
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'rules',
    summary: 'List the rules',
    usage: '',
    flags: {
      format: { ...format, values: ['table', 'json'], summary: 'table (default) or json' },
      rules: ruleFlags.rules,
    },
    load: async () => (await import('./rules.ts')).rules,
  },
  {
    name: 'schema',
    summary: 'Print a JSON Schema: of the spec, an artifact, or the JSON output',
    usage: '[name]',
    flags: {},
    load: async () => (await import('./schema.ts')).schema,
  },
  {
    name: 'completion',
    summary: 'Print a script that completes commands in bash, zsh or fish',
    usage: '<shell>',
    flags: {},
    load: async () => (await import('./completion.ts')).completionOf(commands, commonFlags),
  },
]
