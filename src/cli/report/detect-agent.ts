import type { Host } from '../host.ts'

/** What AI agents set for the programs that they run; `AI_AGENT` is the one that is meant for all of them. */
export const agentVariables = [
  'AI_AGENT',
  'CLAUDECODE',
  'CLAUDE_CODE',
  'CURSOR_AGENT',
  'GEMINI_CLI',
  'CODEX_SANDBOX',
  'CODEX_THREAD_ID',
  'COPILOT_CLI',
  'OPENCODE',
] as const

/**
 * Whether an AI agent runs fdc. What editors set for people too (`CURSOR_TRACE_ID`, `REPL_ID`) says nothing, and a
 * person takes one line a finding for a loss, while an agent can do with frames.
 */
export function isAgent({ env }: Pick<Host, 'env'>): boolean {
  return agentVariables.some((name) => env[name] && !/^(?:0|false)$/i.test(env[name]))
}
