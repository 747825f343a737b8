import { hash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { estimateTokens } from '../../measure/estimate-tokens.ts'
import { type RandomStream, randomStream } from '../../measure/plan/random-stream.ts'
import type { Completion, CompletionRequest } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import type { Adapter, Endpoint } from './adapter.ts'
import { promptTexts } from './prompt-texts.ts'
import { fillSchema } from './script/fill-schema.ts'
import { parseScript } from './script/parse-script.ts'
import { readScript } from './script/read-script.ts'
import type { ScriptLine } from './script/script-line.ts'

/**
 * No model, but a script in a file: `scripted:answers.jsonl`. What a request gets depends on the request alone, not on
 * when it comes, so that a run can be rehearsed, killed and repeated with the same end.
 */
export function createAdapter(endpoint: Endpoint, folder = '.'): Adapter {
  const text = readScript(folder, endpoint.model)
  const lines = parseScript(endpoint.model, text)
  const script = hash('sha256', text)
  const failed = new Map<string, number>()
  return {
    // Answers of another version of the script are no longer good.
    body: (request) => ({ script, ...request, findProblem: undefined, page: undefined }),
    async send(body, signal) {
      const request = body as CompletionRequest
      const line = findLine(endpoint, lines, request, failed)
      await sleep((line.seconds ?? 0) * 1000, undefined, { signal })
      const { error, retry_after: retryAfter } = line
      if (error) throw new ProviderError(error, `${endpoint.id} fails as its script says.`, { retryAfter })
      return reply(endpoint, line, request)
    },
    read: (reply) => reply as Completion,
  }
}

function findLine(
  { id }: Endpoint,
  lines: readonly ScriptLine[],
  request: CompletionRequest,
  failed: Map<string, number>,
): ScriptLine {
  const digest = hash('sha256', JSON.stringify(request))
  for (const [index, line] of lines.entries()) {
    if (!fits(line, request)) continue
    if (line.times === undefined) return line
    const key = `${index} ${digest}`
    const times = failed.get(key) ?? 0
    if (times >= line.times) continue
    failed.set(key, times + 1)
    return line
  }
  const role = request.role ?? 'no role'
  throw new ProviderError('bad_request', `No line of the script of ${id} fits a request of ${role}.`)
}

function fits({ role, match = [], exchange }: ScriptLine, request: CompletionRequest): boolean {
  if (role !== undefined && role !== request.role) return false
  const spoken = request.messages.filter((message) => message.role === 'user').length
  if (exchange !== undefined && exchange !== spoken) return false
  const texts = promptTexts(request)
  return [match].flat().every((wanted) => texts.some((text) => text.includes(wanted)))
}

function reply({ model }: Endpoint, line: ScriptLine, request: CompletionRequest): Completion {
  const draw = randomStream(0, 'scripted', JSON.stringify(request))
  const text = write(line, request, draw)
  const finish = line.finish ?? 'ok'
  const input = promptTexts(request).reduce((sum, part) => sum + estimateTokens(part), 0)
  return {
    text,
    finish,
    rawFinish: finish,
    model: line.model ?? model,
    usage: { input_total: input, cache_read: 0, cache_write: 0, output: estimateTokens(text), reasoning: 0 },
  }
}

function write(
  { answer, answers, fill }: ScriptLine,
  { schema }: CompletionRequest,
  draw: RandomStream,
): string {
  const chosen = answers ? answers[Math.floor(draw() * answers.length)] : answer
  const value = fill ? (schema ? fillSchema(schema, draw, fill) : fill) : (chosen ?? '')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
