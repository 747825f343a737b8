import { expect, test } from 'vitest'
import { design, lint } from '../../src/pipeline.ts'
import { readFrom, tell } from '../support/read-spec.ts'

const head = 'version: 1\ndomain: {title: A, summary: B}\n'

/** What is said of a spec, whose third line is the first of `yaml`. */
async function complaints(yaml: string, files: Record<string, string> = {}): Promise<string[]> {
  const { value, diagnostics } = await design({ path: 'spec', text: head + yaml }, readFrom(files))
  expect(value === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'))
  return diagnostics.map(tell)
}

const sections =
  '`version`, `domain`, `model`, `tokens`, `taxonomy`, `personas`, `rubric`, `prompts`, `critique`, `baseline`, `lint`, `diff`, `reviews` and `imported`'

test.for([
  [
    'colour: red',
    `spec:3:1-7 schema/unknown-key: \`colour\` is not a known key at the top of a spec; known are ${sections}.`,
  ],
  [
    'rubic: {}',
    `spec:3:1-6 schema/unknown-key: \`rubic\` is not a known key at the top of a spec; known are ${sections}. Did you mean \`rubric\`?`,
  ],
  [
    'rubric:\n  criteria:\n    CQ1:\n      question: Is it?\n      guidence: Look twice',
    'spec:7:7-15 schema/unknown-key: `guidence` is not a known key in `rubric.criteria.CQ1`; known are `name`, `question`, `na_valid`, `na_when`, `min_turns`, `subjective`, `calibration_examples`, `guidance` and `because`. Did you mean `guidance`?',
  ],
  [
    'taxonomy: {topics: {a: {weight: 1, subtopics: {b: {weight: 1, note: x}}}}}',
    'spec:3:63-67 schema/unknown-key: `note` is not a known key in `taxonomy.topics.a.subtopics.b`; known are `weight`, `description` and `because`.',
  ],
  [
    'prompts: {system: {text: {file: a.md, lang: en}}}',
    'spec:3:39-43 schema/unknown-key: `lang` is not a known key in `prompts.system.text`; known is `file`.',
  ],
] as const)('an unknown key is shown itself, at any depth: %j', async ([yaml, complaint]) => {
  expect(await complaints(yaml)).toEqual([complaint])
})

test('a mistyped required key is one thing that is wrong, not two', async () => {
  expect(await complaints('rubric: {criteria: {CQ1: {qestion: Is it?}}}')).toEqual([
    'spec:3:27-34 schema/unknown-key: `qestion` is not a known key in `rubric.criteria.CQ1`; known are `name`, `question`, `na_valid`, `na_when`, `min_turns`, `subjective`, `calibration_examples`, `guidance` and `because`. Did you mean `question`?',
  ])
})

test('a key is no slip of one that stands beside it', async () => {
  const [complaint, ...others] = await complaints('model: {choice: a, choices: [b]}')
  expect(complaint).toMatch(/^spec:3:20-27 schema\/unknown-key: `choices` is not a known key in `model`;/)
  expect(complaint).not.toContain('Did you mean')
  expect(others).toEqual([])
})

test.for([
  ['model: {}', 'spec:3:1-6 schema/required-key: `model` has no `choice`; it must have one.'],
  [
    'rubric:\n  criteria:\n    CQ1: {name: Kindness}',
    'spec:5:5-8 schema/required-key: `rubric.criteria.CQ1` has no `question`; it must have one.',
  ],
  [
    'taxonomy: {topics: {a: 1}, edge_cases: {share: 0.1}}',
    'spec:3:28-38 schema/required-key: `taxonomy.edge_cases` has no `types`; it must have one.',
  ],
  [
    'baseline: {scenarios: [{opening: Hi}]}',
    'spec:3:24-37 schema/required-key: `baseline.scenarios[0]` has no `id`; it must have one.',
  ],
] as const)(
  'a missing key is shown at the key of its owner, or at the item of a list: %j',
  async ([yaml, complaint]) => {
    expect(await complaints(yaml)).toEqual([complaint])
  },
)

test.for([
  [
    'taxonomy: {topics: {a: true}}',
    '24-28',
    '`taxonomy.topics.a` is true; it must be a number or a mapping.',
  ],
  [
    'taxonomy: {topics: {a: [1]}}',
    '24-27',
    '`taxonomy.topics.a` is a list of 1 item; it must be a number or a mapping. Put the list under `subtopics`, beside a weight: `{weight: 0.5, subtopics: […]}`.',
  ],
  [
    'taxonomy: {topics: {a: "0.5"}}',
    '24-29',
    '`taxonomy.topics.a` is "0.5"; it must be a number or a mapping.',
  ],
  [
    'taxonomy: {topics: {a: {weight: x}}}',
    '33-34',
    '`taxonomy.topics.a.weight` is "x"; it must be a number.',
  ],
  [
    'taxonomy: {topics: {a: {weight: 1, subtopics: late}}}',
    '47-51',
    '`taxonomy.topics.a.subtopics` is "late"; it must be a list or a mapping.',
  ],
  [
    'taxonomy: {topics: {a: {weight: 1, subtopics: [a, 2]}}}',
    '51-52',
    '`taxonomy.topics.a.subtopics[1]` is 2; it must be text.',
  ],
  [
    'taxonomy: {topics: {a: {weight: 1, subtopics: {x: yes}}}}',
    '51-54',
    '`taxonomy.topics.a.subtopics.x` is "yes"; it must be a number or a mapping.',
  ],
  [
    'taxonomy: {topics: {a: 1}, edge_cases: hostile}',
    '40-47',
    '`taxonomy.edge_cases` is "hostile"; it must be a list or a mapping.',
  ],
  [
    'taxonomy: {topics: {a: 1}, edge_cases: {types: 3}}',
    '48-49',
    '`taxonomy.edge_cases.types` is 3; it must be a list or a mapping.',
  ],
  [
    'taxonomy: {topics: {a: 1}, dimensions: {stance: true}}',
    '49-53',
    '`taxonomy.dimensions.stance` is true; it must be a mapping or `false`.',
  ],
  [
    'baseline: {scenarios: many}',
    '23-27',
    '`baseline.scenarios` is "many"; it must be a whole number or a list.',
  ],
  [
    'baseline: {scenarios: 2.5}',
    '23-26',
    '`baseline.scenarios` is 2.5; it must be a whole number or a list.',
  ],
  [
    'rubric: {criteria: {A: {question: B, calibration_examples: [PASS]}}}',
    '61-65',
    '`rubric.criteria.A.calibration_examples[0]` is "PASS"; it must be a mapping or a list.',
  ],
  [
    'rubric: {criteria: {A: {question: B, calibration_examples: [[PASS, 1, b, c]]}}}',
    '68-69',
    '`rubric.criteria.A.calibration_examples[0][1]` is 1; it must be text.',
  ],
  [
    'rubric: {criteria: {A: {question: B, calibration_examples: {file: 3}}}}',
    '67-68',
    '`rubric.criteria.A.calibration_examples.file` is 3; it must be text.',
  ],
  [
    'prompts: {system: {text: [a]}}',
    '26-29',
    '`prompts.system.text` is a list of 1 item; it must be text or a mapping.',
  ],
  ['prompts: {system: Be kind}', '19-26', '`prompts.system` is "Be kind"; it must be a mapping.'],
  ['prompts: {system: }', '18-18', '`prompts.system` is empty; it must be a mapping.'],
  [
    'lint: {rules: {a/b: 2}}',
    '21-22',
    '`lint.rules["a/b"]` is 2; it must be `off`, `info`, `warn`, `error` or a list.',
  ],
  ['lint: {rules: {a/b: [warn, 3]}}', '28-29', '`lint.rules["a/b"][1]` is 3; it must be a mapping.'],
  ['rubric: []', '9-11', '`rubric` is an empty list; it must be a mapping.'],
  [
    'rubric: {criteria: {"a/b~c": {question: 3}}}',
    '41-42',
    '`rubric.criteria["a/b~c"].question` is 3; it must be text.',
  ],
  [
    'rubric: {criteria: {"1": {question: 3}}}',
    '37-38',
    '`rubric.criteria["1"].question` is 3; it must be text.',
  ],
] as const)(
  'a value of the wrong type, in whatever branch of a union: %j',
  async ([yaml, columns, message]) => {
    expect(await complaints(yaml)).toEqual([`spec:3:${columns} schema/type: ${message}`])
  },
)

test.for([
  [
    'baseline: {plan: quotas}',
    '18-24',
    '`baseline.plan` is "quotas"; it must be one of `quota`, `pairwise` or `independent`. Did you mean `quota`?',
  ],
  [
    'baseline: {plan: random}',
    '18-24',
    '`baseline.plan` is "random"; it must be one of `quota`, `pairwise` or `independent`.',
  ],
  [
    'baseline: {plan: 3}',
    '18-19',
    '`baseline.plan` is 3; it must be one of `quota`, `pairwise` or `independent`.',
  ],
  [
    'lint: {rules: {a/b: wran}}',
    '21-25',
    '`lint.rules["a/b"]` is "wran"; it must be one of `off`, `info`, `warn` or `error`. Did you mean `warn`?',
  ],
  [
    'lint: {rules: {a/b: warning}}',
    '21-28',
    '`lint.rules["a/b"]` is "warning"; it must be one of `off`, `info`, `warn` or `error`. Did you mean `warn`?',
  ],
  [
    'lint: {rules: {a/b: [err]}}',
    '22-25',
    '`lint.rules["a/b"][0]` is "err"; it must be one of `off`, `info`, `warn` or `error`. Did you mean `error`?',
  ],
  [
    'lint: {rules: {a/b: [wran, {}]}}',
    '22-26',
    '`lint.rules["a/b"][0]` is "wran"; it must be one of `off`, `info`, `warn` or `error`. Did you mean `warn`?',
  ],
  [
    'rubric: {criteria: {A: {question: B, calibration_examples: [[PAS, a, b, c]]}}}',
    '62-65',
    '`rubric.criteria.A.calibration_examples[0][0]` is "PAS"; it must be one of `PASS`, `FAIL`, `BORDERLINE_PASS` or `BORDERLINE_FAIL`. Did you mean `PASS`?',
  ],
  [
    'baseline: {judges: [gpt-5]}',
    '21-26',
    '`baseline.judges[0]` is "gpt-5"; it must be a model behind a provider, `provider:model`: `anthropic:…`, `openai:…`, `google:…`, `ollama:…`, `openai-compatible:…`, `claude-cli:…` or `human:NAME`.',
  ],
  [
    'reviews: [{of: rubric, by: Ana, date: 1.5.2026}]',
    '39-47',
    '`reviews[0].date` is "1.5.2026"; it must be a calendar day that exists, `YYYY-MM-DD`.',
  ],
  [
    'baseline: {decision: {outcome: stop, because: B, date: 2026-02-30}}',
    '56-66',
    '`baseline.decision.date` is "2026-02-30"; it must be a calendar day that exists, `YYYY-MM-DD`.',
  ],
  [
    'reviews: [{of: rubric, by: Ana, date: 2025-02-29}]',
    '39-49',
    '`reviews[0].date` is "2025-02-29"; it must be a calendar day that exists, `YYYY-MM-DD`.',
  ],
] as const)('a value that is not among the possible ones: %j', async ([yaml, columns, message]) => {
  expect(await complaints(yaml)).toEqual([`spec:3:${columns} schema/value: ${message}`])
})

test.for([
  [
    'taxonomy: {topics: {a: 45}}',
    '24-26',
    '`taxonomy.topics.a` is 45; it must be 1 or less. Write a share as a decimal: 0.45 for 45 %.',
  ],
  [
    'taxonomy: {topics: {a: {weight: 12.5}}}',
    '33-37',
    '`taxonomy.topics.a.weight` is 12.5; it must be 1 or less. Write a share as a decimal: 0.125 for 12.5 %.',
  ],
  ['taxonomy: {topics: {a: 450}}', '24-27', '`taxonomy.topics.a` is 450; it must be 1 or less.'],
  ['taxonomy: {topics: {a: -0.1}}', '24-28', '`taxonomy.topics.a` is -0.1; it must be 0 or more.'],
  [
    'taxonomy: {topics: {a: {weight: -0.1}}}',
    '33-37',
    '`taxonomy.topics.a.weight` is -0.1; it must be 0 or more.',
  ],
  ['baseline: {scenarios: 0}', '23-24', '`baseline.scenarios` is 0; it must be 1 or more.'],
  [
    'personas: {flaw_rates: {max_secondary: 3}}',
    '40-41',
    '`personas.flaw_rates.max_secondary` is 3; it must be 2 or less.',
  ],
  [
    'model: {choice: a, training: {gpu_memory_gb: 0}}',
    '46-47',
    '`model.training.gpu_memory_gb` is 0; it must be more than 0.',
  ],
] as const)(
  'a number out of its range, with the share that a percentage means: %j',
  async ([yaml, columns, message]) => {
    expect(await complaints(yaml)).toEqual([`spec:3:${columns} schema/range: ${message}`])
  },
)

test.for([
  [
    'rubric: {criteria: {A: {question: B, calibration_examples: [[PASS, a, b]]}}}',
    '61-73',
    '`rubric.criteria.A.calibration_examples[0]` is a list of 3 items; it must have at least 4 items.',
  ],
  [
    'rubric: {criteria: {A: {question: B, calibration_examples: [[PASS, a, b, c, d]]}}}',
    '61-79',
    '`rubric.criteria.A.calibration_examples[0]` is a list of 5 items; it must have at most 4 items. Put a text that holds a comma in quotes: outside them it begins a new item.',
  ],
  [
    'personas: {styles: {a: {weight: 1, words: [3]}}}',
    '43-46',
    '`personas.styles.a.words` is a list of 1 item; it must have at least 2 items.',
  ],
  [
    'lint: {rules: {a/b: []}}',
    '21-23',
    '`lint.rules["a/b"]` is an empty list; it must have at least 1 item.',
  ],
  [
    'prompts: {domain_rules: [a, ""]}',
    '29-31',
    '`prompts.domain_rules[1]` is empty text; it must say something.',
  ],
] as const)('a list or text of the wrong size: %j', async ([yaml, columns, message]) => {
  expect(await complaints(yaml)).toEqual([`spec:3:${columns} schema/size: ${message}`])
})

test('what a spec as a whole lacks is shown at its start', async () => {
  const { value, diagnostics } = await design({ path: 'spec', text: 'tokens: {}\n' }, readFrom({}))
  expect(value).toBeUndefined()
  expect(diagnostics.map(tell)).toEqual([
    'spec:1:1-11 schema/required-key: The spec has no `version`; it must have one.',
    'spec:1:1-11 schema/required-key: The spec has no `domain`; it must have one.',
  ])
})

test.for([
  ['version: 2\ndomain: {title: A, summary: B}', 'spec:1:10-11 schema/value: `version` is 2; it must be 1.'],
  [
    'version: "1"\ndomain: {title: A, summary: B}',
    'spec:1:10-13 schema/value: `version` is "1"; it must be 1.',
  ],
  [
    'version: 1\ndomain: {title: A}',
    'spec:2:1-7 schema/required-key: `domain` has no `summary`; it must have one.',
  ],
  [
    'version: 1\ndomain: {title: A, summary: B, language: english!}',
    'spec:2:42-50 schema/value: `domain.language` is "english!"; it must be the language of the conversations, as a BCP 47 tag (`en`, `de-CH`, `zh-Hant`).',
  ],
] as const)('the head of a spec: %j', async ([text, complaint]) => {
  const { diagnostics } = await design({ path: 'spec', text }, readFrom({}))
  expect(diagnostics.map(tell)).toEqual([complaint])
})

test('what is wrong inside a file is shown in that file', async () => {
  const examples =
    '# Settled in May.\n- [PASS, a, b, c]\n- [FAIL, a, 3, c]\n- {type: PASS, contex: a, response: b, reasoning: c}\n'
  const yaml = 'rubric: {criteria: {CQ1: {question: Is it?, calibration_examples: {file: q/CQ1.yaml}}}}'
  expect(await complaints(yaml, { 'q/CQ1.yaml': examples })).toEqual([
    'q/CQ1.yaml:3:13-14 schema/type: `rubric.criteria.CQ1.calibration_examples[1][2]` is 3; it must be text.',
    'q/CQ1.yaml:4:16-22 schema/unknown-key: `contex` is not a known key in `rubric.criteria.CQ1.calibration_examples[2]`; known are `type`, `context`, `response`, `reasoning` and `draft`. Did you mean `context`?',
  ])
})

const withoutCeiling = 'tokens/ceiling-defined'

test.for([
  ['a section of the wrong shape', 'rubric: {criteria: 3}', 'schema/type'],
  ['an unknown section', 'rubrics: {}', 'schema/unknown-key'],
  ['a duplicate key', 'rubric: {criteria: {A: {question: B}, A: {question: C}}}', 'syntax/duplicate-key'],
  [
    'a key that JavaScript treats specially',
    'rubric: {criteria: {__proto__: {question: B}}}',
    'syntax/forbidden-key',
  ],
  ['a control character in a comment', '# \u0007', 'syntax/control-character'],
  ['an unseen character', '# \u202e', 'syntax/bidi-control'],
  ['a file that is not there', 'prompts: {system: {text: {file: gone.md}}}', 'reference/readable'],
  ['a file that cannot be read as YAML', 'prompts: {domain_rules: {file: broken.yaml}}', 'syntax/yaml'],
] as const)('%s hides no finding of another section', async ([, yaml, rule]) => {
  const files = { 'broken.yaml': '- [a\n' }
  const source = { path: 'spec', text: `${head}${yaml}\ntokens: {}\n` }
  const { diagnostics } = await lint(source, { readReference: readFrom(files) })
  expect(diagnostics.map((one) => one.rule).sort()).toEqual([rule, withoutCeiling].sort())
})

test('keys that JavaScript treats specially reach nothing', async () => {
  const yaml =
    'rubric: {criteria: {__proto__: {polluted: 1}, constructor: {polluted: 1}}}\n__proto__: {polluted: 1}'
  expect(await complaints(yaml)).toEqual([
    'spec:3:21-30 syntax/forbidden-key: The key "__proto__" is special to JavaScript; a key must have another name. Rename the key.',
    'spec:3:47-58 syntax/forbidden-key: The key "constructor" is special to JavaScript; a key must have another name. Rename the key.',
    'spec:4:1-10 syntax/forbidden-key: The key "__proto__" is special to JavaScript; a key must have another name. Rename the key.',
  ])
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

test('a warning alone does not keep a spec from being built', async () => {
  const { value, diagnostics } = await design({ path: 'spec', text: `${head}# \u202e\n` }, readFrom({}))
  expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning'])
  expect(value?.domain.title).toBe('A')
})
