import { sql } from 'kysely'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { makeConsoleQueries } from '../../../src/database/conversations/queries.ts'
import { connect, type Database } from '../../../src/database/server/connect.ts'
import { migrate } from '../../../src/database/server/migrate.ts'
import { openGate } from '../../../src/kit/gate.ts'
import { protectWords } from '../../../src/privacy/protect-words.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { deskRows } from '../../support/desk-rows.ts'
import { silentLog } from '../../support/silent-log.ts'

let database: TestDatabase
let rows: ReturnType<typeof deskRows>
const numbers: Record<string, number> = {}
const find = async (search: string) => await makeConsoleQueries(database.db).queue('waiting', search, '0')
const namesOf = async (search: string) => {
  const found = (await find(search)).map(({ number }) => number)
  return Object.entries(numbers).flatMap(([name, number]) => (found.includes(number) ? [name] : []))
}

beforeAll(async () => {
  database = await createDatabase()
  rows = deskRows(database.db)
  const opens = async (
    key: string,
    words: readonly string[],
    more: Parameters<typeof rows.chat>[0] & { incident?: object } = {},
  ) => {
    const chat = await rows.chat(more)
    const { id, number } = await rows.incident(chat, { ...more.incident })
    numbers[key] = number
    for (const text of words) await rows.says(chat, text, { incident_id: id })
    return chat
  }
  await opens('certificate', ['Добрый день', 'Истёк срок сертификата, не пускает на портал', 'жду'], {
    name: 'Пётр Ёлкин',
    phone: '+79161234567',
  })
  await opens('printers', ['Принтеры на складе не печатают'], { name: 'Мар’яна Іванова-Ко' })
  await opens('english', ["My laptops weren't charging since yesterday"], { name: 'José D’Arc', language: 'en' })
  await opens('ukrainian', ['Не працює подвір’я та комп’ютер'], { name: 'Олена' })
  await opens('resolved', ['спасибо'], {
    incident: {
      status: 'closed',
      resolution_text: 'Перезагрузили маршрутизатор',
      form: '{"room":"Кабинет 512"}',
      tags: '["впн"]',
    },
  })
  await opens('phone', ['перезвоните на 8 912 777-66-55, это Голубева'], { name: 'Смирнов Владимир' })
  await opens('case', ['здравствуйте'], { name: 'Виктория Андреевна Киселёва' })
  await opens('plus', ['мой номер +7 (912) 7776655'], { name: 'Кто-то' })
  await opens('home', ['please call me on 020 7111 2233'], { name: 'Jane' })
  await opens('london', ['my phone is +44 20 7946 0958'], { name: 'John' })
  await opens('payslip', ['нужен расчётный листок за август'], { name: 'Юлия' })
  await opens('order', ['заказ 778123456 не пришёл'], { name: 'Марк' })
  await opens('nick', ['мой ник @gvozdik_sem, спасибо'], { name: 'Семён' })
  await opens('mail', ['all emails came back'], { name: 'Gwen' })
  await opens('landline', ['ring (415) 555-01-77 please'], { name: 'Maxim' })
  const files = await opens('file', ['смотрите'], { name: 'Вера' })
  await rows.sends(files, 1, 'Отчёт_по_кассам-2024.xlsx')
  await opens('secret', [protectWords('мой пароль: Vf7!kq-Zebra9').text], { name: 'Глеб' })
})
afterAll(() => database.drop())

describe('a search finds', () => {
  test.each([
    ['сертификат', 'certificate'],
    ['сертификатами', 'certificate'],
    ['истек сроки', 'certificate'],
    ['ИСТЁК', 'certificate'],
    ['серт', 'certificate'],
    ['принтера', 'printers'],
    ['принтер печатает', 'printers'],
    ['laptop', 'english'],
    ['charged', 'english'],
    ["weren't", 'english'],
    ['weren’t charging', 'english'],
    ["комп'ютер", 'ukrainian'],
    ['подвірʼя', 'ukrainian'],
    ['маршрутизатора', 'resolved'],
    ['кабинет 512', 'resolved'],
    ['впн', 'resolved'],
  ])('words in any of their forms: %s', async (search, expected) => {
    expect(await namesOf(search)).toEqual([expected])
  })

  test.each([
    ['Елкин', 'certificate'],
    ['Ёлкин Пётр', 'certificate'],
    ['елк', 'certificate'],
    ['петр елкин', 'certificate'],
    ["мар'яна", 'printers'],
    ['иванова', ''],
    ['Іванова‐Ко', 'printers'],
    ['jose', 'english'],
    ["d'arc jose", 'english'],
  ])('a person by a name as people write it: %s', async (search, expected) => {
    expect(await namesOf(search)).toEqual(expected === '' ? [] : [expected])
  })

  test.each(['+7 916 123-45-67', '8 (916) 123 45 67', '89161234567', '916 123', '9161234567', '123-45-67'])(
    'a proved phone in any writing: %s',
    async (search) => expect(await namesOf(search)).toEqual(['certificate']),
  )

  test.each(['Смирнову Владимиру', 'Смирновым', 'Владимира', 'смирнов', 'владим'])(
    'a person in any case: %s',
    async (search) => {
      expect(await namesOf(search)).toEqual(['phone'])
    },
  )

  test.each(['Киселёвой Виктории', 'Киселевой', 'Виктории Андреевне', 'киселёву'])(
    'a person whose case ends in «й», or whose name has «ё»: %s',
    async (search) => {
      expect(await namesOf(search)).toEqual(['case'])
    },
  )

  test.each(['9127776655', '+7 912 777 66 55', '89127776655', '8 (912) 777-66-55'])(
    'a phone in the words, however both are grouped: %s',
    async (search) => {
      expect(await namesOf(search)).toEqual(['phone', 'plus'])
    },
  )

  test.each([
    ['7776655', ['phone', 'plus']],
    ['777 6655', ['phone', 'plus']],
    ['777-66-55', ['phone', 'plus']],
    ['912777', ['phone']],
    ['6655', ['phone']],
    ['79460958', ['london']],
    ['555-0177', ['landline']],
    ['5550177', ['landline']],
  ])('a part of a phone in the words, however both are grouped: %s', async (search, expected) => {
    expect(await namesOf(search)).toEqual(expected)
  })

  test.each([
    ['@gvoz', 'nick'],
    ['@gvozdik_se', 'nick'],
    ['gvozdik_sem', 'nick'],
    ['отчет_по_кас', 'file'],
    ['Отчет_по_кассам-2024.xlsx', 'file'],
    ['Отчёт_по', 'file'],
    ['e-mail', 'mail'],
    ['778123', 'order'],
    ['7781', 'order'],
    ['e-mails', 'mail'],
  ])('what begins so, with its signs, ё or not: %s', async (search, expected) => {
    expect(await namesOf(search)).toEqual([expected])
  })

  test.each(['расчётный листок', 'расчетного листка', 'расчётным листком', 'листки'])(
    'a word that loses its vowel: %s',
    async (search) => {
      expect(await namesOf(search)).toEqual(['payslip'])
    },
  )

  test.each(['020 7111 2233', '02071112233', '+442071112233'])(
    'a phone as it is written at home: %s',
    async (search) => {
      expect(await namesOf(search)).toEqual(['home'])
    },
  )

  test.each(['+442079460958', '442079460958', '02079460958', '+44 20 7946 0958', '7946 0958'])(
    'a phone of another country: %s',
    async (search) => {
      expect(await namesOf(search)).toEqual(['london'])
    },
  )

  test.each([
    ['`krby', 'certificate'],
    ['gtnh `krby', 'certificate'],
    ['cthnbabrfn', 'certificate'],
    ['дфзещзы', 'english'],
  ])('what was typed with another layout on, where nothing else is found: %s', async (search, expected) => {
    expect(await namesOf(search)).toEqual([expected])
  })

  test('what people said before what the bot says to everybody, in a row and among the rows', async () => {
    const said = await rows.chat({ name: 'Нина' })
    const { id, number } = await rows.incident(said)
    await rows.says(said, 'турникет не открывается', { incident_id: id })
    await rows.says(said, 'Если турникет не открывается, приложите пропуск.', { incident_id: id, author: 'bot' })
    const told = await rows.chat({ name: 'Олег' })
    const other = await rows.incident(told)
    for (const text of ['пропуск', 'здесь', 'Если турникет не открывается, приложите пропуск.']) {
      await rows.says(told, text, { incident_id: other.id, author: 'bot' })
    }
    const found = await find('турникет')
    expect(found.map((row) => row.number)).toEqual([number, other.number])
    expect(found[0]?.found?.messageNumber).toBe(1)
  })

  test('no article that the bot answered with, until it is changed into something that somebody says', async () => {
    const asked = await rows.chat({ name: 'Артур' })
    await rows.says(asked, 'Выньте картридж и протрите гравюру.', { author: 'bot', content: { format: 'markdown' } })
    expect(await find('гравюру')).toEqual([])
    await sql`update messages set content = '{}', text = 'гравюра' where text like '%гравюру%'`.execute(database.db)
    expect((await find('гравюру')).map(({ userName }) => userName)).toEqual(['Артур'])
  })

  test('an incident by its number, first of all', async () => {
    const number = numbers['printers'] ?? 0
    for (const search of [
      String(number),
      `INC-${String(number).padStart(6, '0')}`,
      `inc ${number}`,
      `№${number}`,
      `ticket ${number}`,
      `No. ${number}`,
      `обращение ${number}`,
    ]) {
      expect((await find(search))[0]?.number, search).toBe(number)
    }
  })

  test('a file by a part of its name, at its message', async () => {
    for (const search of ['отчет', 'кассы', 'xlsx', 'Отчёт_по_кассам-2024.xlsx'])
      expect(await namesOf(search), search).toEqual(['file'])
    expect((await find('отчет'))[0]?.found).toMatchObject({ where: 'file', messageNumber: 1 })
  })

  test('a phrase only as it was said', async () => {
    expect(await namesOf('"срок сертификата"')).toEqual(['certificate'])
    expect(await namesOf('«сертификат срок»')).toEqual([])
    expect(await namesOf('сертификат срок')).toEqual(['certificate'])
  })

  test('nothing by a secret that was masked', async () => {
    expect(await namesOf('пароль')).toEqual(['secret'])
    for (const search of ['Vf7!kq-Zebra9', 'Zebra9', 'Vf7']) expect(await namesOf(search), search).toEqual([])
  })

  test('nothing by what has no letters and no digits', async () => {
    for (const search of ['…', '\\', "'", '""', '%', '_', '- -', '@']) expect(await find(search), search).toEqual([])
  })
})

test('the piece that was found is shown with its hits, as it was written, with its message', async () => {
  const [row] = await find('истек сертификаты')
  expect(row?.found).toMatchObject({ where: 'message', messageNumber: 2 })
  expect(row?.found?.parts).toEqual([
    { text: 'Истёк', isHit: true },
    { text: ' срок ', isHit: false },
    { text: 'сертификата', isHit: true },
    { text: ', не пускает на портал', isHit: false },
  ])
  expect((await find('Ёлкин'))[0]?.found).toBeNull()
})

test('words outside any incident stand with the one that soon came of them, else with the one open then, else alone', async () => {
  const chat = await rows.chat({ name: 'Ида' })
  const open = await rows.incident(chat, { opened_at: '2001-01-01T00:00:00Z', closed_at: '2003-01-01T00:00:00Z' })
  await rows.says(chat, 'сломалась кофемолка', { created_at: '2002-01-01T00:00:00Z' })
  const after = await rows.incident(chat, { opened_at: '2002-01-01T01:00:00Z', description: 'мелет крупно' })
  await rows.incident(chat, { opened_at: '2002-01-01T02:00:00Z' })
  const rowOf = async (words: string) =>
    (await find(words)).map(({ number, lastWords, lastMessageAt }) => [number, lastWords, lastMessageAt])
  expect(await rowOf('кофемолки')).toEqual([[after.number, 'мелет крупно', Date.parse('2002-01-01T00:00:00Z')]])

  await rows.says(chat, 'и чайник', { created_at: '2001-06-01T00:00:00Z' })
  expect(await rowOf('чайники')).toEqual([[open.number, 'описание', Date.parse('2001-06-01T00:00:00Z')]])
  await rows.says(chat, 'нужен тостер', { created_at: '2000-01-01T00:00:00Z' })
  expect((await rowOf('тостеры')).map(([number]) => number)).toEqual([null])
})

test('names are found the same where no extension may be created', async () => {
  expect(await indexOf(database.db)).toContain('gin_trgm_ops')
  const server = connect(inject('serverUrl'), openGate, silentLog, 1)
  const name = `frontline_bare_${process.pid}`
  await sql.raw(`create role ${name}`).execute(server.db)
  await sql.raw(`create database ${name} template template0`).execute(server.db)
  const url = new URL(inject('serverUrl'))
  url.pathname = `/${name}`
  const owner = connect(url.href, openGate, silentLog, 1)
  await sql.raw(`grant all on schema public to ${name}`).execute(owner.db)
  await owner.close()
  url.searchParams.set('options', `-c role=${name}`)
  const bare = connect(url.href, openGate, silentLog, 1)
  try {
    await migrate(bare.db, fileURLToPath(new URL('../../../migrations', import.meta.url)))
    expect(await indexOf(bare.db)).toBeNull()
    const those = deskRows(bare.db)
    await those.chat({ name: 'Пётр Ёлкин' })
    expect(await makeConsoleQueries(bare.db).queue('all', 'лкин', '0')).toHaveLength(1)
  } finally {
    await bare.close()
    await sql.raw(`drop database ${name} with (force)`).execute(server.db)
    await sql.raw(`drop role ${name}`).execute(server.db)
    await server.close()
  }
})

async function indexOf(db: Database): Promise<string | null> {
  const { rows: made } = await sql<{ definition: string }>`
    select indexdef as definition from pg_indexes where indexname = 'users_folded_name'`.execute(db)
  return made[0]?.definition ?? null
}
