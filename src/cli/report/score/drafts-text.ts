import { Scalar } from 'yaml'
import { type Remark, yamlText } from '../../../compiler/artifacts/yaml-text.ts'
import { withoutForbidden } from '../../../compiler/read/check-characters.ts'
import { hideSecrets } from '../../../measure/hide-secrets.ts'
import type { DraftedExample } from '../../../measure/score/draft-example.ts'
import { mostDrafts } from '../../../measure/score/find-splits.ts'
import { count, show } from '../../../spec/show.ts'
import { printableLine } from '../printable.ts'

/** The drafts of a criterion, and how many splits there are beside them. */
export interface CriterionDrafts {
  drafts: readonly DraftedExample[]
  more: number
}

const head = [
  'Examples that `fdc score` drafted where judges split on a criterion, by criterion. No judge learns from a draft.',
  'To settle one: move it to `rubric.criteria.<id>.calibration_examples` of the spec, choose its `type` (PASS, FAIL,',
  'BORDERLINE_PASS or BORDERLINE_FAIL), shorten it to what decides, say why in `reasoning`, and delete `draft`.',
  'A list can also stand in a file of its own, `calibration_examples: {file: CQ1.yaml}`.',
]

/** The file of drafted examples: YAML, by criterion. A list of it is a list of calibration examples as a spec has it. */
export function draftsText(byCriterion: ReadonlyMap<string, CriterionDrafts>): string {
  const data = [...byCriterion].map(([id, { drafts }]) => [id, drafts.map(({ example }) => asNodes(example))])
  const remarks = [...byCriterion].flatMap(([id, { drafts, more }]): Remark[] => [
    { at: [id], text: splitsWords(drafts.length, more), place: 'above' },
    ...drafts.map(
      (draft, index): Remark => ({ at: [id, index, 'context'], text: origin(draft), place: 'above' }),
    ),
  ])
  return yamlText({ head, data: Object.fromEntries(data) as object, remarks })
}

function splitsWords(drafted: number, more: number): string {
  const of = more > 0 ? `${drafted} of ` : ''
  return `${of}${count(drafted + more, 'split')}${drafted > 1 ? ', the strongest first' : ''}.`
}

function origin({ conversation, exchange, exchanges }: DraftedExample): string {
  const where = `exchange ${exchange} of ${exchanges}`
  return printableLine(hideSecrets(`Conversation ${show(conversation)}, ${where}.`))
}

// Lines of a conversation stay lines, since a person is to shorten them.
function asNodes(example: DraftedExample['example']): object {
  return Object.fromEntries(
    Object.entries(example).map(([key, value]) => {
      if (typeof value !== 'string') return [key, value]
      const node = new Scalar(withoutForbidden(value.replaceAll('\r\n', '\n')))
      if (node.value.includes('\n')) node.type = Scalar.BLOCK_LITERAL
      return [key, node]
    }),
  )
}

/** What was drafted, in a sentence or two. */
export function draftsSentence(byCriterion: ReadonlyMap<string, CriterionDrafts>): string {
  const all = [...byCriterion.values()]
  const drafted = all.reduce((sum, { drafts }) => sum + drafts.length, 0)
  const more = all.reduce((sum, one) => sum + one.more, 0)
  const criteria = `${byCriterion.size} ${byCriterion.size === 1 ? 'criterion' : 'criteria'}`
  const left =
    more === 0
      ? ''
      : ` ${count(more, 'more split')} ${more === 1 ? 'was' : 'were'} left out; a criterion gets at most ${mostDrafts} drafts.`
  return `${count(drafted, 'example')} drafted for ${criteria}, for a person to settle.${left}`
}
