import { longTextMs } from '../support/long-text.ts'
import { expect, test } from 'vitest'
import { mayComplete, protectAcross } from '../../src/privacy/protect-across.ts'
import { mask } from '../../src/privacy/mask.ts'

/** The messages as they stand in the store after the last of them: each masked alone, then with those before it. */
function left(said: readonly string[]): readonly string[] {
  let stored: string[] = []
  for (const message of said) {
    const alone = mask(message).text
    if (stored.length === 0 || !mayComplete(alone)) {
      stored.push(alone)
      continue
    }
    const masked = protectAcross(stored, alone)
    stored = stored.map((text, index) =>
      (masked.earlier[index] ?? []).reduce((rest, { was, is }) => rest.replace(was, is), text),
    )
    stored.push(masked.text)
  }
  return stored
}

const secrets: readonly (readonly [said: readonly string[], ...parts: string[]])[] = [
  // Whatever is said in between.
  [['пароль от базы', 'погоди, зайду в кабинет', 'тут всё тормозит', 'rosinka540'], 'rosinka540'],
  [['мне дали временный пароль', 'на стикере накорябано', 'вот он Tk7-Lw2q-Z'], 'Tk7-Lw2q'],
  [['забыл пароль', 'перебрал несколько', 'Fedor_81, Fedor_82 или Fedor83!'], 'Fedor_81', 'Fedor_82', 'Fedor83!'],
  [['сбросили мне пароль', 'говорит неверный, а я ввожу Kot!2020z'], 'Kot!2020z'],
  [['what is the password policy', 'i was given this one', 'Harbor-55x'], 'Harbor-55x'],
  [['пароль следующий:', 'три рыжих белки 12'], 'рыжих'],
  [['скажіть, пароль такий:', 'Барвінок'], 'Барвінок'],
  // The word need not be the last one.
  [['пароль от ноута такой', 'rosinka54'], 'rosinka54'],
  [['parol ot arhiva', 'rosinka_540'], 'rosinka_540'],
  // A login, and then the other half.
  [['логин у меня gorin', 'Rosinka!8'], 'Rosinka!8'],
  [['какой логин?', 'gorin_v', 'Rosinka8x'], 'Rosinka8x'],
  [['логин и пароль', 'gorin', 'Rosinka!8'], 'Rosinka!8'],
  // A second value.
  [['пароль Lipa2231', 'упс, опечатка: Lipa_2231'], 'Lipa_2231'],
  [['my password is Lipa2231', 'sorry, i meant lipa2232'], 'lipa2232'],
  [['пароль Lipa2231', 'lipa-2232'], 'lipa-2232'],
  [['код из смс 551204', 'ой, 551240'], '551240'],
  [['логин gorin', 'mramor_77'], 'mramor_77'],
  [['скину пароль', 'простой', 'mramor1'], 'mramor1'],
  [['my password changed', 'now it is', 'marble77'], 'marble77'],
  // Codes.
  [['пришла смс', 'ща гляну', '55 12 04'], '55 12 04'],
  [['смс не пришла', 'о, наконец пришла', '5 5 1 2 0 4'], '5 5 1 2 0 4'],
  [['какой код брать?', 'там их два', 'первый 5512, второй 0488'], '5512', '0488'],
  [['код', '551', '204'], '204'],
  [['код из пуша', '5', '5', '1', '2'], '2'],
  [['пин забыла', 'вспомнила вроде', '5512'], '5512'],
  [['спрашивает cvv', 'вот эти что ли', '518'], '518'],
  [['5555555555554444', '11/29', '518'], '518'],
  [['код подтверждения', 'пятьсот двенадцать ноль сорок один'], 'двенадцать'],
  // Keys.
  [['api ключ перестал работать', 'какой? вот', 'aZ3kL9mQ2xV7bN4cT8wE'], 'aZ3kL9mQ2x'],
  [
    [
      '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC',
      'Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZg==\n-----END PRIVATE KEY-----',
    ],
    'Zm9vYmFy',
  ],
  [['-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC', 'Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZg'], 'Zm9vYmFy'],
  [['попросили кодовое слово', 'ну я и сказала', 'Одуванчик'], 'Одуванчик'],
  [['токен просит пин', 'ввожу 62840917 и ошибка'], '62840917'],
  // Numbers in parts.
  [['счёт мой', '40817810', '0999', 'секунду', '10004312'], '10004312'],
  [['IBAN', 'DE89 3704', '0044 0532 0130 00'], '0044 0532'],
  [['снилс', '112', '233', '445 95'], '445 95'],
  [['мой инн', '500100', '732259'], '732259'],
  [['паспорт', '40 08', '551 204'], '551 204'],
  [['4111 11', 'сейчас карту поверну', '1111 1111 11'], '1111 1111 11'],
]

test.each(secrets.map(([said, ...parts]) => ({ said, parts, talk: said.join(' / ') })))(
  '$talk: what was announced is hidden',
  ({ said, parts }) => {
    const stored = left(said)
    for (const part of parts) expect(stored.at(-1)).not.toContain(part)
    const [last = '', earlier] = [stored.at(-1), stored.slice(0, -1)]
    expect(protectAcross(earlier, last).found).toEqual([])
  },
)

test.each([
  ['Kot_2020', 'пароль такой не подходит'],
  ['Kot_2020', 'это логин и пароль?'],
])('%j is a password when it is called one behind it: %j', (before, last) => {
  expect(left([before, last])).toEqual(['••••••••', last])
})

const harmless: readonly (readonly string[])[] = [
  ['токен просит пин', 'пишет ошибка 62840917'],
  ['не помню пароль', 'перезагрузил, windows10'],
  ['забыл пароль', 'табельный 55120'],
  ['пароль не подходит', 'ноутбук lenovo2019'],
  ['пароль не подходит', 'PC-0412'],
  ['пароль истёк', 'Office2019'],
  ['пароль от вайфая какой?', 'кабинет 305'],
  ['сбросьте пароль', 'gorin_v'],
  ['сбросьте пароль', 'Горин Виктор, отдел 14'],
  ['забыла пароль', 'gorin_v2'],
  ['пароль не принимает', 'уже 20 минут', 'спасибо'],
  ['пароль заблокирован', 'заявка 551204', 'когда?'],
  ['просит пароль', 'M404dn', 'принтер такой'],
  ['пароль не подходит', 'отчёт_2024.xlsx'],
  ['password not accepted', 'ticket 551204'],
  ['password expired', 'extension 4471', 'thanks'],
  ['какой логин у меня?', 'gorin_v', 'спасибо'],
  ['логин gorin_v', 'PC-0412'],
  ['код не приходит', 'телефон 89161234567'],
  ['код не приходит', 'тикет 4512'],
  ['код не приходит', 'кабинет 305', 'в 15:30'],
  ['код не приходит', 'жду 120 минут'],
  ['код не приходит', 'ошибка 403', 'версия 1.2.3'],
  ['код не приходит', '55120'],
  ['смс с кодом пришла', 'сумма 5512 рублей'],
  ['смс пришла', 'в 15:30'],
  ['пришёл код', 'с номера 900'],
  ['пришла смс', 'списали 5512'],
  ['код ошибки какой?', '5512'],
  ['пин-пад не работает', '5512'],
  ['пин заблокирован', 'банкомат 551204'],
  ['где cvv на карте?', 'спасибо, нашла'],
  ['cvv не принимает', 'сумма 518 рублей'],
  ['карта не работает', '518 рублей списали'],
  ['кодовое слово забыл', 'Горин'],
  ['кодовое слово можно поменять?', 'спасибо'],
  ['кодовое слово', 'спасибо'],
  ['кодовое слово', 'не знаю'],
  ['кодовое слово', 'зачем'],
  ['какой код?', 'ошибки', '1603'],
  ['смените пароль', 'user_2024'],
  ['PC-0412', 'пароль не подходит'],
  ['Office2019', 'пароль просит'],
  ['нужен api ключ', 'контур TEST2'],
  ['токен не виден', 'рутокен 3.0'],
  ['токен не виден', '550e8400-e29b-41d4-a716-446655440000'],
  ['номер телефона', '8 916', '123 45 67'],
  ['заявки мои', '411111', '111111', '1111'],
  ['паспорт готов?', 'буду в 15:30'],
  ['счёт не виден', '40702810', '099910004312'],
  ['снилс нужен?', '112', 'это номер кабинета'],
]

test.each(harmless)('%j stays', (...said) => {
  expect(left(said)).toEqual(said)
})

test('whatever a long talk says takes no time', { timeout: longTextMs }, () => {
  const said = ['пароль и код', 'а '.repeat(5_000), '1 '.repeat(4_000), 'Kot_2020 '.repeat(2_000), 'x'.repeat(20_000)]
  expect(left(said)).toHaveLength(said.length)
})
