import type { Skeleton } from '../../spec/audit.ts'
import { count, list } from '../../spec/show.ts'
import { mostParagraphs } from './skeleton.ts'

const marks: Record<Exclude<keyof Skeleton, 'paragraphs'>, string> = {
  headings: 'headings',
  bullets: 'bullets',
  numbers: 'numbered items',
  short_first_line: 'a short first line',
  short_last_line: 'a short last line',
  ends_with_question: 'a question at the end',
}

/** A layout in words: `3 paragraphs, bullets and a question at the end`. */
export function skeletonWords({ paragraphs, ...has }: Skeleton): string {
  const blocks =
    paragraphs < mostParagraphs ? count(paragraphs, 'paragraph') : `${paragraphs} or more paragraphs`
  return list([
    blocks,
    ...Object.entries(marks).flatMap(([mark, words]) => (has[mark as keyof typeof has] ? [words] : [])),
  ])
}
