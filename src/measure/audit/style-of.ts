import type { Transcript } from '../../spec/record.ts'
import type { AuditSettings } from './audit-settings.ts'

/** The style in which a conversation's user was to write, if its scenario names one. */
export function styleOf({ scenario }: Transcript): string | undefined {
  return scenario && Object.hasOwn(scenario, 'style') ? scenario.style : undefined
}

/** Fewest and most words of a message in a style; null for a style that the design does not have. */
export function rangeOf(style: string | undefined, { styles }: AuditSettings): [number, number] | null {
  const words = style === undefined ? undefined : styles.get(style)
  return words ? [Math.min(...words), Math.max(...words)] : null
}
