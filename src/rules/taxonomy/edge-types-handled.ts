import { wordStems } from '../../measure/word-stems.ts'
import type { DesignWith } from '../../spec/design.ts'
import { isEnglish } from '../../spec/language.ts'
import { show } from '../../spec/show.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'taxonomy/edge-types-handled',
  severity: 'warning',
  origin: 'ours',
  phase: 'design',
  summary: 'Of every edge type that is written out, something says what a good answer does.',
  why: 'An edge case that nothing judges is generated, paid for and kept however badly it was answered: the model then learns the failure. A gate or a criterion can hold it, a domain rule can, and where neither fits, `handling` tells the assistant and the judges. A bare list of names is a sketch, and is left alone.',
  needs: ['taxonomy', 'rubric'],
  options: {},
  fails: [
    {
      yaml: `taxonomy:
  topics: {billing: 0.6, faults: 0.4}
  edge_cases:
    types:
      legal_threat: {weight: 0.4, handling: Gives the address for complaints and no opinion}
      bereavement: {weight: 0.6, description: The account holder has died}
rubric: {criteria: {CQ1: {question: Does the customer learn the next step?}}}`,
      finds: ['taxonomy.edge_cases.types.bereavement'],
    },
  ],
  passes: [
    {
      yaml: `taxonomy:
  topics: {billing: 0.6, faults: 0.4}
  edge_cases:
    types:
      legal_threat: {weight: 0.4, handling: Gives the address for complaints and no opinion}
      bereavement: 0.6
rubric: {criteria: {CQ1: {question: Is a bereaved customer spared all sales talk?}}}`,
    },
    {
      yaml: `taxonomy:
  topics: {billing: 0.6, faults: 0.4}
  edge_cases: [hostile, legal_threat]
rubric: {criteria: {CQ1: {question: Does the customer learn the next step?}}}`,
    },
  ],
  *check(design) {
    const { spec, domain, taxonomy, rubric } = design
    const written = spec.taxonomy?.edge_cases
    if (!written || Array.isArray(written) || Array.isArray(written.types)) return
    // Names of types are matched with words of the rubric, which only works where both are of one language.
    if (!isEnglish(domain.language) || Object.keys(rubric.criteria).length === 0) return
    const bare = Object.entries(taxonomy.edge_cases.types).filter(
      ([, { handling }]) => handling === undefined,
    )
    if (bare.length === 0) return
    const said = new Set([...texts(design)].flatMap(wordStems))
    for (const [name] of bare) {
      const stems = wordStems(name).filter((stem) => !vague.has(stem))
      if (stems.length === 0 || stems.some((stem) => said.has(stem))) continue
      yield {
        at: ['taxonomy', 'edge_cases', 'types', name],
        message: `Edge type ${show(name)} has no \`handling\`, and no criterion, gate or domain rule names it; something must say what a good answer does.`,
        hint: 'Write `handling`, or a criterion that fails where it is answered badly.',
      }
    }
  },
})

// Parts of names that say nothing about the case, by their stems.
const vague = new Set(
  'case customer edge input message other request type user with from that'.split(' ').flatMap(wordStems),
)

/** All that tells what a good answer does. */
function* texts({ rubric, prompts }: DesignWith<'rubric'>): Generator<string> {
  for (const [id, { name, question, guidance = '', na_when = '', because = '' }] of Object.entries(
    rubric.criteria,
  ))
    yield* [id, name, question, guidance, na_when, because]
  for (const [name, { description = '' }] of Object.entries(rubric.categories)) yield* [name, description]
  if (prompts) yield* [...prompts.domain_rules, prompts.assistant.text ?? '', prompts.system.text ?? '']
}
