import { auditSettings } from '../../measure/audit/audit-settings.ts'
import { createRepeatFinder } from '../../measure/audit/find-repeats.ts'
import { familyOfReference } from '../../measure/model-family.ts'
import { createWordSegmenter } from '../../measure/word-segmenter.ts'
import type { Exchange } from '../../spec/record.ts'
import type { JudgeReport, StopReason } from '../../spec/run.ts'
import type { ScoreWarning } from '../../spec/score.ts'
import { count, list, shorten } from '../../spec/show.ts'
import type { BaselineOptions, BaselineRun, EvaluatedDesign } from './baseline.ts'
import { describeScenario } from './describe-scenario.ts'

// Of a judge's answers; more is a habit of making quotations up.
const mostUnverified = 0.1

/** What a reader of a run's numbers must know beyond what the scores themselves tell. */
export function runWarnings(
  design: EvaluatedDesign,
  options: BaselineOptions,
  run: BaselineRun,
  judges: readonly JudgeReport[],
): ScoreWarning[] {
  return [
    ...shortcutWarnings(options),
    ...familyWarnings(options),
    ...[...run.notes].map((message) => ({ code: 'other_model', message })),
    ...missingWarnings(run),
    ...repeatWarnings(design, run),
    ...flaggedWarnings(options, run),
    ...controlWarnings(run),
    ...judges
      .filter(({ answers, evidence_unverified }) => evidence_unverified > mostUnverified * answers)
      .map(({ judge, answers, evidence_unverified }) => ({
        code: 'evidence_unverified',
        message: `${judge} quotes words that do not stand where it says in ${evidence_unverified} of ${count(answers, 'answer')}; read them before its reasons are believed.`,
      })),
  ]
}

function shortcutWarnings({ provisional, judging }: BaselineOptions): ScoreWarning[] {
  return [
    ...(provisional
      ? [
          {
            code: 'provisional',
            message: 'Provisional: the run took shortcuts (--quick), and nothing should be decided by it.',
          },
        ]
      : []),
    ...(judging === 'batched'
      ? [
          {
            code: 'batched_judging',
            message:
              'Judges answered all criteria of a conversation in one call, which is cheaper, less accurate and biased to NO.',
          },
        ]
      : []),
  ]
}

function familyWarnings({ base, judges }: BaselineOptions): ScoreWarning[] {
  const family = familyOfReference(base)
  if (family === undefined) return []
  return judges
    .filter((judge) => familyOfReference(judge) === family)
    .map((judge) => ({
      code: 'same_family',
      message: `Judge ${judge} and the base model ${base} are of one family, ${family}; a model prefers text that reads like its own.`,
    }))
}

const missingReasons: Partial<Record<StopReason, string>> = {
  simulator_error: 'got no message from the simulator',
  base_error: 'got no answer from the base model',
  too_long:
    'grew too long for one of the models (shorten them with fewer exchanges, or give it more context)',
}

function missingWarnings({ held }: BaselineRun): ScoreWarning[] {
  return Object.entries(missingReasons).flatMap(([code, words]) => {
    const broken = held.filter(({ stop_reason }) => stop_reason === code)
    if (broken.length === 0) return []
    const ids = list(shorten(broken.map(({ transcript }) => transcript.id)))
    const { error } = broken[0]!.transcript
    const first = typeof error === 'string' ? ` ${error}` : ''
    return [
      {
        code,
        message: `${count(broken.length, 'conversation')} (${ids}) ${words}; that is missing data, and \`--resume --fork\` asks again.${first}`,
      },
    ]
  })
}

// What judges are shown must not be what is played.
function repeatWarnings(design: EvaluatedDesign, { scenarios }: BaselineRun): ScoreWarning[] {
  const settings = auditSettings(design)
  const segmenter = createWordSegmenter(settings.language)
  const finder = createRepeatFinder(settings, segmenter)
  const { fewest_words } = settings.options
  return scenarios.flatMap((scenario) => {
    const texts = [
      scenario.opening ?? '',
      ...describeScenario(design, scenario).split('\n').map(textAfterName),
    ]
    for (const text of texts) {
      const repeated = segmenter.words(text).length < fewest_words ? undefined : finder.find(text)
      if (!repeated) continue
      return [
        {
          code: 'scenario_repeats_example',
          message: `Scenario ${scenario.id} repeats a calibration example (\`${repeated.path}\`), which the judges have before them; take another one.`,
        },
      ]
    }
    return []
  })
}

function textAfterName(line: string): string {
  return line.slice(line.indexOf(':') + 1).trim()
}

const flags = {
  refusal: 'refusals',
  filtered: 'filtered by the provider',
  truncated: 'cut at the limit of tokens',
  empty: 'empty',
}

function flaggedWarnings({ base }: BaselineOptions, { held }: BaselineRun): ScoreWarning[] {
  const answers = held.flatMap(({ transcript, stop_reason }): Exchange[] =>
    stop_reason === undefined ? [] : transcript.exchanges,
  )
  const found = Object.entries(flags).flatMap(([finish, words]) => {
    const number = answers.filter((one) => one.finish === finish).length
    return number > 0 ? `${number} are ${words}` : []
  })
  if (found.length === 0) return []
  return [
    {
      code: 'flagged_answers',
      message: `Of ${count(answers.length, 'answer')} of ${base}, ${list(found)}; they are results, and were judged as they are.`,
    },
  ]
}

function controlWarnings({ controls }: BaselineRun): ScoreWarning[] {
  const untested = [...new Set(controls.map(({ judge }) => judge))].filter((judge) =>
    controls.every((one) => one.judge !== judge || one.answered === 0),
  )
  return untested.map((judge) => ({
    code: 'judge_untested',
    message: `${judge} gave no readable answer to what was made to be failed; nobody knows whether it is honest.`,
  }))
}
