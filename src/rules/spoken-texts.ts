import type { Design, DesignPath } from '../spec/design.ts'

/** Texts of one kind that users or the assistant say, with their places, which are made only where one is needed. */
export interface SpokenTexts {
  /** What they are, in the plural. */
  what: string
  texts: Iterable<readonly [at: () => DesignPath, text: string]>
}

/**
 * What users and the assistant say in a design. Only this is in the language of the conversations: many teams describe
 * their design in English, whatever the chats are in. Flaws that come with fdc are not among it.
 */
export function* spokenTexts({ rubric, baseline, spec }: Design): Generator<SpokenTexts> {
  const criteria = Object.entries(rubric?.criteria ?? {})
  yield {
    what: 'responses of calibration examples',
    texts: criteria.flatMap(([id, { calibration_examples }]) =>
      calibration_examples.map(
        ({ response }, index) =>
          [
            (): DesignPath => ['rubric', 'criteria', id, 'calibration_examples', index, 'response'],
            response,
          ] as const,
      ),
    ),
  }
  const scenarios = typeof baseline.scenarios === 'number' ? [] : baseline.scenarios
  yield {
    what: 'openings of scenarios',
    texts: scenarios.map(({ opening = '' }, index) => [
      () => ['baseline', 'scenarios', index, 'opening'],
      opening,
    ]),
  }
  yield {
    what: 'examples of flaws',
    texts: Object.entries(spec.personas?.flaws ?? {}).flatMap(([group, flaws]) =>
      Object.entries(flaws).map(
        ([name, { example = '' }]) =>
          [(): DesignPath => ['personas', 'flaws', group, name, 'example'], example] as const,
      ),
    ),
  }
}
