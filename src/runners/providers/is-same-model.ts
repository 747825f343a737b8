// What an API adds to the name of a model that it answers for: the day it was made, or the number of its version. A short
// number is none: `-5` behind `claude-opus-4` is another model.
const version = /^(?:[-@](?:\d{8}|\d{4}-\d{2}-\d{2}|\d{3,4}))?$/

// `sonnet` stands for the newest model with that word in its name.
const alias = /^[a-z]+$/

/** Whether an answer comes from the model that was asked for: under its name, or under that of one of its versions. */
export function isSameModel(asked: string, answered: string): boolean {
  const [wanted, found] = [plain(asked), plain(answered)]
  if (alias.test(wanted) && found.split('-').includes(wanted)) return true
  return found.startsWith(wanted) && version.test(found.slice(wanted.length))
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^models\//, '')
    .replace(/[-:]latest$/, '')
}
