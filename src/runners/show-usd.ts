/** Dollars as people read them: cents, and of less than a cent the first two digits that say anything. */
export function showUsd(usd: number): string {
  if (usd === 0 || Math.abs(usd) >= 0.01) return `$${usd.toFixed(2)}`
  const digits = Math.min(12, 1 - Math.floor(Math.log10(Math.abs(usd))))
  return `$${usd.toFixed(digits)}`
}
