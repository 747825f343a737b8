import type { Host } from '../host.ts'

// Terminals that follow links of the OSC 8 kind, by what they write into the environment. Those that do not know them
// ought to ignore them, but some print the address into the text.
const programs = new Set(['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'zed', 'Hyper', 'rio', 'WarpTerminal'])
const terms = /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|contour|wezterm)/

/** Whether a word on the terminal can carry a link: as `FORCE_HYPERLINK` says, else where the terminal is known to. */
export function supportsLinks({ env, isTerminal }: Pick<Host, 'env' | 'isTerminal'>): boolean {
  if (env.FORCE_HYPERLINK !== undefined) return env.FORCE_HYPERLINK !== '0'
  if (!isTerminal || env.TERM === 'dumb' || env.CI) return false
  if (programs.has(env.TERM_PROGRAM ?? '') || terms.test(env.TERM ?? '')) return true
  // GNOME's terminal library learnt them in 0.50, and crashed on them in that very version.
  if (/^\d{4,}$/.test(env.VTE_VERSION ?? '')) return Number(env.VTE_VERSION) > 5000
  return Boolean(env.WT_SESSION || env.KONSOLE_VERSION || env.DOMTERM)
}
