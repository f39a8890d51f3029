import type { Language } from '../../../kit/language.ts'
import { normaliseText, wordsOf } from '../../words/words.ts'

/** How each language is called where somebody wishes for it, in any of them. */
const names: Readonly<Record<Language, RegExp>> = {
  ru: /^(?:русск\p{L}*|російськ\p{L}*|russian|рус)$/u,
  uk: /^(?:украинск\p{L}*|українськ\p{L}*|ukrainian|укр)$/u,
  en: /^(?:английск\p{L}*|англійськ\p{L}*|english|инглиш|анг|eng)$/u,
}
const around = new Set(
  `по на язык языке языком говори говорите говорить давай давайте можно перейди перейдите переключи переключите смени
  смените поменяй пожалуйста можете вы ты умеешь умеете мне бот а и хочу мова мову мовою мові говоріть говори можна
  перейдіть будь ласка прошу вмієте please switch to speak in can you do we talk change language the into i want write
  пиши пишите пишіть со мной мною зі поговорите ответь ответьте отвечай me back could`.split(/\s+/),
)
const mostWords = 8

/** «English please», «українською, будь ласка», "switch to Russian". Null: no language is wished for, and nothing else is said. */
export function languageWished(text: string): Language | null {
  const words = wordsOf(normaliseText(text.slice(0, 200)))
  if (words.length === 0 || words.length > mostWords) return null
  const named = (Object.keys(names) as Language[]).filter((language) =>
    words.some((word) => names[language].test(word)),
  )
  const [language, ...others] = named
  if (language === undefined || others.length > 0) return null
  return words.every((word) => around.has(word) || names[language].test(word)) ? language : null
}
