/** A value as YAML, in the quotes that the replaced text had. */
export function scalarText(value: string | number | boolean, replaced: string): string {
  if (typeof value !== 'string') return String(value)
  if (replaced.startsWith("'")) return `'${value.replaceAll("'", "''")}'`
  return replaced.startsWith('"') || !/^[\p{L}_][\p{L}\p{N}_ -]*$/u.test(value)
    ? JSON.stringify(value)
    : value
}
