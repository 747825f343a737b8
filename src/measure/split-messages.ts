// A text may hold several messages, each behind the name of who speaks, or in quotation marks.
const betweenMessages = /\r?\n|["“”„«»]|(?:^|\s)\p{Lu}\p{L}*:\s/u

/** The messages that a text of a calibration example may hold, and the text itself, which comes first. */
export function splitMessages(text: string): string[] {
  return [text, ...text.split(betweenMessages)]
}
