import { expect, test } from 'vitest'
import { countQuestions } from '../../src/measure/count-questions.ts'

test.for([
  ['What is the number? When was it sent?', 2],
  ['Really?!? Yes!', 1],
  ['Is it **late?** Or _lost?_', 2],
  ['Ready?🙂', 1],
  ['您的包裹号码是多少？什么时候寄的？', 2],
  ['你好吗?我很好', 1],
  ['ما هو الرقم؟', 1],
  ['Πού είναι\u037e', 1],
  ['ስምዎ ማን ነው፧', 1],
  ['Ի՞նչ', 1],
  ['¿Dónde está?', 1],
  ['So⁉ And⁇', 2],
  ['See https://example.org/find?id=7&x=? and /track?id=7.', 0],
  ['Did you see https://example.org/?', 0],
  ['Ask them: "Where is it? Who signed?"', 0],
  ['Ask „Wo ist es?“ or 「どこ？」', 0],
  ['Run `ls ?` now.', 0],
  ['One; two; three.', 0],
  ['', 0],
] as const)('%s', ([text, number]) => {
  expect(countQuestions(text, 'en')).toBe(number)
})

test.for([
  ['el', 1],
  ['el-GR', 1],
  ['en', 0],
  ['elx', 0],
] as const)('a semicolon asks in %s: %i', ([language, number]) => {
  expect(countQuestions('Πού είναι το δέμα;', language)).toBe(number)
})
