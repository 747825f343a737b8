import type { FixedRule } from '../spec/diagnostic.ts'

/** What is wrong with the shape of a spec, or with a file that it refers to. None can be switched off. */
export const shapeRules = {
  'schema/required-key': { severity: 'error', summary: 'A mapping has every key that it must have.' },
  'schema/unknown-key': {
    severity: 'error',
    summary: 'Every key is one that fdc knows at its place.',
    fixes:
      'A key that is one edit away from a known one, and from no other, is renamed where its value fits.',
  },
  'schema/type': {
    severity: 'error',
    summary: 'A value is of the right kind: text, number, truth value, list or mapping.',
    fixes:
      'A number in quotes, `15%` where a share is asked for, and `yes` or `no` are written as YAML has them.',
  },
  'schema/value': {
    severity: 'error',
    summary: 'A value is one of those that are allowed, or of the right form.',
    fixes: 'A word that differs from an allowed one only in case, spaces or dashes is written as that one.',
  },
  'schema/range': {
    severity: 'error',
    summary: 'A number lies in its range.',
    fixes: 'A share that is certainly a percentage, such as 15 for 0.15, is written as a decimal.',
  },
  'schema/size': {
    severity: 'error',
    summary: 'A text is not empty, and a list has as many items as it must.',
  },
  'reference/readable': {
    severity: 'error',
    summary: 'A file that the spec refers to lies in the folder of the spec, and can be read.',
  },
} as const satisfies Record<string, FixedRule>

/** Id of a rule on the shape of a spec. */
export type ShapeRule = keyof typeof shapeRules
