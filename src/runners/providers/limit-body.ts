import { ProviderError } from '../provider-error.ts'

/** Most bytes of an answer: far more than any model writes, and far less than would fill the memory. */
export const mostAnswerBytes = 16 * 1024 * 1024

/** The error of an answer that has more. */
export function answerTooLong(): ProviderError {
  return new ProviderError('malformed', `The answer goes on after ${mostAnswerBytes} bytes (16 MiB).`)
}

/** The same response, whose body breaks off where it is too long. */
export function limitBody(response: Response): Response {
  if (!response.body) return response
  let bytes = 0
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength
      if (bytes > mostAnswerBytes) controller.error(answerTooLong())
      else controller.enqueue(chunk)
    },
  })
  const { status, statusText, headers } = response
  return new Response(response.body.pipeThrough(limit), { status, statusText, headers })
}
