import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { compileAhead } from '../../../scripts/build/compile-ahead.ts'

const always = () => true

test.for([
  ['an arrow function', 'let a=b.map(x=>x+1);', 'let a=b.map((x=>x+1));'],
  ['a function in a function', 'let a=()=>()=>1;', 'let a=(()=>(()=>1));'],
  ['a function expression', 'let a=function(){};', 'let a=(function(){});'],
  ['a method', 'let a={b(c){return c}};', 'let a={b:(function(c){return c})};'],
  ['a generator', 'let a={*check({b}){yield b}};', 'let a={check:(function*({b}){yield b})};'],
  ['a method named by an expression', 'let a={async[b](){}};', 'let a={[b]:(async function(){})};'],
  ['a method with a quoted name', 'let a={"b-c"(){}};', 'let a={"b-c":(function(){})};'],
  ['text beyond ASCII', 'let a="’😀";let b=()=>a;', 'let a="’😀";let b=(()=>a);'],
])('%s that is called is put into parentheses', ([, code, wanted]) => {
  expect(compileAhead(code!, always)).toBe(wanted)
})

test('a declaration that is called becomes a variable at the top, below directives', () => {
  const code = '"use strict";let a=double(2);function double(b){return b*2}'
  const found = compileAhead(code, always)
  expect(found).toBe('"use strict";var double=(function double(b){return b*2});let a=double(2);')
  expect(runInNewContext(`${found}a`)).toBe(4)
})

test('declarations that call each other still do', () => {
  const code = 'function odd(n){return n>0&&even(n-1)}function even(n){return n===0||odd(n-1)}'
  expect(runInNewContext(`${compileAhead(code, always)};[odd(3),even(3)]`)).toEqual([true, false])
})

test('what is not called is left as it is', () => {
  const code = 'let a={b(){return ()=>1}};function c(){}'
  expect(compileAhead(code, () => false)).toBe(code)
})

test.for(['let a={get b(){return 1}};', 'class A{b(){}}', 'let a=class{static b(){}};'])(
  'parentheses cannot stand in `%s`, which is left as it is',
  (code) => {
    expect(compileAhead(code, always)).toBe(code)
  },
)
