/** Latin letters with their accents, Greek, Cyrillic with its extensions, Armenian, Georgian. */
const ranges =
  'a-zA-Z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0386\u0388-\u03ff\u0400-\u0481\u048a-\u052f\u0531-\u0556\u0561-\u0587\u10d0-\u10fa'

/**
 * The expression with these letters in the place of `\p{L}`. Where case is ignored V8 takes a millisecond and a half and tens of
 * kilobytes to compile one with `\p{L}`, and a quarter of it with ranges; there are a hundred and fifty, all of them are compiled when
 * the first person writes, and those that were not needed lately are compiled anew.
 */
export function letters(expression: RegExp): RegExp {
  let isInClass = false
  const source = expression.source.replaceAll(/\\p\{L\}|\\.|[[\]]/gsu, (part) => {
    if (part === '\\p{L}') return isInClass ? ranges : `[${ranges}]`
    if (part === '[') isInClass = true
    if (part === ']') isInClass = false
    return part
  })
  return new RegExp(source, expression.flags)
}
