import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readOrdinaryWords } from '../../src/files/ordinary-words.ts'
import { parseArticle } from '../../src/knowledge/articles/parse-article.ts'
import type { Article } from '../../src/knowledge/articles/article.ts'
import { buildIndex } from '../../src/knowledge/search/build-index.ts'
import type { KnowledgeIndex } from '../../src/knowledge/search/knowledge-index.ts'

const root = join(import.meta.dirname, '../../knowledge-base')
const at = Date.UTC(2026, 10, 23)
const articles = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md') && path.startsWith('ru'))
  .sort()
  .flatMap((path) => {
    const parsed = parseArticle(path, readFileSync(join(root, path), 'utf8'))
    return parsed.ok ? [parsed.value] : []
  })
const ordinaryWords = await readOrdinaryWords()
const russianOnly = buildIndex(articles, [], { ordinaryWords })

/** Written as people write, before anything was made for them: short and long, with slips of the finger and half Russian. */
const questions: readonly (readonly [question: string, id: string])[] = [
  ['забув пароль від комп’ютера', 'password-reset'],
  ['не пам’ятаю пароль, як відновити?', 'password-reset'],
  ['мій обліковий запис заблоковано, занадто багато спроб', 'account-locked'],
  ['система просить змінити пароль, як це зробити', 'password-change'],
  ['не можу під’єднатися до впн з дому', 'vpn-not-connecting'],
  ['немає доступу до спільної теки відділу', 'shared-folder-access'],
  ['потрібен доступ до системи для нового співробітника', 'system-access-request'],
  ['поміняв телефон і тепер не приходить підтвердження входу', 'second-factor-new-phone'],
  ['не відкривається пошта зранку', 'mail-not-opening'],
  ['як налаштувати робочу пошту на айфоні', 'mail-on-phone'],
  ['поштова скринька переповнена, не можу надіслати листа', 'mailbox-full'],
  ['Добрий день! Підкажіть, будь ласка, як забронювати переговорну кімнату на завтра?', 'meeting-room'],
  ['мене не чують на нараді, мікрофон не працює', 'meeting-sound'],
  ['як поставити автовідповідь на час відпустки', 'out-of-office'],
  ['принтер не друкує', 'printer-not-printing'],
  ['застряг папір у принтері', 'printer-not-printing'],
  ['як підключити принтер на новому поверсі', 'printer-connect'],
  ['немає інтернету в офісі, сайти не відкриваються', 'internet-not-working'],
  ['який пароль від вайфаю для гостей', 'office-wifi'],
  ['комп гальмує страшенно', 'computer-slow'],
  ['ноутбук не вмикається, чорний екран', 'computer-not-starting'],
  ['монітор не бачить комп', 'monitor-not-detected'],
  ['зламалася мишка, де взяти нову', 'desk-headset'],
  ['випадково видалив файл, як повернути', 'file-recovery'],
  ['зависла програма і не закривається', 'program-freezes'],
  ['потрібно встановити програму, немає прав', 'software-install'],
  ['електронний підпис не працює, комп’ютер не бачить токен', 'signature-token'],
  ['прийшов підозрілий лист з посиланням', 'phishing-mail'],
  ['дзвонять шахраї, кажуть що з банку', 'suspicious-call'],
  ['вкрали робочий ноутбук', 'work-phone-lost'],
  ['загубив перепустку, турнікет не пускає', 'badge-lost'],
  ['потрібна довідка про доходи', 'income-certificate'],
  ['коли буде зарплата і де подивитись розрахунковий лист', 'payslip'],
  ['захворів, як оформити лікарняний', 'sick-leave'],
  ['скільки днів відпустки у мене залишилось', 'vacation-request'],
  ['загубила картку, що робити??', 'card-lost'],
  ['банкомат не видає гроші, який ліміт на зняття готівки', 'card-limits'],
  ['гроші не прийшли, де мій переказ', 'transfer-not-arrived'],
  ['переказав гроші не тій людині', 'transfer-wrong-person'],
  ['не приходе смс с кодом від банка', 'app-code-not-coming'],
]

/** Written afterwards, and nothing was made for them: how far it reaches beyond the first forty. */
const twentyMore: readonly (readonly [question: string, id: string])[] = [
  ['пише що акаунт заблокований, ввів пароль неправильно тричі', 'account-locked'],
  ['VPN постійно розриває з’єднання', 'vpn-not-connecting'],
  ['хочу змінити старий пароль на новий', 'password-change'],
  ['пошта на телефоні перестала синхронізуватися', 'mail-on-phone'],
  ['Outlook не запускається, що робити', 'mail-not-opening'],
  ['треба спільна поштова скринька для бухгалтерії', 'shared-mailbox'],
  ['у переговорці не працює телевізор', 'meeting-room'],
  ['клавіатура не друкує деякі літери', 'desk-headset'],
  ['не чутно гудка у стаціонарному телефоні', 'desk-phone'],
  ['флешку не видно на ноутбуці', 'usb-drive'],
  ['вікно ексель перестало відповідати', 'program-freezes'],
  ['хтось зайшов у мою пошту без мого відома', 'account-hacked'],
  ['с картки зняли гроші, я нічого не купувала', 'unknown-charge'],
  ['як закрити рахунок у банку', 'account-close'],
  ['термін дії картки спливає, коли дадуть нову', 'card-reissue'],
  ['касир каже що карта не проходить', 'card-declined'],
  ['який максимум можна переказати за день без комісії', 'transfer-limits'],
  ['забула пінкод', 'card-pin-forgotten'],
  ['додаток банку постійно вилітає після оновлення', 'app-crashes'],
  ['де взяти квитанцію про оплату комуналки', 'payment-receipt'],
]

const lostIn = (index: KnowledgeIndex, asked: typeof questions) =>
  asked.filter(([question, id]) => {
    const { matches } = index.search(question, { language: 'uk', audience: 'public', at })
    return !matches.slice(0, 3).some(({ article }) => article.id === id)
  })

describe('Ukrainian questions over a base that is only in Russian', () => {
  test('are forty, about many articles', () => {
    expect(questions.length).toBe(40)
    expect(new Set(questions.map(([, id]) => id)).size).toBeGreaterThanOrEqual(36)
    const ids = new Set(articles.map(({ id }) => id))
    expect(questions.filter(([, id]) => !ids.has(id))).toEqual([])
  })

  test('find their article among the first three, at least thirty of them', () => {
    const lost = lostIn(russianOnly, questions)
    expect(lost.length, lost.map(([question]) => question).join('\n')).toBeLessThanOrEqual(10)
  })

  test('as do those that were written afterwards', () => {
    const lost = lostIn(russianOnly, twentyMore)
    expect(lost.length, lost.map(([question]) => question).join('\n')).toBeLessThanOrEqual(5)
  })

  test.each([
    ['in the Latin layout', 'pf,ed gfhjkm', 'password-reset'],
    ['in the Latin layout', 'ghbynth yt lhere`', 'printer-not-printing'],
    ['in Latin letters', 'zabuv parol vid kompiutera', 'password-reset'],
    ['half in Russian', 'принтер не печатає, шо робити', 'printer-not-printing'],
    ['all in Russian', 'потерял карту что делать', 'card-lost'],
    ['with a slip', 'принтир не друкує', 'printer-not-printing'],
    ['glued together', 'непрацює впн', 'vpn-not-connecting'],
  ])('are found %s: «%s»', (_, question, id) => {
    expect(lostIn(russianOnly, [[question, id]])).toEqual([])
  })

  test('a long story finds what it is about', () => {
    const story =
      'Доброго дня! У мене така проблема: вчора ввечері оновив комп’ютер, а сьогодні зранку прийшов на роботу і принтер взагалі не друкує, пише якусь помилку. Колеги кажуть, що в них усе добре. Допоможіть, будь ласка!'
    expect(lostIn(russianOnly, [[story, 'printer-not-printing']])).toEqual([])
  })

  test('what nobody has written down is honestly not found', () => {
    const options = { language: 'uk', audience: 'public', at } as const
    for (const question of ['який зараз курс біткоїна', 'де купити квитки до Львова']) {
      expect([question, russianOnly.search(question, options).decision]).not.toEqual([question, 'answer'])
    }
  })

  test('the article is known to be of another language, and how the question was read is told in its words', () => {
    const found = russianOnly.search('принтер не друкує', { language: 'uk', audience: 'public', at })
    expect(found.matches[0]).toMatchObject({ otherLanguage: true, article: { language: 'ru' } })
    expect(found.explanation.read).toBe('принтер не печатает')
  })

  test('they find it, too, when the messenger says that the person reads Russian', () => {
    const found = russianOnly.search('не відкривається пошта', { language: 'ru', audience: 'public', at })
    expect(found.matches[0]?.article.id).toBe('mail-not-opening')
  })
})

describe('a base that has begun to be translated into Ukrainian', () => {
  const printer = articles.find(({ id }) => id === 'printer-not-printing')!
  const translated: Article = {
    ...printer,
    language: 'uk',
    title: 'Не друкує принтер',
    questions: ['принтер не друкує', 'застряг папір у принтері', 'документ завис у черзі друку'],
    body: 'Перевірте, чи є папір, і перезапустіть принтер.',
    source: 'uk/workplace/printer-not-printing.md',
  }
  const index = buildIndex([...articles, translated], [], { ordinaryWords })
  const ask = (text: string, language: 'uk' | 'ru') => index.search(text, { language, audience: 'public', at })

  test('answers in Ukrainian what is there, and the rest in Russian', () => {
    expect(ask('принтер не друкує', 'uk').matches[0]).toMatchObject({
      otherLanguage: false,
      article: { id: 'printer-not-printing', language: 'uk' },
    })
    expect(ask('загубила картку, що робити', 'uk').matches[0]).toMatchObject({
      otherLanguage: true,
      article: { id: 'card-lost', language: 'ru' },
    })
    expect(lostIn(index, questions)).toEqual([])
  })

  test('is for readers of Russian what it was', () => {
    for (const { questions: own } of articles.slice(0, 10)) {
      const options = { language: 'ru', audience: 'public', at } as const
      for (const question of own) {
        expect(index.search(question, options)).toEqual(russianOnly.search(question, options))
      }
    }
  })

  test('looks its titles up in the language of the reader as far as there are some', () => {
    const titles = (text: string) => index.titlesLike(text, { language: 'uk', audience: 'public', at })
    expect(titles('принтер')[0]?.language).toBe('uk')
  })
})

describe('a question that helped somebody', () => {
  const options = { language: 'uk', audience: 'public', at } as const
  const question = 'хочу щоб гроші самі йшли на комуналку'
  const learned = { articleId: 'payment-receipt', language: 'uk', question, helped: 3, notHelped: 0 } as const
  const index = buildIndex(articles, [], { ordinaryWords, confirmations: [learned] })

  test('is answered at once when it is asked again, though the article is in Russian', () => {
    expect(russianOnly.search(question, options).decision).not.toBe('answer')
    const found = index.search(question, options)
    expect(found.decision).toBe('answer')
    expect(found.matches[0]?.article.id).toBe('payment-receipt')
  })

  test('and is when an editor has taken it over into the Russian file', () => {
    const taken = articles.map((each) =>
      each.id === 'payment-receipt' ? { ...each, questions: [...each.questions, question] } : each,
    )
    const found = buildIndex(taken, [], { ordinaryWords }).search(question, options)
    expect(found.decision).toBe('answer')
    expect(found.matches[0]?.article.questions).toContain(question)
  })
})
