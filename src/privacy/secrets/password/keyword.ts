import { isNear } from '../near-word.ts'
import { letters } from '../letters.ts'

/** A word for a password, where it stands. */
export interface Keyword {
  readonly from: number
  readonly to: number
  readonly word: string
}

/** With what people call it, the Latin letters among Cyrillic ones, and the keyboard of the other language. */
const written = letters(
  /(?<![\p{L}\p{N}_])(?:п[аa]р[оo]л(?:ь|я|ю|е|и|ем|ей|і|ів|ям|ями|ях)?|п[оo]р[оo]л[ьяюе]|парол(?:ьк[аиуо]й?|ьчик\p{L}{0,2})|парль|паоль|пасс(?:ворд\p{L}{0,2})?|пасворд\p{L}{0,2}|par[ao]l(?:ya|i|'|j|em|yu)?|пас(?=\s{0,2}[:=]|\s\S{0,30}\d)|gfhjk(?:m|z|t|b|tv)|зфыыцщкв|p[a@][s$]{2}w[o0]rds?|passwort|passwd|passphrase|парольн\p{L}{2,3}\sфраз\p{L}{1,2}|pass\s?code|pwd|pswd|psw|pw|pass|(?:wi-?fi|network(?:\ssecurity)?|wpa2?)\skey|(?<=(?:вай-?ф\p{L}{1,3}|wi-?fi)[^\n]{1,30}\s)ключ|ключ\p{L}{0,2}\s(?:(?:от|к|для|до|безопасности|безпеки)\s){0,2}(?:вай-?ф\p{L}{1,3}|wi-?fi|сети|мережі))(?![\p{L}\p{N}_])/giu,
)
/** Whoever slips seldom does so in the first letter; words that differ there are other words. */
const maybeSlipped = letters(/(?<![\p{L}\p{N}_])[пp]\p{L}{4,9}(?![\p{L}\p{N}_])/giu)
/** What a slip is looked for in; the short ones have too many neighbours among other words (patrol, parcel, parole). */
const slipped = ['пароль', 'пароля', 'паролем', 'паролю', 'пароли', 'пассворд', 'пасворд', 'password', 'passcode']
/** Words with a meaning of their own, one letter from those. */
const ownWords = /^(?:король|кароль|парол[оеу].*|passworth)$/i

/** All words for a password in it, also with one slip of a finger. */
export function passwordWords(text: string): readonly Keyword[] {
  const found = new Map<number, Keyword>()
  for (const { index, 0: word } of text.matchAll(written)) {
    found.set(index, { from: index, to: index + word.length, word })
  }
  for (const { index, 0: word } of text.matchAll(maybeSlipped)) {
    if (found.has(index)) continue
    const lower = word.toLowerCase()
    if (ownWords.test(lower)) continue
    if (slipped.some((target) => isNear(lower, target)))
      found.set(index, { from: index, to: index + word.length, word })
  }
  return [...found.values()].sort((a, b) => a.from - b.from)
}
