import { hash } from 'node:crypto'

/** The text with CRLF as LF, which is how texts are compared: git may have converted either side. */
export function normaliseLineEndings(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text
}

/** SHA-256 of a text's UTF-8 bytes, line ends normalised, as 64 lower-case hexadecimal digits. */
export function digestText(text: string): string {
  return hash('sha256', normaliseLineEndings(text))
}
