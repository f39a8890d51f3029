import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readOrdinaryWords } from '../../src/files/ordinary-words.ts'
import type { Language } from '../../src/kit/language.ts'
import { buildIndex } from '../../src/knowledge/search/build-index.ts'
import { parseArticle } from '../../src/knowledge/articles/parse-article.ts'

const root = join(import.meta.dirname, '../../knowledge-base')
const articles = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .sort()
  .flatMap((path) => {
    const parsed = parseArticle(path, readFileSync(join(root, path), 'utf8'))
    return parsed.ok ? [parsed.value] : []
  })
const index = buildIndex(articles, [], { ordinaryWords: await readOrdinaryWords() })
const ask = (text: string, language: Language) =>
  index.search(text, { language, audience: 'public', at: Date.UTC(2026, 10, 28) })

/** One or two strong words in common with an article, and another thing or another act. */
describe.each<[Language, string]>([
  [
    'ru',
    `
    отправил письмо не тому человеку, можно отозвать
    отправил сообщение не тому человеку
    не приходят уведомления о покупках
    не приходят уведомления о встречах
    не приходят уведомления из джиры
    потерял зарядку от ноутбука
    нашел чужой пропуск
    забыл зонт в переговорной
    забыл куртку в переговорной
    как отменить встречу в календаре
    нашёл флешку, можно посмотреть?
    пришла подозрительная посылка
    закрыть заявку
    не печатает ручка
    случайно удалил фото
    взломали мой инстаграм
    взломали замок
    медленно работает лифт
    сколько можно снять квартиру
    сломалось кресло
    `,
  ],
  [
    'en',
    `
    sent an email to the wrong person, can I recall it
    i lost my laptop charger
    left my umbrella in the meeting room
    left my jacket in the meeting room
    how do i cancel a meeting in my calendar
    the coffee machine is not working
    my chair is broken i need a new one
    found a badge in the lift
    found a laptop in the canteen
    got a suspicious parcel
    i deleted a chat by accident
    i deleted an email by accident
    i deleted a photo by accident
    the lock was hacked
    not receiving notifications from jira
    not receiving notifications about meetings
    how much can i withdraw from my pension
    my parcel has not arrived
    someone stole my bike
    how do i change my profile picture
    `,
  ],
])('in %s a near miss is offered at most', (language, questions) => {
  test.each(linesOf(questions))('«%s»', (text) => {
    expect(ask(text, language).decision).not.toBe('answer')
  })
})

describe.each<[Language, string]>([
  [
    'ru',
    `
    vpn-not-connecting: не могу подключиться к впн из дома
    printer-not-printing: принтер в бухгалтерии не печатает
    password-reset: забыл пароль от рабочего компьютера
    card-lost: карту украли в метро
    app-code-not-coming: не приходит код в смс для входа
    transfer-wrong-person: перевел деньги не тому человеку по номеру телефона
    vacation-request: как оформить отпуск на две недели
    income-certificate: нужна справка о доходах для банка
    payslip: где посмотреть мой расчетный лист за октябрь
    mail-not-opening: не открывается рабочая почта
    meeting-room: как забронировать переговорную на завтра
    file-recovery: случайно удалил важный файл
    computer-slow: компьютер сильно тормозит
    app-crashes: приложение банка вылетает при запуске
    badge-lost: потерял пропуск в офис
    phishing-mail: пришло странное письмо со ссылкой
    unknown-charge: с моей карты списали деньги дважды
    usb-drive: компьютер не видит мою флешку
    meeting-sound: меня никто не слышит на совещании
    transfer-not-arrived: перевод до сих пор не дошел
    `,
  ],
  [
    'en',
    `
    vpn-not-connecting: i cannot connect to the vpn from home
    app-code-not-coming: i am not getting the sms code
    transfer-wrong-person: i sent money to the wrong person by mistake
    vacation-request: how do i book leave for two weeks
    income-certificate: i need a proof of income for a mortgage
    payslip: where can i see my payslip for october
    monitor-not-detected: my laptop does not detect the second monitor
    meeting-room: how do i book a meeting room for tomorrow
    program-freezes: excel froze and is not responding
    file-recovery: i accidentally deleted an important file
    computer-slow: my computer is very slow today
    desk-headset: my mouse broke i need a new one
    app-crashes: the banking app crashes on start
    badge-lost: i lost my office badge
    out-of-office: how do i turn on an automatic reply in outlook
    phishing-mail: got a weird email with a link
    account-hacked: my email account was hacked
    unknown-charge: i was charged twice for one purchase
    work-phone-lost: my work laptop was stolen
    usb-drive: the computer does not see my usb stick
    `,
  ],
])('in %s a question in words of its own is answered at once', (language, questions) => {
  test.each(linesOf(questions).map((line) => line.split(': ') as [string, string]))('%s: «%s»', (id, text) => {
    const found = ask(text, language)
    expect([found.decision, found.matches[0]?.article.id]).toEqual(['answer', id])
  })
})

function linesOf(text: string): readonly string[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim())
}
