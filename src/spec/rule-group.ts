import { show } from './show.ts'

/** What to say of a name that is a group of rules, or `group/*`, where one rule is asked for; undefined for others. */
export function refuseGroup(
  name: string,
  ids: Iterable<string>,
): { message: string; hint: string } | undefined {
  const group = name.replace(/\/\*?$/, '')
  for (const id of ids) {
    if (!id.startsWith(`${group}/`)) continue
    return {
      message: `${show(name)} is a group of rules; a rule must be named by itself.`,
      hint: `Name those that are meant one by one, such as \`${id}\`; \`fdc explain ${group}\` lists them.`,
    }
  }
}
