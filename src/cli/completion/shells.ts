/** The shells that fdc writes completions for. */
export const shells = ['bash', 'zsh', 'fish'] as const

/** Name of a shell. */
export type Shell = (typeof shells)[number]
