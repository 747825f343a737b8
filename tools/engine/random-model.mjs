import { writeFileSync } from 'node:fs'

const sizes = { embedding: 64, feedForward: 128, heads: 4, layers: 1, context: 16384 }

/** Writes a llama model with random weights and a vocabulary of bytes and ASCII: it speaks nonsense by a real engine. */
export function writeRandomModel(file, seed = 1) {
  const tokens = ['<unk>', '<s>', '</s>']
  const types = [2, 3, 3]
  for (let byte = 0; byte < 256; byte++) {
    tokens.push(`<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`)
    types.push(6)
  }
  for (let code = 33; code < 127; code++) {
    tokens.push(String.fromCharCode(code))
    types.push(1)
  }
  tokens.push('▁')
  types.push(1)
  const { embedding, feedForward, heads, layers, context } = sizes
  const vocabulary = tokens.length
  const metadata = [
    ['general.architecture', text('llama')],
    ['general.name', text('random')],
    ['general.file_type', u32(0)],
    ['llama.context_length', u32(context)],
    ['llama.embedding_length', u32(embedding)],
    ['llama.block_count', u32(layers)],
    ['llama.feed_forward_length', u32(feedForward)],
    ['llama.attention.head_count', u32(heads)],
    ['llama.attention.head_count_kv', u32(heads)],
    ['llama.attention.layer_norm_rms_epsilon', f32(1e-5)],
    ['llama.rope.dimension_count', u32(embedding / heads)],
    ['llama.vocab_size', u32(vocabulary)],
    ['tokenizer.ggml.model', text('llama')],
    ['tokenizer.ggml.tokens', list(8, tokens.map(string))],
    ['tokenizer.ggml.scores', list(6, tokens.map((_, index) => float(index < 259 ? 0 : -index)))],
    ['tokenizer.ggml.token_type', list(5, types.map(int))],
    ['tokenizer.ggml.bos_token_id', u32(1)],
    ['tokenizer.ggml.eos_token_id', u32(2)],
    ['tokenizer.ggml.unknown_token_id', u32(0)],
    ['tokenizer.ggml.add_space_prefix', bool(false)],
    ['tokenizer.ggml.add_bos_token', bool(false)],
  ]
  const block = (name, ...shape) => [`blk.0.${name}.weight`, shape]
  const tensors = [
    ['token_embd.weight', [embedding, vocabulary]],
    block('attn_norm', embedding),
    block('attn_q', embedding, embedding),
    block('attn_k', embedding, embedding),
    block('attn_v', embedding, embedding),
    block('attn_output', embedding, embedding),
    block('ffn_norm', embedding),
    block('ffn_gate', embedding, feedForward),
    block('ffn_up', embedding, feedForward),
    block('ffn_down', feedForward, embedding),
    ['output_norm.weight', [embedding]],
    ['output.weight', [embedding, vocabulary]],
  ]
  const draw = generator(seed)
  const infos = []
  const data = []
  let offset = 0
  for (const [name, shape] of tensors) {
    const count = shape.reduce((product, side) => product * side, 1)
    infos.push(Buffer.concat([string(name), int(shape.length), ...shape.map(long), int(0), long(offset)]))
    const values = new Float32Array(count)
    const isNorm = shape.length === 1
    for (let index = 0; index < count; index++) values[index] = isNorm ? 1 : draw() * 0.5
    const bytes = Buffer.from(values.buffer)
    data.push(bytes, Buffer.alloc(padding(bytes.length)))
    offset += bytes.length + padding(bytes.length)
  }
  const head = Buffer.concat([
    Buffer.from('GGUF'),
    int(3),
    long(tensors.length),
    long(metadata.length),
    ...metadata.map(([key, value]) => Buffer.concat([string(key), value])),
    ...infos,
  ])
  writeFileSync(file, Buffer.concat([head, Buffer.alloc(padding(head.length)), ...data]))
}

const padding = (length) => (32 - (length % 32)) % 32
const int = (value) => {
  const buffer = Buffer.alloc(4)
  buffer.writeInt32LE(value)
  return buffer
}
const float = (value) => {
  const buffer = Buffer.alloc(4)
  buffer.writeFloatLE(value)
  return buffer
}
const long = (value) => {
  const buffer = Buffer.alloc(8)
  buffer.writeBigUInt64LE(BigInt(value))
  return buffer
}
const string = (value) => Buffer.concat([long(Buffer.byteLength(value)), Buffer.from(value)])
const u32 = (value) => Buffer.concat([int(4), int(value)])
const f32 = (value) => Buffer.concat([int(6), float(value)])
const bool = (value) => Buffer.concat([int(7), Buffer.from([value ? 1 : 0])])
const text = (value) => Buffer.concat([int(8), string(value)])
const list = (type, items) => Buffer.concat([int(9), int(type), long(items.length), ...items])

// Numbers from −1 to 1, the same for the same seed (mulberry32).
function generator(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2147483648 - 1
  }
}
