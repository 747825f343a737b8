/** The greatest whole number that divides both: Euclid's algorithm. The numbers are whole and not negative. */
export function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
