import type { DesignWith } from '../../spec/design.ts'
import type { MessageDraw, Scenario } from '../../spec/plan.ts'
import { drawIndex, randomStream } from './random-stream.ts'

/**
 * Draws what each message of a scenario shows. A flaw shows independently of the others: by its own rate in each message,
 * or once for the whole conversation where the design says so.
 */
export function drawMessages(
  { personas, prompts }: DesignWith<'personas'>,
  { id, persona }: Scenario,
  seed: number,
  messages: number,
): MessageDraw[] {
  const { primary, secondary, drawn_per } = personas.flaw_rates
  const { primary_flaw, secondary_flaws = [] } = persona ?? {}
  const rates = [
    ...(primary_flaw === undefined ? [] : [[primary_flaw, primary] as const]),
    ...secondary_flaws.map((flaw) => [flaw, secondary] as const),
  ]
  const shares = Object.entries(prompts?.user_simulator.non_cooperation ?? {})
  return Array.from({ length: messages }, (_, index) => {
    const message = index + 1
    const drawn = drawn_per === 'message' ? message : 'conversation'
    const flaws = rates.flatMap(([flaw, rate]) =>
      randomStream(seed, id, 'flaw', flaw, drawn)() < rate ? flaw : [],
    )
    const way =
      message === 1
        ? undefined
        : drawIndex(
            shares.map(([, share]) => share),
            randomStream(seed, id, 'cooperation', message),
          )
    return { message, flaws, ...(way !== undefined && { cooperation: shares[way]![0] }) }
  })
}
