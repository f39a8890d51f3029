import { expect, test } from 'vitest'
import { mask } from '../../src/privacy/mask.ts'

interface Kind {
  /** What is said, and the part of it that must not be left. */
  readonly secret: readonly (readonly [text: string, part: string])[]
  /** What stands near it and gives nothing away. */
  readonly harmless: readonly string[]
}

const kinds: Readonly<Record<string, Kind>> = {
  'the word for a password with a slip of a finger': {
    secret: [
      ['парлоь Berezka_41 не принят', 'Berezka_41'],
      ['паролб: Berezka_41', 'Berezka_41'],
      ['пасворд Berezka_41', 'Berezka_41'],
      ['pasword is Berezka_41', 'Berezka_41'],
      ['my passwrd: larkspur9', 'larkspur9'],
    ],
    harmless: [
      'король Артур 2024 не открывается',
      'пароли_2024.xlsx удалите',
      'patrol 1200 rounds',
      'паром отходит в 12:40',
      'passport service is down since 10:00',
      'passport2024 folder is empty',
    ],
  },
  'what an unseen set of a tester showed': {
    secret: [
      ['двухфакторный 551208 не подходит', '551208'],
      ['двофакторка 551208 не приймає', '551208'],
      ['парольная фраза: рыжий кот спит днём', 'рыжий'],
      ['парольную фразу Мрамор-77 не берёт', 'Мрамор-77'],
      ['ответ на секретный вопрос: Барселона', 'Барселона'],
      ['answer to my security question is Barcelona', 'Barcelona'],
      ['мої дані 45 11 203918, перевірте', '203918'],
      ['вначале 4276 3800, следом 1234, в конце 5679, с этой карты', '1234'],
      ['заказ был оплачен с 4276380012345679, чека нет', '80012345'],
      ['код для входа в личный кабинет: 5512, я его не просил', '5512'],
      ['пароль от банк-клиента\nVoronezh1991\nне пускает', 'Voronezh1991'],
      ['кодовое слово в вашем банке василёк, не подошло', 'василёк'],
    ],
    harmless: [
      'двухфакторка включена с 12.05',
      'парольная фраза истекла',
      'не помню ответ на секретный вопрос',
      'ответ на контрольный вопрос забыт',
      'мои данные изменились',
      'MCC-код 5814, кэшбэк не пришёл',
      'visa exp 11/27, declined',
      'exp 11/27 is on the front',
      'заказ 4276380012345679 оплатили',
      'код двери известен, личный кабинет 412',
      'пароль от почты\nне подходит',
      'кодовое слово в отделении назвать, и всё',
    ],
  },
  'a password among other words': {
    secret: [
      ['пароль от планшета у меня стоит tuman778, верно?', 'tuman778'],
      ['parol byl rosinka54', 'rosinka54'],
      ['вбиваю Rosinka54, отвечает что пароль неверный', 'Rosinka54'],
      ['либо Rosinka54 либо Rosinka45 пароль, не помню', 'Rosinka45'],
      ['пароль от архива rosinka_540', 'rosinka_540'],
      ['the passcode is marble77', 'marble77'],
      ['Marble77x не проходит на почте, пароль точно тот', 'Marble77x'],
      ['пароль стоял marble77, стал marble78', 'marble78'],
      ['пароль заводской root/marble77', 'marble77'],
      ['почему marble_77 не принимают как пароль', 'marble_77'],
      ['пароль на планшет 551204', '551204'],
      ['пароль от zip 55120abc', '55120abc'],
      ['логин gorin, пароль marble', 'пароль marble'],
      ['пароль сменила на marble78', 'marble78'],
      ['vpn: gorin/M4rble!x', 'M4rble!x'],
      ['gorin@bank.ru:Marble77 не заходит', 'Marble77'],
      ['my pass is marble77', 'marble77'],
      ["the password she set is 'blue marble 77'", 'blue marble'],
      ['секретная фраза: синий мрамор', 'мрамор'],
      ['кодовое слово Мрамор77 забыли проверить', 'Мрамор77'],
      ['wifi key is harbor-5512', 'harbor-5512'],
      ['ключ от вайфая: harbor5512', 'harbor5512'],
      ['пасс rosinka54', 'rosinka54'],
      ['пароль с заглавной буквы Ромашка, потом 8812', '8812'],
      ['пароль: шесть рыжих белок 12', 'рыжих'],
      ['логин gorin_v Rosinka!54 не пускает', 'Rosinka!54'],
      ['не могу войти: gorin_v | Rosinka-54', 'Rosinka-54'],
      ['доступы\ngorin_v\nRosinka!54', 'Rosinka!54'],
      ['обліковка gorin_v, заходжу під // Rosinka!54', 'Rosinka!54'],
    ],
    harmless: [
      'пароль от ноутбука lenovo2019 не подходит',
      'пароль от базы buh2024 забыли',
      'пароль был сброшен вчера, user1234 ждёт',
      'ввожу ivanov82 и пароль, не пускает',
      'набираю services.msc и просит пароль',
      'пароль: обязательно заглавная буква и цифра',
      'пароль: смените сегодня вечером',
      'либо логин, либо пароль неверный',
      'the wifi key does not work on floor 3',
      'ключ от вайфая не подходит',
      'логин gorin_v PC-0412 не пускает',
      'не могу войти: ошибка 0x80070005 | Outlook2019',
      'вход в офис с 9:00 / кабинет 412',
      'пароль на windows10 не сбрасывается',
      'пароль от базы PROD_DB01 у кого?',
      'пароль для user_2024 сбросьте',
      'сбросьте пароль сотруднику gorin82',
      'пароль от роутера Keenetic4G забыли',
      'пароль на планшет 10 дюймов',
      'потеряли или **забыли** пароль',
      'впн не работает2, пароль верный',
      'сменила на ноутбуке пароль',
      'доступ группе VPN-Users-2024',
      'gorin@bank.ru: PC-0412',
      'секретная фраза: не принимается',
      'кодовое слово Гориной забыли проверить',
      'the password he set is not accepted',
      'логин gorin, пароль неизвестен',
      'почему backup_2024.zip не принимают',
      'pass 12 of the boarding list',
    ],
  },
  'settings and commands': {
    secret: [
      ['New-Object PSCredential(\'x\', (ConvertTo-SecureString "Lipa#2231" -AsPlainText))', 'Lipa#2231'],
      ['sqlplus scott/Lipa2231@prod', 'Lipa2231'],
      ['url=jdbc:oracle:thin:scott/Lipa2231@//ora:1521/x', 'Lipa2231'],
      ['sqlcmd -S db -U sa -P Lipa2231', 'Lipa2231'],
      ['cmdkey /add:srv /user:x /pass:Lipa2231', 'Lipa2231'],
      ['net user gorin Lipa2231 /domain', 'Lipa2231'],
      ["ALTER USER gorin IDENTIFIED BY 'Lipa2231'", 'Lipa2231'],
      ['redis-cli -h cache -a Lipa2231', 'Lipa2231'],
      ['smbclient //srv/x -U gorin%Lipa2231', 'Lipa2231'],
    ],
    harmless: [
      'sqlplus не запускается после обновления',
      'sqlplus / as sysdba',
      'net user gorin /domain',
      'net user gorin',
      'docker login -u gorin',
      'redis-cli -h cache ping',
      'jdbc:oracle:thin:@db01:1521/ABS',
      'cmdkey /list',
      'ConvertTo-SecureString не распознано',
    ],
  },
  'keys, sessions and seeds': {
    secret: [
      ['AccountName=x;AccountKey=Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZg==;', 'Zm9vYmFy'],
      ['SharedAccessKeyName=r;SharedAccessKey=q1W2e3R4t5Y6u7I8o9P0=', 'q1W2e3R4'],
      ['https://x.blob.core/net?sv=2022&sig=aB3%2Bcd5Ef7gh9Ij1kl3', 'cd5Ef7gh9'],
      ['Cookie: theme=dark; PHPSESSID=b7h2k9d4m1q8w3e5r6t0', 'b7h2k9d4m1'],
      ['Set-Cookie: sid=s%3A9fK2mQ7xT4vB1nZ8', '9fK2mQ7xT4'],
      ['настраиваю authenticator, секрет GEZDGNBVGY3TQOJQ', 'GEZDGNBVGY3T'],
      ['двухфакторка, ключ настройки: mfrg gzdf mztw q2lk', 'mztw'],
      ['токен API курсов валют aZ3kL9mQ2xV7bN4cT8wE', 'aZ3kL9mQ2x'],
      ['запасные коды такие: 55120-88341, 90127-44518', '90127-44518'],
      ['backup codes: a7f2k-91xzq b3m8p-22lkw', '22lkw'],
    ],
    harmless: [
      'сессия ASP.NET_SessionId обрывается через 20 минут',
      'Cookie: lang=ru; theme=dark',
      'пользователь S-1-5-21-3623811015-3361044348-30300820-1013 без прав',
      'authenticator не показывает код',
      'секрет успеха',
      'ключ реестра HKLM_Software_Policies_2024_Backup не найден',
      'токен API не выдали до сих пор',
      'резервные коды закончились, как получить новые?',
      'recovery codes page does not open',
      'отчёт token_usage_2024_full_version.xlsx пуст',
    ],
  },
  'numbers of people': {
    secret: [
      ['паспорт серия 40 08, номер 551 204', '551 204'],
      ['паспорт4008551204', '551204'],
      ['4008 551204, выдан ОВД', '551204'],
      ['снилс 112.233.445.95', '233'],
      ['pasport 4008 551204', '551204'],
      ['ИНН физлица: 5001 0073 2259', '0073'],
      ['инн500100732259', '500100732259'],
      ['РНОКПП 2934507181', '2934507181'],
      ['ідентифікаційний код 2934507181', '2934507181'],
      ['код платника податків: 2934507181', '2934507181'],
      ['выписка_40817_810_0_9991_0004312.pdf', '0004312'],
      ['счёт 4081 7810 0999 1000 4312', '0999 1000'],
      ['schet 40817-810-0-9991-0004312', '0004312'],
    ],
    harmless: [
      'паспорт 4 страницы, скан 551 204 байт',
      'ИНН 7707083893 КПП 770701001',
      'інн організації 14360570',
      'код платника не підтягується',
      'счёт 40702810099910004312 организации',
      'счёт № 4081 от 12.03.2024',
      'накладная 4081-7810 на 12 позиций',
      '4008 штук, выдано 551204',
      'версия 112.233.445.95',
      'серия и номер полиса 4008 551204',
    ],
  },
  cards: {
    secret: [
      ['карта 4I11 1111 1111 1111', '1111 1111 1111'],
      ['4О00 0000 0000 0002 не проходит', '0000 0000 0002'],
      ['маэстро 6759649826438453014', '649826438'],
      ['моя Maestro: 6759 6498 2643 8453', '2643'],
      ['карта 4111 11 111111 1111', '111111 '],
      ['юнионпэй 6200 0000 0000 0005', '0000 0000 0005'],
      [
        'карта четыре один один один один один один один один один один один один один один один',
        'один один один один',
      ],
    ],
    harmless: [
      'артикул 4О00-2231-ЗБ не найден',
      'маэстро оркестра звонил в 12:00',
      'мир 2024 года, карта развития',
      'карта на три тысячи двести рублей',
      'OOOO IIII OOOO IIII',
      'на карте сто двадцать три рубля',
    ],
  },
  codes: {
    secret: [
      ['svv 518', '518'],
      ['cvv2:518', '518'],
      ['мне прислали 551204 для входа, это код?', '551204'],
      ['код 5512-04', '5512-04'],
      ['одноразка 551204', '551204'],
      ['пин на рутокене поменяла на 55120488', '55120488'],
      ['text message says 551204', '551204'],
      ['сзади написано 518', '518'],
      ['на зворотному боці ніби 518 чи 519', '519'],
      ['в пуше прислали 551 204', '551 204'],
      ['ввожу 55 12 04 из сообщения, код не принимают', '55 12 04'],
      ['цвв пятьсот восемнадцать три', 'пятьсот'],
      ['cvc five one eight', 'five one'],
      ['пин один два семь девять', 'семь'],
      ['код из смс пятьсот двенадцать ноль сорок один', 'пятьсот'],
      ['kod 5512 ne podhodit', '5512'],
    ],
    harmless: [
      'на обороте накладной 518',
      'наклейка на обороте ноутбука 518',
      'сзади стоит принтер 518',
      'на обороте формы 518 поле',
      'прислали 551204 рубля',
      'код платежа 551204',
      'сообщение 55120 из лога, код завершения 1',
      'text of the message 551204 is empty',
      'код 1603 при установке',
      'пуш уведомления не приходят с 10:40',
      'из сообщения 55120 строк, код не при чём',
      'код ошибки двести пять ноль один',
      'код жду уже сто двадцать минут',
      'код придёт в двадцать два сорок пять',
      'пин ввёл три раза',
      'git push завис на 45 процентах',
      'на карте сзади телефон 8 800 555 35 35',
    ],
  },
}

for (const [kind, { secret, harmless }] of Object.entries(kinds)) {
  test.each(secret)(`${kind}: of %j nothing is left of %j`, (text, part) => {
    const masked = mask(text).text
    expect(masked).not.toContain(part)
    expect(mask(masked)).toEqual({ text: masked, found: [] })
  })

  test.each(harmless)(`${kind}: %j stays`, (text) => {
    expect(mask(text).text).toBe(text)
  })
}

test.each([
  ['Server=a;Password=Lipa2231;Timeout=30', 'Server=a;Password=••••••••;Timeout=30'],
  ['https://a/x?password=Lipa2231&next=home', 'https://a/x?password=••••••••&next=home'],
  ['логин:gorin пароль:Lipa2231;домен:BANK', 'логин:gorin пароль:••••••••;домен:BANK'],
  ['user=gorin, password=Lipa2231, timeout=30', 'user=gorin, password=••••••••, timeout=30'],
  ['пароль Lipa2231?', 'пароль ••••••••?'],
])('of %j only the password is hidden', (text, masked) => {
  expect(mask(text).text).toBe(masked)
})

// A catastrophic expression would take minutes here.
test.each([
  ['accounts', '40817 '.repeat(8_000)],
  ['lines of a key without its end', 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n'.repeat(2_000)],
  ['ends of keys', '-----END PRIVATE KEY-----\n'.repeat(2_000)],
  ['numbers in words', 'код двести сорок '.repeat(3_000)],
  ['words for logins', 'логин a / '.repeat(4_000)],
  ['words for keys', 'token api key '.repeat(3_000)],
  ['commands', 'curl -u mysql sqlplus net use '.repeat(2_000)],
  ['backs of cards', 'на обороте 123 '.repeat(3_000)],
  ['words of fours', 'abcd '.repeat(10_000)],
  ['cookies', `cookie: ${'a=b; '.repeat(10_000)}`],
])('a very long message of %s takes no time', { timeout: 5_000 }, (_, text) => {
  expect(typeof mask(text).text).toBe('string')
})
