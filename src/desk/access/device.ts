import type { SafeText } from '../../kit/safe-text.ts'
import { ownWords } from '../../privacy/protect-words.ts'

type Known = readonly (readonly [mark: RegExp, name: string])[]

/** In this order: most of them call themselves what others are called, too. */
const browsers: Known = [
  [/YaBrowser\//, 'Yandex Browser'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: Known = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

const nameIn = (known: Known, userAgent: string): readonly string[] => {
  const found = known.find(([mark]) => mark.test(userAgent))
  return found === undefined ? [] : [found[1]]
}

/**
 * `Firefox, Windows`: enough to know one's own by. Of what a browser says of itself nothing else is kept, so that nobody
 * can write words of theirs into somebody's list. Null where nothing is known.
 */
export function deviceOf(userAgent: string | undefined): SafeText | null {
  if (userAgent === undefined) return null
  const names = [...nameIn(browsers, userAgent), ...nameIn(systems, userAgent)]
  return names.length === 0 ? null : ownWords(names.join(', '))
}
