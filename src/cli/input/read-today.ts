import { dayOf, isDay } from '../../spec/day.ts'
import type { Arguments } from '../args.ts'
import type { Host } from '../host.ts'
import { Problem } from '../problem.ts'

/** The day by which suppressions expire: of `--today`, else of FDC_TODAY, else of the clock. */
export function readToday(args: Arguments, { env }: Host): string {
  const [name, day] = args.has('today') ? ['--today', args.get('today')] : ['FDC_TODAY', env.FDC_TODAY]
  // A variable that is set to nothing is none.
  if (day === undefined || (day === '' && name === 'FDC_TODAY')) return dayOf(new Date())
  if (isDay(day)) return day
  throw new Problem(`${name} is ${JSON.stringify(day)}; it must be a day that exists, YYYY-MM-DD.`)
}
