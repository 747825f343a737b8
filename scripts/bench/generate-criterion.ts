import { folded } from './layout.ts'
import type { Draw } from './random.ts'
import { prose, question } from './spec-texts.ts'

// Clear cases first, then the borderlines; a criterion of four is one with some judgement.
const types = ['PASS', 'FAIL', 'BORDERLINE_PASS', 'BORDERLINE_FAIL'] as const

/** A criterion with four calibration examples, about 1.9 KB of YAML. Notations change with its place in the rubric. */
export function criterion(draw: Draw, index: number): string {
  const lines = [
    `    CQ${index + 1}:`,
    `      question: ${question(index)}`,
    '      na_valid: false',
    `      guidance: ${folded(prose(draw, 'reasoning', 160), 8)}`,
    '      calibration_examples:',
  ]
  for (const [place, type] of types.entries()) lines.push(...example(draw, type, (index + place) % 4))
  return `${lines.join('\n')}\n`
}

function example(draw: Draw, type: string, notation: number): string[] {
  const context = prose(draw, 'user', 80)
  const response = prose(draw, 'assistant', 120)
  const reasoning = prose(draw, 'reasoning', 80)
  return [
    `        - type: ${type}`,
    `          context: ${written(context, notation)}`,
    `          response: ${written(response, notation + 1)}`,
    `          reasoning: ${written(reasoning, notation + 2)}`,
  ]
}

// Folded and literal blocks, and both kinds of quotes: each of them is a path of its own through a reader.
function written(text: string, notation: number): string {
  switch (notation % 4) {
    case 0:
      return JSON.stringify(text)
    case 1:
      return folded(text, 12)
    case 2:
      return `'${text.replaceAll("'", "''")}'`
    default:
      return `|-\n${' '.repeat(12)}${text.replaceAll('. ', `.\n${' '.repeat(12)}`)}`
  }
}
