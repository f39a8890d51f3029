import { prose, proseEnding, proseStem } from './prose.ts'
import { letters } from '../letters.ts'

/** Words that stand in sentences and not in phrases that somebody thought of. */
const sentence = letters(
  /^(?:please|not|the|and|but|for|from|with|that|this|they|you|your|our|was|are|has|have|does|did|can|could|will|would|should|must|need|needs|how|what|why|when|where|who|reset|change|forgot|help|work|works|try|tried|see|send|sent|ask|says|use|used|get|give|tell|make|let|want|login|account|link|page|instructions?|[сc]м|смотри|или|что|кто|чтоб\p{L}*|бы|был\p{L}?|есть|нету|пожалуйста|плиз|опять|снова|минимум|максимум|мінімум|символ\p{L}*|букв\p{L}*|літер\p{L}*|цифр\p{L}*|знак\p{L}*|заглавн\p{L}*|строчн\p{L}*|латин\p{L}*|латиниц\p{L}*|регистр\p{L}*|раскладк\p{L}*|длин\p{L}*|обязательн\p{L}*|дн(?:я|ей|ів|і)|раз|раза|сам\p{L}*|дайте|дай|скажите|пришлите|вышлите|сообщите|нужен|потрібен|другой|один|учетк\p{L}*|учётк\p{L}*|пользовател\p{L}*|админ\p{L}*|инструкци\p{L}*|письм\p{L}*|почт\p{L}*|пошт\p{L}*|банк\p{L}*|заявк\p{L}*|отдел\p{L}*|кабинет\p{L}*|истёк|истек|сегодня|вчера|завтра|утра|сервис\p{L}*|служб\p{L}*|указан\p{L}*|написан\p{L}*|напечатан\p{L}*|записан\p{L}*|вказан\p{L}*|выдан\p{L}*|лежит|хранится|находится|наклейк\p{L}*|наклеен\p{L}*|стикер\p{L}*|конверт\p{L}*|техподдержк\p{L}*|поддержк\p{L}*|звонит\p{L}*|телефон\p{L}*)$/iu,
)

const joining = /^(?:и|й|та|в|на|с|со|у|под|над|к|and|in|on|of)$/iu

/** What is said of a password in a few English words. */
const describing =
  /^(?:every|each|all|any|more|less|than|least|most|minimum|maximum|(?:character|digit|letter|symbol|day|hour|week|month|minute|year|time|user|account|person)s?|people|different|similar|identical|available|strange|broken|stuck|ready|okay|great|known|common|easy|hard|difficult|(?:im)?possible|visible|hidden|somewhere|inside|behind|again|already|today|yesterday|tomorrow|another|other|both|because|since|while|until|though|then|else|instead|even|been|got|goes|fails?|down|like|mine|yours|his|her|their|someone|nobody|everyone|anyone|under|between|without|within|once|twice|daily|weekly|monthly|per|google|windows|microsoft|office|server|admin|guest|network|wifi|active|directory|domain|panel|mail|outlook|portal|system|app|mobile|bank|banking|card|code|phone)$/

/** The same where nothing but "is" announces it: all of its words are at home in no sentence about passwords. */
export const isBarePhrase = (phrase: string): boolean =>
  phrase
    .split(' ')
    .every(
      (each) =>
        !sentence.test(each) && !prose.test(each) && !describing.test(each) && !/(?:ed|ing|ly|able|ible)$/.test(each),
    )

/** Whether words behind "password:" are the phrase itself: none of them makes a sentence. `word`: that word for a password; `fewest` words. */
export function isPhraseOfWords(word: string, phrase: string, fewest = 3): boolean {
  const words = phrase.split(/[ \t-]/)
  const isLatin = words.every((each) => /^[a-z]{3,}$/i.test(each))
  const isForeign = isLatin && /[а-яёіїєґ]/i.test(word)
  const names = words.filter((each) => /^\p{L}{3,}$/u.test(each))
  // Beside words only a number belongs to a phrase.
  const mayBeShort = names.length > 2
  if (words.some((each) => !/^(?:\p{L}{2,}|\d+)$/u.test(each) && !(mayBeShort && /^\p{L}$/u.test(each)))) return false
  if (names.length < 2) return false
  const hasNumber = names.length < words.length
  if (words.length < (isForeign || hasNumber ? 2 : fewest) || words.some((each) => sentence.test(each))) return false
  // «Три кота и пёс»: what joins words is no sentence.
  const isProse = (each: string) => !joining.test(each) && (prose.test(each) || proseStem.test(each))
  if (!isLatin) return !words.some(isProse) && names.filter((each) => proseEnding.test(each)).length < names.length
  return names.filter((each) => isProse(each) || /(?:ed|ing|ly)$/i.test(each)).length <= 1
}
