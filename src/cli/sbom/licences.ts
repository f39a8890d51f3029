/** Those under which others' code may be given on with ours (MIT), by their SPDX ids. */
const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Unlicense',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'Python-2.0',
])

/** Weak copyleft: used as it comes, unchanged, it binds nobody else. Each package is looked at before it stands here. */
const allowedFor: Readonly<Record<string, readonly RegExp[]>> = {
  // The CSS compiler of vite; the rules and engine of the accessibility tests.
  'MPL-2.0': [/^lightningcss(-|$)/, /^axe-core$/],
}

/** As some write them, and as SPDX does. */
const spellings: Readonly<Record<string, string>> = { 'Apache 2.0': 'Apache-2.0', BSD: 'BSD-2-Clause' }

export const spdxOf = (licence: string): string => spellings[licence] ?? licence

/** An SPDX id stands alone; anything with a word between is an expression. */
export const isExpression = (licence: string): boolean => /\s(OR|AND|WITH)\s/.test(licence)

/** Of an "or" one must be allowed, of an "and" all; what is not understood is not. */
export function isAllowed(name: string, licence: string | undefined): boolean {
  if (licence === undefined) return false
  const words = spdxOf(licence).replace(/^\((.*)\)$/, '$1')
  if (/[()]/.test(words)) return false
  return words
    .split(' OR ')
    .some((either) =>
      either
        .split(' AND ')
        .every((one) => allowed.has(one) || (allowedFor[one] ?? []).some((known) => known.test(name))),
    )
}
