// What stands where a text is still to be written. Each matches the whole field or its beginning, so that a user who
// talks about a TODO list is left alone.
const unwritten = [
  /^[.…_\s-]*$/,
  /^(?:TODO|TBD|FIXME|XXX)\s*(?:[:.…!-]|$)/,
  /^(?:todo|tbd|fixme|x{2,})\.?$/i,
  /^<[^<>]*>$/,
  /^\[(?:insert|your|context|response|reasoning|answer|text|\.|…)[^[\]]*\]$/i,
  /^(?:context|response|reasoning)$/i,
  /\blorem ipsum\b/i,
]

// How each of them begins, or what it holds: one look with which nearly every text is done.
const mayBeUnwritten = /^\s*(?:$|[.…_<[-]|todo|tbd|fixme|xx|(?:context|response|reasoning)\s*$)|lorem ipsum/i

/** Whether a text only holds the place of one that is still to be written: nothing, "TODO", "<response>". */
export function isUnwritten(text: string): boolean {
  if (!mayBeUnwritten.test(text)) return false
  const trimmed = text.trim()
  return unwritten.some((pattern) => pattern.test(trimmed))
}
