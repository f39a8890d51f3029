import type { ArticleLanguage } from '../../kit/language.ts'
import { rulesOf } from '../words/rules/all-rules.ts'
import type { LanguageRules } from '../words/rules/language-rules.ts'
import { stemmerOf } from '../words/stem.ts'
import { normaliseText, wordsOf } from '../words/words.ts'

/** What fails, does it in these words, whatever it is: a printer that "does not open" is no bank that does not. */
const failing: Readonly<Record<ArticleLanguage, string>> = {
  ru: `работает работать заработал работают открывается открывает открыть открываются открылся запускается запустить
    запускаются грузится загружается загрузить грузит подключается подключиться подключаются подключение соединение
    включается включить входит войти зайти заходит вход пускает отвечает отвечают доступен доступна доступно доступны
    недоступен недоступна недоступно недоступны доступ зависает завис зависла зависло висит тормозит лежит упал упала
    упало сломался сломалась сломалось поломка сбой ошибка ошибку ошибки пишет выдает показывает видит проблема
    проблемы отвалился отвалилась отвалилось отваливается пропал пропала пропало обрывается вылетает глючит
    воспользоваться пользоваться`,
  uk: `працює працювати працюють відкривається відкрити відкриває відкриваються запускається запустити вантажиться
    завантажується підключається підключитися підключення зʼєднання з'єднання вмикається увімкнути заходить зайти
    увійти вхід пускає відповідає доступний доступна доступно недоступний недоступна недоступно доступ зависає завис
    зависла висить гальмує лежить впав впала впало зламався зламалася зламалося збій помилка помилку пише видає показує
    бачить проблема проблеми відвалився відвалилася зник зникла зникло обривається вилітає глючить користуватися`,
  en: `work works working worked open opens opening start starts starting load loads loading connect connects connecting
    connection login log sign signing signin access available unavailable respond responds responding freeze freezes
    frozen hang hangs hanging slow down outage broken broke break failing fails fail failed failure error errors problem
    problems issue issues shows says crash crashes crashed crashing dead unreachable use using cannot`,
}

const made = new Map<LanguageRules, ReadonlySet<string>>()

/** Stems that do not tell one fault from another. */
export function failingStems(rules: LanguageRules): ReadonlySet<string> {
  const known = made.get(rules)
  if (known !== undefined) return known
  const stem = stemmerOf(rules)
  // Of all languages: words of another one are read by its own stemmer.
  const words = Object.keys(rulesOf).flatMap((language) => failing[language as ArticleLanguage].split(/\s+/))
  const stems = new Set(words.flatMap((word) => wordsOf(normaliseText(word))).map(stem))
  made.set(rules, stems)
  return stems
}
