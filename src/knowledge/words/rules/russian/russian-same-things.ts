import snowball from 'snowball-stemmers'
import { rememberedUntilFull } from '../../../../kit/functions/remembered-until-full.ts'
import { sameThings } from '../same-things.ts'

const stemmers = { russian: snowball.newStemmer('russian'), english: snowball.newStemmer('english') }
/** Of Russian words and of names in Latin letters. Snowball does not know «сбросьте» for a form of «сбросить». */
const stemRussian = rememberedUntilFull((word: string) =>
  /[а-я]/.test(word) ? stemmers.russian.stem(word.replace(/ьте$/, 'ь')) : stemmers.english.stem(word),
)

/** Diminutives, short and spoken names, and brands in Russian letters. What is only near stands among the synonyms. */
export const russianThings = sameThings(
  `
  карта карточка
  файл файлик
  ноутбук ноут
  компьютер комп пк
  интернет инет
  учетная учетка
  видео видос видик
  ролик видеоролик
  смс смска эсэмэска
  сим симка симкарта
  зарплата зп
  программа прога
  приложение апп
  клавиатура клава
  мышь мышка
  телевизор тв телек
  телефон мобила смартфон
  пин пинкод
  аккаунт акк
  документ доки
  физический физлицо
  юридический юрлицо
  рубль руб
  пароль паролик
  деньги денежки денюжки
  письмо письмецо
  заявка заявочка
  справка справочка
  скриншот скрин
  переговорная переговорка
  windows винда виндовс
  word ворд
  excel эксель
  outlook аутлук
  zoom зум
  teams тимс
  skype скайп
  jira джира
  google гугл
  youtube ютуб ютюб
  telegram телеграм телега
  whatsapp вотсап ватсап вацап
  android андроид
  iphone айфон
  `,
  stemRussian,
)
