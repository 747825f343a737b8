/** What was thrown, in words, whatever it is: an object may have no prototype, and its getters may throw too. */
export function describeThrown(thrown: unknown): {
  message: string
  name: string
  stack: string | undefined
} {
  try {
    if (!(thrown instanceof Error)) return { message: String(thrown), name: '', stack: undefined }
    const { message, name, stack } = thrown
    return {
      message: String(message),
      name: String(name),
      stack: stack === undefined ? stack : String(stack),
    }
  } catch {
    return { message: 'something was thrown that cannot be put into words', name: '', stack: undefined }
  }
}
