/**
 * A function that remembers its last answer. Rules look at one design after the other, each at all of it, so that what
 * many of them need is made once; and nothing is kept alive but what was looked at last.
 */
export function oncePer<Subject, Made>(make: (subject: Subject) => Made): (subject: Subject) => Made {
  let last: { subject: Subject; made: Made } | undefined
  return (subject) => {
    if (last === undefined || last.subject !== subject) last = { subject, made: make(subject) }
    return last.made
  }
}
