import { hash } from 'node:crypto'
import { type Behaviour, json, startFaultServer } from './fault-server.ts'

/** Models on loopback that answer each request always the same way, and what they were asked. */
export interface ModelServer {
  /** The address of their API. */
  url: string
  /** Digests of the bodies that came, in their order: each of them was paid. */
  asked: string[]
  /** Answers the request with this number, from 1, in place of the models. */
  instead(number: number): Behaviour | undefined
  /** Is told how many tokens an answer of the models took. */
  answered(tokens: number): void
  /** Milliseconds that an answer takes. */
  delay(): number
  close(): void
}

/** Starts the models `base`, `simulator`, `judge-a` and `judge-b`. The judges are honest. */
export async function startModels(): Promise<ModelServer> {
  const server = await startFaultServer()
  const models: ModelServer = {
    url: `${server.url}/v1`,
    asked: [],
    instead: () => undefined,
    answered: () => {},
    delay: () => 0,
    close: server.close,
  }
  server.answer = (response, received) => {
    const digest = hash('sha256', JSON.stringify(received.body))
    models.asked.push(digest)
    const behaviour = models.instead(models.asked.length) ?? answer(received.body as unknown as Body, digest)
    const delay = models.delay()
    if (delay === 0) behaviour(response, received)
    else setTimeout(() => behaviour(response, received), delay)
  }
  const answer = (body: Body, digest: string) => {
    const completion = reply(body, digest)
    models.answered(completion.usage.total_tokens)
    return json(completion)
  }
  return models
}

interface Body {
  model: string
  messages: { role: string; content: string }[]
}

function reply({ model, messages }: Body, digest: string) {
  const prompt = messages.at(-1)!.content
  const content = speakers[model.split('-')[0]!]!(prompt, digest)
  const tokens = Math.ceil(JSON.stringify(messages).length / 4)
  return {
    id: 'x',
    object: 'chat.completion',
    created: 0,
    model,
    choices: [{ index: 0, message: { role: 'assistant', content, refusal: null }, finish_reason: 'stop' }],
    usage: { prompt_tokens: tokens, completion_tokens: 20, total_tokens: tokens + 20 },
  }
}

// A user's message has a mark of its own, an answer repeats the mark, and a judge looks whether it does.
const speakers: Record<string, (prompt: string, digest: string) => string> = {
  simulator: (_, digest) =>
    `Parcel ${digest.slice(0, 8)} should have come last week, and nobody has told me what happens now.`,
  base(prompt, digest) {
    const mark = /Parcel (\w{8})/.exec(prompt)?.[1] ?? 'none'
    const isHelpful = Number.parseInt(digest.slice(0, 2), 16) % 16 > 0
    return isHelpful ? `For ${mark} I opened a trace; you hear by noon.` : `For ${mark} there is a web page.`
  },
  judge(prompt) {
    const text = /===== BEGIN \w+ =====\n([\s\S]*?)\n===== END/.exec(prompt)![1]!
    const turns = JSON.parse(text) as { role: string; text: string }[]
    const isFine = turns.every(
      (turn, index) =>
        turn.role === 'user' ||
        turn.text.startsWith(`For ${/Parcel (\w{8})/.exec(turns[index - 1]!.text)?.[1]} I opened`),
    )
    const answer = isFine ? 'YES' : 'NO'
    return JSON.stringify({ evidence: [], reasoning: `It is ${answer}.`, answer })
  },
}
