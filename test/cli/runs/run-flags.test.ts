import { expect, test } from 'vitest'
import { type Flags, readArguments } from '../../../src/cli/args.ts'
import { readFlags, resumeCommand, withFlags, writtenFlags } from '../../../src/cli/runs/run-flags.ts'

const flags: Flags = {
  resume: { value: '<id>', optional: true, summary: '' },
  fork: { summary: '' },
  yes: { short: 'y', summary: '' },
  judge: { value: '<model>', multiple: true, summary: '' },
  base: { value: '<model>', summary: '' },
  'max-cost': { value: '<usd>', summary: '' },
}
const read = (...words: string[]) => readArguments('baseline', words, flags)

test.for([
  [['--resume'], ''],
  [['--resume', '--fork'], ''],
  [['--resume', '-y'], ''],
  [['--resume', 'run-1', '--fork'], 'run-1'],
  [['--resume=run-1'], 'run-1'],
] as const)('of %j the value is %j', ([words, value]) => {
  const args = read(...words)
  expect([args.has('resume'), args.get('resume'), args.positionals]).toEqual([true, value, []])
  expect(args.has('fork')).toBe(words.includes('--fork' as never))
})

test('a flag whose value may not be left out still needs it', () => {
  expect(() => read('--base', '--fork')).toThrow('--base needs a value: --base <model>.')
})

test('the flags of an earlier run stand in for those that were not written', () => {
  const earlier = writtenFlags(read('--judge', 'a', '--judge', 'b', '--base', 'c'), ['base', 'judge', 'seed'])
  expect(earlier).toEqual({ base: ['c'], judge: ['a', 'b'] })
  const args = withFlags(read('--resume', '--base', 'd'), earlier)
  expect([args.get('base'), args.all('judge'), args.has('judge'), args.has('fork')]).toEqual([
    'd',
    ['a', 'b'],
    true,
    false,
  ])
})

test('a journal sets no flags but those that say what a run is', () => {
  expect(readFlags({ base: ['a'], yes: [''], __proto__: ['x'] }, ['base', 'judge', 'toString'])).toEqual({
    base: ['a'],
  })
})

test('the command that goes on quotes what a shell would take apart', () => {
  const args = read("it's here/spec.yaml", '--base', 'openai:x', '--max-cost', '$5', '-y')
  expect(resumeCommand('baseline', 'run-1', args, ['yes', 'max-cost'])).toBe(
    `fdc baseline 'it'\\''s here/spec.yaml' --resume run-1 --max-cost '$5' --yes`,
  )
})
