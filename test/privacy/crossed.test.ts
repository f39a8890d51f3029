import { expect, test } from 'vitest'
import { mask } from '../../src/privacy/mask.ts'

/** What people put between a name and its value. */
const between = [': ', ' ', ' - ', ' — ', ' = ', ' это ', ' такой ', '\n', ' (', ':\n', ' «', ', ', ' — это ', ': "']
const behind = ['', ' не подходит']

interface Crossed {
  readonly names: string
  readonly values: readonly string[]
  readonly between?: readonly string[]
}

const secrets: Readonly<Record<string, Crossed>> = {
  codes: {
    names:
      'код из смс|код з смс|смс код|код подтверждения|код підтвердження|otp|пин|пин-код|пин код|pin|pin code|2fa|2фа|code from sms|sms code|one time code|verification code|одноразовый код|код доступа|код авторизации|код активации|код для входа|код входа|пуш код|код из пуша|код из письма|код с почты|пришёл код|прислали код|код пришел|смска|смс пришла|пароль из смс|секретный код|код безопасности|confirmation code|login code|мой код|ввожу код|проверочный код|код проверки|код восстановления|пин от карты|пін|пін-код|код від банку',
    values: ['482913', '4829'],
    between: [...between, ' номер '],
  },
  'backs of cards': {
    names:
      'cvv|cvc|cvv2|cvc2|цвв|свв|ссв|сvv|код cvv|cvv код|cvv-код|код на обороте|три цифры на обороте|3 цифры сзади|код безопасности карты|цифры на обратной стороне|card security code|security code on the back|цвс|сививи|код с обратной стороны карты|код на звороті|cvv/cvc|последние три цифры на обороте',
    values: ['847'],
  },
  passwords: {
    names:
      'пароль|парол|мой пароль|новый пароль|старый пароль|password|pwd|gfhjkm|пароль для входа|пароль к впн|my password|wifi password|пороль|паролька|пассворд|passwd|доменный пароль|временный пароль|parol|мій пароль',
    values: ['Qwerty123', 'Zima2024!', 'kot_vasya77', 'P@ssw0rd', '12qwaszx', 'Marusya1990', 'aBcD1234'],
  },
  'passwords of something': {
    names: 'пароль от почты|пароль на комп|пароль от вайфая|пароль от домена|логин ivanov пароль|login ivanov password',
    values: ['Qwerty123', 'Zima2024!', 'P@ssw0rd', 'Marusya1990', 'aBcD1234'],
  },
  passports: {
    names:
      'паспорт|мой паспорт|серия и номер|серия номер паспорта|пасспорт|passport|паспортные данные|номер паспорта|паспорт рф|документ паспорт|данные паспорта',
    values: ['4509 123456', '4509123456', '45 09 123456', '4509 №123456', '45 09 №123456', '4509-123456'],
  },
  snils: {
    names: 'снилс|мой снилс|СНИЛС|номер снилс|snils',
    values: ['112-233-445 95', '11223344595', '112.233.445.95'],
  },
  inn: { names: 'инн|мой инн|ИНН физлица|inn|номер инн', values: ['500100732259', '5001 0073 2259'] },
  accounts: {
    names: 'счет|счёт|мой счет|номер счета|р/с|лицевой счет|account|рахунок|реквизиты',
    values: ['40817810099910004312', '40817 810 0 9991 0004312', '40817-810-0-9991-0004312'],
  },
  iban: {
    names: 'iban|IBAN|мой iban|ибан|iban рахунку',
    values: ['DE89370400440532013000', 'DE89 3704 0044 0532 0130 00', 'UA213223130000026007233566001'],
  },
}

test.each(Object.entries(secrets))('%s are hidden whatever stands between the name and them', (_, given) => {
  const missed = given.names
    .split('|')
    .flatMap((name) => (given.between ?? between).flatMap((one) => behind.map((end) => [name + one, end] as const)))
    .flatMap(([start, end]) => given.values.map((value) => ({ text: start + value + end, value })))
    .filter(({ text, value }) => mask(text).text.includes(value))
  expect(missed.map(({ text }) => text)).toEqual([])
})

test('cards are hidden whatever divides their groups', () => {
  const names =
    'карта|карточка|картка|card|номер карты|моя карта|с карты|на карту|перевод на|оплатил с|не проходит|visa|мир|кредитка|'
  const between = [
    '',
    ' ',
    '-',
    '.',
    '/',
    '_',
    ', ',
    '\n',
    ' | ',
    ' — ',
    '  ',
    '\t',
    '*',
    '+',
    ' . ',
    '\\',
    ';',
    ':',
    '\n> ',
  ]
  const texts = names
    .split('|')
    .flatMap((name) =>
      between.flatMap((one) =>
        ['', ' не проходит', ' срок 12/27'].map((end) => `${name} ${['4276', '3800', '1234', '5679'].join(one)}${end}`),
      ),
    )
  expect(texts.filter((text) => /1234|38001/.test(mask(text).text))).toEqual([])
})

const things =
  'штрихкод|артикул|заказ|договор|трек|imei|серийный номер|накладная|номер заявки|посылка|инвойс|счёт-фактура|чек|код товара|sku|лот|партия|part number|order|tracking|contract|invoice|serial|barcode|замовлення|накладна|договір|посилка|позиция|номенклатура|уин|рег. номер|сертификат|инвентарный номер|iccid|лицензия|гарантийный талон|квитанция|транзакция|rrn|номер операции|заявка|обращение|тикет|ticket|идентификатор платежа|ean|упаковка|картридж|коробка|маркировка|datamatrix'

test('what is called another thing stays, though it has a card’s digits', () => {
  const texts = things
    .split('|')
    .flatMap((name) => [' ', ': ', ' № ', ' - '].map((one) => `${name}${one}5536910727251664`))
  expect(texts.filter((text) => mask(text).text !== text)).toEqual([])
})

test('codes of things stay', () => {
  const of =
    'ошибки|домофона|города|подразделения|товара|региона|страны|склада|отдела|услуги|бюджета|проекта|валюты|маршрута|помещения|клиента|поставщика|номенклатуры|филиала|кассы|терминала|оборудования|станции|дефекта|причины|операции|события|возврата|выхода|статуса|завершения|исключения|тарифа|улицы|статьи|модели|запчасти|краски|цвета|программы|билета|группы|организации|предприятия|налоговой|должности|профессии|материала|изделия|партии|принтера|неисправности|сбоя|остановки|отказа|объекта|точки|магазина|ворот|шлагбаума|ячейки|постамата|вакансии|плана|плательщика|вида операции|дохода|вычета|упаковки|документа|формы'
  const texts = of.split('|').flatMap((name) => [`код ${name} 4829`, `код ${name}: 482913`, `какой код ${name}? 4829`])
  expect(texts.filter((text) => mask(text).text !== text)).toEqual([])
})
