// "crisis" and "crises", "hostile" and "hostility" are the same thing; four letters tell most words apart.
const length = 4

/**
 * The first letters of each English word of a text or a name, in small letters; words of one or two letters are left
 * out. For comparisons in which a match too many does no harm.
 */
export function wordStems(text: string): string[] {
  const apart = text.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return (apart.match(/[a-z]{3,}/g) ?? []).map((word) => word.slice(0, length))
}
