/** A call that was not made, because the budget could not bear what it costs at most. */
export class BudgetError extends Error {
  override readonly name = 'BudgetError'
}
