import { mask } from './mask.ts'
import { bullet } from './secrets/span.ts'

/** Seven digits and more are a phone, a contract, an account; not behind the mark of an error or an update. */
const number = /(?<!(?:0x|kb)\d{0,12})\+?(?:\d[\s().-]*){6}[\d().-]*\d/gi
const address = /\S+@\S+/g
/** «Иван Иванович», «Кузьмичу»: no other words end so. With what stands before it in capitals. */
const fathersSon =
  /(?:(?<!\p{L})\p{Lu}\p{Ll}+\s+){0,2}(?<!\p{L})\p{Lu}\p{Ll}{2,}(?:[ое]вич|ьич|мич|йович)(?:[ауеі]|ем|ом)?(?!\p{L})/gu
/** «Ольга Ивановна», «Оксані Петрівні». By itself «Основной» ends so, too. */
const fathersDaughter =
  /(?:(?<!\p{L})\p{Lu}\p{Ll}+\s+){1,2}\p{Lu}\p{Ll}{2,}(?:[ое]вн|[ії]вн|ичн)(?:[аеуыіи]|ой|ою)(?!\p{L})/gu
/** «Иванов И. И.», «И. И. Иванову». */
const initials = /(?<!\p{L})(?:\p{Lu}\p{Ll}+\s+\p{Lu}\.\s?\p{Lu}\.|\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}+)/gu
/** «Меня зовут Иван»: what follows is a name, whatever it is. */
const introduced =
  /(?<!\p{L})(?:меня\s+зовут|мо[её]\s+имя|мене\s+зва?ти|мене\s+звуть|моє\s+ім.я|my\s+name\s+is|(?:фио|піб|full\s+name)\s*[:=-]?)\s+\p{L}+(?:\s+\p{Lu}\p{Ll}+){0,2}/giu
const forms = [number, address, fathersSon, fathersDaughter, initials, introduced]

type Names = readonly (string | null)[]

/**
 * Whether a text says whom it is about or how to reach them: a secret, a number of somebody, an address, a name. `names`:
 * what its writer is called. Such a text serves whoever works on it, and is nobody's example.
 */
export const isPersonal = (text: string, names: Names = []): boolean =>
  text.includes(bullet) || mask(text).found.length > 0 || withoutPersonal(text, names, '') !== text

/** The text with `instead` where somebody is named or reached. */
export function withoutPersonal(text: string, names: Names, instead: string): string {
  const known = new Set(names.flatMap((name) => wordsOf(name ?? '')).map(stem))
  return forms
    .reduce((rest, form) => rest.replace(form, instead), text)
    .replace(/\p{L}+/gu, (word) => (word.length > 2 && known.has(stem(word.toLowerCase())) ? instead : word))
}

const wordsOf = (name: string): readonly string[] =>
  (name.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length > 2)

/** Without the endings of the cases: «Ольга Петрова» is named in «у Ольги Петровой». */
function stem(word: string): string {
  const bare = word.replace(/(?:ого|ому|ой|ою|ым|ом|ем|ей|[аеёиоуыэюяіїєйь])$/u, '')
  return bare.length > 2 ? bare : word
}
