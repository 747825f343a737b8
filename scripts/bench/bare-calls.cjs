// `node bare-calls.cjs <address> <calls>`: makes so many calls one after the other, and nothing else. What fdc costs
// beside them is its own.
'use strict'
const { Agent, request } = require('node:http')

const [address, calls] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true })
const body = JSON.stringify({ model: 'base', messages: [{ role: 'user', content: 'x'.repeat(4000) }] })

function call(left) {
  if (left === 0) {
    agent.destroy()
    return
  }
  const options = { method: 'POST', agent, headers: { 'content-type': 'application/json' } }
  request(`${address}/chat/completions`, options, (response) => {
    response.resume().on('end', () => call(left - 1))
  }).end(body)
}

call(Number(calls))
