/** The format helpers that templates may use, one on every interpolation; `template.ts` implements them. */
export const formatNames = ['md', 'heading', 'cell', 'code', 'fence', 'number', 'raw'] as const

/** Name of a format helper. */
export type FormatName = (typeof formatNames)[number]
