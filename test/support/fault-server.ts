import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a client sent. */
export interface Received {
  url: string
  headers: IncomingHttpHeaders
  body: Record<string, unknown>
}

/** Answers one request, well or badly. */
export type Behaviour = (response: ServerResponse, received: Received) => void

/** A server on loopback that answers as it is told and keeps what it was asked. */
export interface FaultServer {
  url: string
  received: Received[]
  answer: Behaviour
  close(): void
}

/** Starts one on a port that is free. */
export async function startFaultServer(): Promise<FaultServer> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const received = {
        url: request.url ?? '',
        headers: request.headers,
        body: JSON.parse(Buffer.concat(chunks).toString() || '{}'),
      }
      fault.received.push(received)
      fault.answer(response, received)
    })
  })
  const fault: FaultServer = {
    url: '',
    received: [],
    answer: (response) => response.destroy(),
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  fault.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return fault
}

/** Answers with JSON. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Behaviour {
  return text(JSON.stringify(body), status, { 'content-type': 'application/json', ...headers })
}

/** Answers with a text, by default as a page. */
export function text(body: string, status = 200, headers: Record<string, string> = {}): Behaviour {
  return (response) => response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body)
}

/** Sends the head and half of a JSON body, and breaks the connection off. */
export function cutBody(body: unknown): Behaviour {
  return (response) => {
    startBody(response, body)
    setTimeout(() => response.destroy(), 20)
  }
}

/** Sends the head and half of a JSON body, and then nothing for ever. */
export function stalledBody(body: unknown): Behaviour {
  return (response) => startBody(response, body)
}

function startBody(response: ServerResponse, body: unknown): void {
  const whole = JSON.stringify(body)
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(whole.length) })
  response.write(whole.slice(0, whole.length / 2))
}

/** Sends a JSON body byte by byte, so slowly that no deadline waits for its end. */
export function drippingBody(body: unknown): Behaviour {
  return (response) => {
    const whole = JSON.stringify(body)
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(whole.length) })
    let sent = 0
    const timer = setInterval(() => response.write(whole[sent++] ?? ''), 40)
    response.on('close', () => clearInterval(timer))
  }
}

/** Sends blanks as long as anybody listens. */
export function endlessBody(): Behaviour {
  return (response) => {
    const blanks = Buffer.alloc(1024 * 1024, 32)
    response.writeHead(200, { 'content-type': 'application/json' })
    const go = () => {
      while (!response.destroyed && response.write(blanks));
    }
    response.on('drain', go)
    go()
  }
}
