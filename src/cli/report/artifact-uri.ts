/**
 * A path as a URI: relative where the path is, `file:` where it is absolute. All that may not stand in one is escaped,
 * brackets included, which the standard allows in host names alone.
 */
export function artifactUri(path: string): string {
  const isAbsolute = path.startsWith('/')
  const [, drive = '', rest = path] = /^([A-Za-z]:)?(\/.*)$/s.exec(path) ?? []
  const escaped = rest.toWellFormed().split('/').map(encodeURIComponent).join('/')
  return drive || isAbsolute ? `file://${drive && `/${drive}`}${escaped}` : escaped
}

/** Whether a URI of `artifactUri` names a file below the folder that the report speaks from. */
export function isBelow(uri: string): boolean {
  return !uri.startsWith('file:') && !uri.startsWith('../')
}
