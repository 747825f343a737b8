import type { FixedRule } from '../spec/diagnostic.ts'

/** What is wrong with the shape of a spec, or with a file that it refers to. None can be switched off. */
export const shapeRules = {
  'schema/required-key': {
    severity: 'error',
    summary: 'A mapping has every key that it must have.',
    why: 'What has no default is what only a person can decide; without it there is nothing to compile.',
    example: 'model: {}',
  },
  'schema/unknown-key': {
    severity: 'error',
    summary: 'Every key is one that fdc knows at its place.',
    why: 'A mistyped key would otherwise be ignored, and the default would silently take its place.',
    example: 'tokens: {cieling: 8000}',
    fixes:
      'A key that is one edit away from a known one, and from no other, is renamed where its value fits.',
  },
  'schema/type': {
    severity: 'error',
    summary: 'A value is of the right kind: text, number, truth value, list or mapping.',
    why: 'A value of another kind means something else than was intended, such as the text "0.3" for a weight.',
    example: 'tokens: {ceiling: "8000"}',
    fixes:
      'A number in quotes, `15%` where a share is asked for, and `yes` or `no` are written as YAML has them.',
  },
  'schema/value': {
    severity: 'error',
    summary: 'A value is one of those that are allowed, or of the right form.',
    why: 'A word that fdc does not know has no meaning that an artifact could carry.',
    example: 'lint: {rules: {rubric/na-declared: wran}}',
    fixes: 'A word that differs from an allowed one only in case, spaces or dashes is written as that one.',
  },
  'schema/range': {
    severity: 'error',
    summary: 'A number lies in its range.',
    why: 'A share below 0 or above 1, or a count of nothing, cannot be drawn from. It is mostly a percentage or a slip.',
    example: 'taxonomy: {topics: {delivery: 60, returns: 40}}',
    fixes: 'A share that is certainly a percentage, such as 15 for 0.15, is written as a decimal.',
  },
  'schema/size': {
    severity: 'error',
    summary: 'A text is not empty, and a list has as many items as it must.',
    why: 'An empty text counts as written, and would be compiled into a prompt that says nothing.',
    example: 'model: {choice: ""}',
  },
  'reference/readable': {
    severity: 'error',
    summary: 'A file that the spec refers to lies in the folder of the spec, and can be read.',
    why: 'A spec may come from anybody; it must not decide which files of a machine end up in an artifact.',
    example: 'prompts: {system: {text: {file: ../system.md}}}',
  },
} as const satisfies Record<string, FixedRule>

/** Id of a rule on the shape of a spec. */
export type ShapeRule = keyof typeof shapeRules
