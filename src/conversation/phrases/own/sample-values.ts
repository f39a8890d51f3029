import type { Language } from '../../../kit/language.ts'

type Sample = string | number | Readonly<Record<Language, string>>

/** What stands for a value where a phrase is tried out; a test finds a value without one. */
const samples: Readonly<Record<string, Sample>> = {
  agent: { ru: 'Анна', uk: 'Анна', en: 'Anna' },
  answer: {
    ru: 'Спасибо, исправим на этой неделе.',
    uk: 'Дякуємо, виправимо цього тижня.',
    en: 'Thank you, it will be mended this week.',
  },
  backups: 30,
  body: {
    ru: 'Откройте настройки и нажмите «Переподключить».',
    uk: 'Відкрийте налаштування й натисніть «Перепідключити».',
    en: 'Open the settings and press “Reconnect”.',
  },
  category: { ru: 'Почта', uk: 'Пошта', en: 'Mail' },
  cause: { ru: 'Истёк сертификат.', uk: 'Минув термін сертифіката.', en: 'A certificate had expired.' },
  code: '482 910',
  count: 3,
  description: { ru: 'не открывается почта', uk: 'не відкривається пошта', en: 'mail does not open' },
  days: 90,
  desk: { ru: 'Служба поддержки', uk: 'Служба підтримки', en: 'The service desk' },
  due: { ru: '14:30', uk: '14:30', en: '2:30 pm' },
  example: 'PC-04217',
  files: 2,
  form: { ru: 'Кабинет: 412', uk: 'Кабінет: 412', en: 'Room: 412' },
  from: 'INC-000098',
  holidays: { ru: 'Новый год', uk: 'Новий рік', en: 'New Year' },
  hours: { ru: 'в будни с 9:00 до 18:00', uk: 'у будні з 9:00 до 18:00', en: 'on weekdays from 9 am to 6 pm' },
  limit: { ru: '50 МБ', uk: '50 МБ', en: '50 MB' },
  lines: {
    ru: '10:12 — принято\n10:20 — у Анны',
    uk: '10:12 — прийнято\n10:20 — в Анни',
    en: '10:12 am: taken\n10:20 am: with Anna',
  },
  list: {
    ru: 'INC-000123 — не открывается почта',
    uk: 'INC-000123 — не відкривається пошта',
    en: 'INC-000123: mail does not open',
  },
  messenger: 'Telegram',
  messengers: { ru: 'Telegram и Viber', uk: 'Telegram і Viber', en: 'Telegram and Viber' },
  minutes: 5,
  name: { ru: 'Ольга', uk: 'Ольга', en: 'Olga' },
  next: { ru: '15:00', uk: '15:00', en: '3 pm' },
  number: 'INC-000123',
  opened: { ru: '28 ноября, 10:12', uk: '28 листопада, 10:12', en: '28 November, 10:12 am' },
  opens: { ru: 'завтра в 9:00', uk: 'завтра о 9:00', en: 'tomorrow at 9 am' },
  other: 4,
  owner: { ru: 'Анна', uk: 'Анна', en: 'Anna' },
  phone: '+7 495 123-45-67',
  phoneHours: { ru: 'круглосуточно', uk: 'цілодобово', en: 'around the clock' },
  place: 2,
  priority: 3,
  reason: { ru: 'Нужен доступ к серверу.', uk: 'Потрібен доступ до сервера.', en: 'It takes access to the server.' },
  resolution: {
    ru: 'Перезапустили почтовый сервер.',
    uk: 'Перезапустили поштовий сервер.',
    en: 'The mail server was restarted.',
  },
  resolvedOn: { ru: '27 ноября', uk: '27 листопада', en: '27 November' },
  responseDue: { ru: '11:40', uk: '11:40', en: '11:40 am' },
  score: 4,
  since: { ru: '5 минут назад', uk: '5 хвилин тому', en: '5 minutes ago' },
  size: { ru: '63 МБ', uk: '63 МБ', en: '63 MB' },
  text: { ru: 'Почта снова открывается.', uk: 'Пошта знову відкривається.', en: 'Mail opens again.' },
  time: '10:20',
  title: { ru: 'Почта не открывается', uk: 'Пошта не відкривається', en: 'Mail does not open' },
  to: { ru: 'сетевые администраторы', uk: 'мережеві адміністратори', en: 'the network team' },
  until: { ru: '1 декабря', uk: '1 грудня', en: '1 December' },
  zone: { ru: 'МСК', uk: 'за московським часом', en: 'Moscow time' },
  years: 3,
}

export const isSampled = (name: string): boolean => Object.hasOwn(samples, name)

/** An example of a value, as a reader of the language would be told it. @throws for a value that no phrase has. */
export function sampleOf(name: string, language: Language): string | number {
  const sample = samples[name]
  if (sample === undefined) throw new Error(`no example of the value ${name}`)
  return typeof sample === 'object' ? sample[language] : sample
}
