import type { ApiShape } from './api-shapes.ts'
import {
  type Behaviour,
  cutBody,
  drippingBody,
  endlessBody,
  json,
  stalledBody,
  text,
} from './fault-server.ts'

/** One way in which an API fails, and what the call must then come to: a kind of error, or a finish that is not `ok`. */
export interface Fault {
  name: string
  answer(shape: ApiShape): Behaviour
  outcome: string
  /** Whether it goes on until the deadline. */
  isEndless?: true
}

const asJson = { 'content-type': 'application/json' }

function status(code: number, outcome: string, type = 'error', words = 'No.'): Fault {
  return {
    name: `status ${code} (${outcome})`,
    answer: ({ error }) => json(error(type, words), code),
    outcome,
  }
}

/** The 24 faults that every adapter is held to. */
export const faults: readonly Fault[] = [
  status(400, 'bad_request'),
  status(400, 'context_exceeded', 'error', 'prompt is too long: 9 tokens > 8 maximum'),
  status(401, 'auth'),
  status(402, 'quota'),
  status(403, 'auth'),
  status(408, 'timeout'),
  status(409, 'server'),
  status(429, 'rate_limited'),
  status(429, 'quota', 'insufficient_quota'),
  status(500, 'server'),
  status(529, 'server'),
  { name: 'a page with status 200', answer: () => text('<html>Sign in</html>'), outcome: 'malformed' },
  { name: 'a page that claims to be JSON', answer: () => text('<html>', 200, asJson), outcome: 'malformed' },
  {
    name: 'half of the JSON',
    answer: ({ reply }) => text(JSON.stringify(reply()).slice(0, 60), 200, asJson),
    outcome: 'malformed',
  },
  { name: 'no body', answer: () => text('', 200, asJson), outcome: 'malformed' },
  {
    name: 'a reply without content',
    answer: () => json({ model: 'x', choices: [], content: null }),
    outcome: 'malformed',
  },
  {
    name: 'an end that nobody knows',
    answer: ({ reply }) => json(reply({ finish: 'tool_calls' })),
    outcome: 'malformed',
  },
  { name: 'a connection that is reset', answer: () => (response) => response.destroy(), outcome: 'network' },
  { name: 'a body that breaks off', answer: ({ reply }) => cutBody(reply()), outcome: 'network' },
  {
    name: 'a body that stalls',
    answer: ({ reply }) => stalledBody(reply()),
    outcome: 'timeout',
    isEndless: true,
  },
  {
    name: 'a body that drips',
    answer: ({ reply }) => drippingBody(reply()),
    outcome: 'timeout',
    isEndless: true,
  },
  { name: 'a body without end', answer: () => endlessBody(), outcome: 'malformed' },
  {
    name: 'an answer that is cut at the limit',
    answer: ({ reply, words }) => json(reply({ text: 'Good mor', finish: words.truncated })),
    outcome: 'truncated',
  },
  { name: 'an answer of blanks', answer: ({ reply }) => json(reply({ text: ' \n' })), outcome: 'empty' },
]
