// Models on loopback that answer at once, as far as HTTP lets them. Prints its address on a line of standard output.
'use strict'
const { createServer } = require('node:http')

let number = 0

createServer((request, response) => {
  let body = ''
  request.setEncoding('utf8').on('data', (text) => {
    body += text
  })
  request.on('end', () => {
    number++
    // What a user and a model say differs each time, so that no call is spared because another one was equal.
    const content = body.includes('"response_format"')
      ? '{"evidence":[],"reasoning":"Nothing of the kind was said.","answer":"NO"}'
      : `Parcel ${number} should have come last week, and nobody has told me what happens next.`
    const reply = {
      id: 'x',
      object: 'chat.completion',
      created: 0,
      model: JSON.parse(body).model,
      choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
      usage: { prompt_tokens: body.length >> 2, completion_tokens: 20 },
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply))
  })
}).listen(0, '127.0.0.1', function listening() {
  process.stdout.write(`http://127.0.0.1:${this.address().port}/v1\n`)
})
