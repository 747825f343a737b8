import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getLlama, LlamaCompletion } from 'node-llama-cpp'
import { writeRandomModel } from './random-model.mjs'

const contextSize = 8192
// Nonsense need not be long. What a request allows beyond this is never used up.
const mostTokens = 400

/**
 * Serves a real inference engine with random weights as OpenAI's chat completions, on a free port of this machine: real
 * tokens, real grammars, real limits, and nothing that makes sense. One request at a time.
 */
export async function serveEngine() {
  const folder = mkdtempSync(join(tmpdir(), 'fdc-engine-'))
  const file = join(folder, 'random.gguf')
  writeRandomModel(file)
  const llama = await getLlama({ gpu: false, build: 'never', maxThreads: 1, logLevel: 'error' })
  const model = await llama.loadModel({ modelPath: file })
  const context = await model.createContext({ contextSize, threads: 1 })
  const completion = new LlamaCompletion({ contextSequence: context.getSequence() })
  let last = Promise.resolve()
  let served = 0
  const server = createServer((request, response) => {
    const answer = async () => {
      const body = JSON.parse(Buffer.concat(await request.toArray()).toString('utf8'))
      const { status, reply } = await complete(llama, model, completion, body, served++)
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(reply))
    }
    last = last.then(answer).catch((error) => {
      response.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { message: String(error) } }))
    })
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}/v1`,
    served: () => served,
    async close() {
      server.close()
      await model.dispose()
      await llama.dispose()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function complete(llama, model, completion, { messages, max_tokens, response_format, model: name }, seed) {
  const prompt = messages.map(({ role, content }) => `${role}: ${content}\n`).join('')
  const tokens = model.tokenize(prompt)
  const most = Math.min(max_tokens ?? mostTokens, mostTokens)
  if (tokens.length + most > contextSize) {
    const message = `the request exceeds the available context size (${tokens.length} tokens)`
    return { status: 400, reply: { error: { code: 400, type: 'exceed_context_size_error', message } } }
  }
  const schema = response_format?.json_schema?.schema
  const grammar = schema && (await llama.createGrammarForJsonSchema(schema))
  const { response, metadata } = await completion.generateCompletionWithMeta(tokens, {
    maxTokens: most,
    temperature: 1,
    seed,
    ...(grammar && { grammar }),
  })
  const generated = model.tokenize(response).length
  return {
    status: 200,
    reply: {
      id: `chatcmpl-${seed}`,
      object: 'chat.completion',
      created: 0,
      model: name,
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: response },
          finish_reason: metadata.stopReason === 'maxTokens' ? 'length' : 'stop',
        },
      ],
      usage: {
        prompt_tokens: tokens.length,
        completion_tokens: generated,
        total_tokens: tokens.length + generated,
      },
    },
  }
}
