import { describe, expect, test } from 'vitest'
import { readDirectory } from '../../src/people/read-directory.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string | Uint8Array) => readDirectory(typeof text === 'string' ? bytes(text) : text)
function good(text: string | Uint8Array) {
  const file = read(text)
  if (!file.ok) throw new Error(JSON.stringify(file.refusal))
  return file.value
}

/** Windows-1251, as Excel's "CSV" in Russia is. */
const in1251 = (text: string) =>
  Uint8Array.from(
    text.split('').map((sign) => {
      const code = sign.charCodeAt(0)
      if (sign === 'ё') return 0xb8
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
    }),
  )

const olga = { phone: '+79161234567', name: 'Ольга Петрова', hasLeft: false }

describe('a directory file', () => {
  test('has its columns in any order, in Russian or English', () => {
    const russian = good(
      'ФИО;Отдел;Телефон;VIP;Язык;Часовой пояс;Класс\nОльга Петрова;Касса;8 916 123-45-67;да;русский;МСК+2;сотрудник\n',
    )
    const english = good(
      'Phone,Time zone,Language,VIP,Class,Department,Name\n+79161234567,Asia/Yekaterinburg,ru,yes,сотрудник,Касса,Ольга Петрова\n',
    )
    const said = {
      ...olga,
      department: 'Касса',
      class: 'сотрудник',
      isVip: true,
      language: 'ru',
      timeZone: 'Asia/Yekaterinburg',
    }
    expect(russian.good).toEqual([{ line: 2, said }])
    expect(english.good).toEqual([{ line: 2, said }])
  })

  test('is read in every dress that Excel gives it', () => {
    const text = 'Телефон;ФИО\r\n89161234567;Ольга Петрова\r\n'
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(
        Uint16Array.from(
          text
            .replaceAll(';', '\t')
            .split('')
            .map((sign) => sign.charCodeAt(0)),
        ).buffer,
      ),
    ])
    for (const dressed of [bytes(text), bytes(`\uFEFF${text}`), in1251(text), utf16, bytes(`sep=;\r\n${text}`)]) {
      expect(good(dressed).good.map(({ said }) => said)).toEqual([olga])
    }
  })

  test('may have separators, quotes and breaks inside of quotes, and its lines keep their numbers', () => {
    const file = good('name,phone,department\n"Петрова, Ольга ""Оля""",+79161234567,"Касса\n№ 5"\nПётр,нет,\n')
    expect(file.good).toEqual([{ line: 2, said: { ...olga, name: 'Петрова, Ольга "Оля"', department: 'Касса\n№ 5' } }])
    expect(file.refused).toMatchObject([{ line: 4, fault: 'not_a_phone', column: 'phone', cell: 'нет' }])
  })

  test('tells each refused line with its number and the reason', () => {
    const file = good(
      [
        'Телефон;ФИО;VIP;Язык;Часовой пояс;Отдел',
        '89161234567;Ольга Петрова;;;;',
        ';Без Телефона;;;;',
        '89160000001;;;;;',
        '89160000002;Пётр;может быть;;;',
        '89160000003;Пётр;;эльфийский;;',
        '89160000004;Пётр;;;Луна/Кратер;',
        '89160000005;Пётр;;;;Касса;лишнее',
        '+7 (916) 123-45-67;Ольга П.;;;;',
        '7,91612E+10;Пётр;;;;',
        `89160000006;${'П'.repeat(101)};;;;`,
        ';;;;;',
        '',
      ].join('\n'),
    )
    expect(file.good).toHaveLength(1)
    expect(file.refused.map(({ line, fault, of }) => [line, fault, of])).toEqual([
      [3, 'no_phone', null],
      [4, 'no_name', null],
      [5, 'not_yes_or_no', null],
      [6, 'unknown_language', null],
      [7, 'unknown_zone', null],
      [8, 'too_many_cells', null],
      [9, 'double', 2],
      [10, 'phone_rounded', null],
      [11, 'too_long', null],
    ])
    expect(file.emptyCount).toBe(1)
  })

  test('names the columns it has no use for', () => {
    expect(good('phone,name,shoe size\n+79161234567,Ольга,38').ignored).toEqual(['shoe size'])
  })

  test.each([
    ['', { code: 'empty' }],
    ['\n\n', { code: 'empty' }],
    ['name,room\nОльга,5', { code: 'no_phone_column' }],
    ['phone,room\n+79161234567,5', { code: 'no_name_column' }],
    ['phone,name,телефон\n1,2,3', { code: 'column_twice', column: 'phone' }],
    ['phone,name\n+79161234567,"Ольга\n+79161234568,Пётр', { code: 'open_quote', line: 2 }],
  ])('is refused as a whole when nothing of it can be told: %j', (text, refusal) => {
    expect(read(text)).toEqual({ ok: false, refusal })
  })
})
