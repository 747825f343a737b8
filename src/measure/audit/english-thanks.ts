// "No thanks" declines and "thanks to the delay" complains.
const thanking =
  /(?<![a-z0-9'])(?<!\bno,? )(?:thanks(?! to (?!you\b))|thank (?:you|u)|thx|tysm|ty|many thanks|much appreciated|(?:i|we) (?:really |do |so )?appreciate|cheers)(?![a-z0-9])/

/** Whether an English message thanks, by patterns of whole words. */
export function givesThanks(text: string): boolean {
  return thanking.test(text.toLowerCase())
}
