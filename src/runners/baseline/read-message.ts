/** The word with which the simulated user ends a conversation. It is cut out before anybody sees the message. */
export const stopToken = '[STOP]'

// Models put emphasis or code marks around it, and write it small.
const written = /[ \t]*[*_`]*\[\s*stop\s*\][*_`]*/gi
// Our own mark of its words in the history, which models like to continue.
const label = /^\s*you:\s*/i

/** What the simulator wrote, and whether it ended the conversation. */
export interface ReadMessage {
  /** Without the token, wherever it stood. */
  text: string
  stops: boolean
}

/** Reads a message; the token counts only where the person may end the conversation. */
export function readMessage(text: string, mayStop: boolean): ReadMessage {
  const said = text.replace(written, '')
  return { text: said.replace(label, '').trim(), stops: mayStop && said !== text }
}
