import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readOrdinaryWords } from '../../src/files/ordinary-words.ts'
import { parseArticle } from '../../src/knowledge/articles/parse-article.ts'
import { buildIndex } from '../../src/knowledge/search/build-index.ts'

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

describe('Ukrainian questions over a base that is only in Russian', () => {
  test('are forty, about many articles', () => {
    expect(questions.length).toBe(40)
    expect(new Set(questions.map(([, id]) => id)).size).toBeGreaterThanOrEqual(36)
    const ids = new Set(articles.map(({ id }) => id))
    expect(questions.filter(([, id]) => !ids.has(id))).toEqual([])
  })

  test('find their article among the first three, at least thirty of them', () => {
    const lost = questions.filter(([question, id]) => {
      const { matches } = russianOnly.search(question, { language: 'uk', audience: 'public', at })
      return !matches.slice(0, 3).some(({ article }) => article.id === id)
    })
    expect(lost.length, lost.map(([question]) => question).join('\n')).toBeLessThanOrEqual(10)
  })
})
