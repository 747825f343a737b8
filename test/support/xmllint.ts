import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const vendor = join(import.meta.dirname, '../vendor')

/**
 * Whether xmllint is there. CI demands it (FDC_REQUIRE_XMLLINT), so that what needs it cannot vanish there; elsewhere it
 * is left out, for it is no package of npm's but Debian's libxml2-utils.
 */
export const hasXmllint =
  process.env.FDC_REQUIRE_XMLLINT === '1' || spawnSync('xmllint', ['--version']).status === 0

/** What xmllint has against an XML text, by a schema of `test/vendor`; empty where it is valid. */
export function validateXml(text: string, schema: string): string {
  if (!hasXmllint) return ''
  const { status, stderr, error } = spawnSync(
    'xmllint',
    ['--nonet', '--noout', '--schema', join(vendor, schema), '-'],
    {
      input: text,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  )
  if (error) throw new Error('xmllint is missing: install Debian’s libxml2-utils.')
  return status === 0 ? '' : stderr.slice(0, 2000)
}

/** The values that an XPath expression finds, by xmllint; the test that asks is one for machines that have it. */
export function countXml(text: string, path: string): number {
  const { stdout } = spawnSync('xmllint', ['--nonet', '--xpath', `count(${path})`, '-'], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return Number(stdout)
}
