import { percent } from '../../../spec/number-words.ts'
import type { AdherenceReport, DrawnShare, RunReport, StopReason } from '../../../spec/run.ts'
import { count, list, shorten } from '../../../spec/show.ts'
import type { ScorePart } from './score-parts.ts'

/** How the conversations of a run were held, and how the judges did where the right answer is known. */
export function runParts(run: RunReport): ScorePart[] {
  return [...(run.adherence ? [simulatorPart(run.adherence, run.ended)] : []), controlPart(run)]
}

function simulatorPart(adherence: AdherenceReport, ended: RunReport['ended']): ScorePart {
  const { messages, rewritten, out_of_range, asking_share, thanking_share, flaws } = adherence
  const { cooperation, foreign_script, styles } = adherence
  const right = (heading: string) => ({ heading, right: true })
  return {
    title: 'Simulated users',
    sentences: [
      `${count(messages, 'message')}: ${rewritten} were written anew because of their length, and ${out_of_range} are out of range or cut all the same. ${percent(asking_share)} ask something${thanking_share === null ? '' : `, and ${percent(thanking_share)} thank`}.`,
      `Flaws were asked for in ${shareWords(flaws.primary)} (primary) and ${shareWords(flaws.secondary)} (secondary) of the messages of users who have them. Whether they show, no program can see.`,
      `Cooperation: ${Object.entries(cooperation)
        .map(([way, share]) => `${way} ${shareWords(share)}`)
        .join('; ')}.`,
      `Ended: ${endWords(ended)}.`,
      ...(foreign_script.length > 0
        ? [
            `The user writes mostly in another script than that of the declared language in ${count(foreign_script.length, 'conversation')} (${list(shorten(foreign_script))}).`,
          ]
        : []),
    ],
    columns: [
      { heading: 'style' },
      ...['words', 'messages', 'too short', 'too long', 'out of range'].map(right),
    ],
    rows: Object.entries(styles)
      .filter(([, { messages: number }]) => number > 0)
      .map(([name, style]) => [
        name,
        style.words.join('–'),
        String(style.messages),
        String(style.short),
        String(style.long),
        percent(style.out_of_range_share),
      ]),
  }
}

function shareWords({ share, of, expected }: DrawnShare): string {
  return `${percent(share)} of ${of}, by design ${percent(expected)}`
}

const ends: Record<StopReason, string> = {
  planned_end: 'as planned',
  user_stopped: 'by the user',
  assistant_silent: 'by an empty answer',
  simulator_error: 'by an error of the simulator',
  base_error: 'by an error of the base model',
  too_long: 'by their length',
}

function endWords(ended: RunReport['ended']): string {
  const words = Object.entries(ends).flatMap(([reason, how]) => {
    const number = ended[reason as StopReason]
    return number === undefined ? [] : `${number} ${how}`
  })
  return words.length === 0 ? 'none' : list(words)
}

function controlPart({ controls }: RunReport): ScorePart {
  const isSilent = controls.some(({ kind }) => !kind.startsWith('labelled failures'))
  return {
    title: 'Tests of the judges',
    sentences:
      controls.length === 0
        ? []
        : [
            'YES where NO is the one honest answer; a judge with more than half of them is not believed.',
            ...(isSilent
              ? []
              : [
                  'No criteria of this rubric surely ask for something, which an empty answer fails; judges were tested by labelled failures only.',
                ]),
          ],
    columns: [
      { heading: 'judge' },
      { heading: 'test' },
      ...['YES', 'answered', 'asked'].map((heading) => ({ heading, right: true })),
    ],
    rows: controls.map(({ judge, kind, passed, answered, asked, failed_test }) => [
      judge,
      failed_test ? `${kind} (not passed)` : kind,
      String(passed),
      String(answered),
      String(asked),
    ]),
  }
}
