import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeDirectory } from '../../src/database/people/directory.ts'
import { importDirectory } from '../../src/desk/people/import-directory.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'

const directory = [
  'phone,name,department,class,VIP,language,time zone',
  '+79161110001,Ольга Петрова,Касса,сотрудник,да,ru,Asia/Yekaterinburg',
  '+79161110002,Pat Brown,Treasury,manager,no,en,',
  '+79161110003,Вера Кузнецова,Архив,,,,',
  '+79161110004,Left Lately,Archive,,,,',
].join('\n')

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  const imported = async (text: string) => {
    const bytes = new TextEncoder().encode(text)
    const options = { isTrial: false, isWhole: false }
    return await importDirectory(makeDirectory(scene.db), bytes, Date.now(), options)
  }
  await imported(directory)
  await imported('phone,name,left\n+79161110004,Left Lately,yes')
})
afterAll(async () => {
  await scene?.close()
})

async function personOf({ id }: Person): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`
    select p.name from addresses a join users u on u.id = a.user_id left join people p on p.id = u.person_id
    where a.external_id = ${id}`.execute(scene.db)
  return rows[0]?.name ?? null
}

/** Where the digits of a phone stand, besides the directory. */
async function placesOf(digits: string): Promise<readonly string[]> {
  const { rows } = await sql<{ place: string }>`
    select 'inbox' as place from inbox where event::text like ${`%${digits}%`}
    union all select 'messages' from messages where text like ${`%${digits}%`} or content::text like ${`%${digits}%`}
    union all select 'conversations' from conversations where state::text like ${`%${digits}%`}
    union all select 'outbox' from outbox o where o.error like ${`%${digits}%`}`.execute(scene.db)
  return [...rows.map(({ place }) => place), ...(scene.logged.some((line) => line.includes(digits)) ? ['log'] : [])]
}

describe('a phone of the sender’s own', () => {
  test('links a chat in Telegram to the person, in Russian: from the menu, by the messenger’s own button', async () => {
    const olga = await scene.person('telegram', { phone: '79161110001' })
    await olga.says('/menu')
    await olga.hears(/./)
    await olga.presses('Ещё')
    await olga.hears('Что показать?')
    await olga.presses('Подтвердить телефон')
    await olga.hears('Telegram сам назовёт мне ваш номер')
    expect(olga.buttons()).toEqual(['Передать мой номер', 'Не сейчас'])
    await olga.presses('Передать мой номер')
    await olga.hears('Готово, Ольга Петрова: телефон подтверждён. Время теперь называю по вашему часовому поясу.')
    expect(await personOf(olga)).toBe('Ольга Петрова')
    await scene.rests()
    expect(await placesOf('9161110001')).toEqual([])
    await olga.says('/phone')
    await olga.hears('Ваш телефон здесь уже подтверждён, Ольга Петрова.')
  })

  test('links a chat in Viber to the person, in English, though the phone speaks Russian', async () => {
    const pat = await scene.person('viber', { name: 'Pat', phone: '79161110002' })
    await pat.says('/phone')
    await pat.hears('Viber сам назовёт мне ваш номер')
    await pat.presses('Передать мой номер')
    await pat.hears('Done, Pat Brown: your phone is confirmed.')
    expect(await personOf(pat)).toBe('Pat Brown')
    await scene.rests()
    expect(await placesOf('9161110002')).toEqual([])
  })

  test('does not change a language that was chosen', async () => {
    const pat = await scene.person('telegram', { phone: '+79161110002' })
    await pat.says('говори по-украински')
    await pat.hears(/українською/)
    await pat.says('/phone')
    await pat.hears('Натисніть «Передати мій номер»')
    await pat.presses('Передати мій номер')
    await pat.hears('Готово, Pat Brown: телефон підтверджено.')
  })

  test('cannot be proved in the preview, and it is said where it can', async () => {
    const visitor = await scene.person('preview', { language: 'en' })
    await visitor.says('/phone')
    await visitor.hears(
      "A phone can't be confirmed here: a browser doesn't know your number. Telegram or Viber can do it",
    )
  })

  test('that stands in no directory, or of somebody who has left, is told honestly and kept nowhere', async () => {
    for (const phone of ['79160009999', '79161110004']) {
      const one = await scene.person('telegram', { phone, language: 'en' })
      await one.says('/phone')
      await one.hears('Press "Share my number"')
      await one.presses('Share my number')
      await one.hears("I got the number, but it isn't in the directory")
      await one.hears('Everything else works without it')
      expect(await personOf(one)).toBeNull()
      await scene.rests()
      expect(await placesOf(phone.slice(1))).toEqual([])
    }
  })

  test('“not now” is an answer, and the keyboard goes', async () => {
    const olga = await scene.person('telegram', { phone: '79161110003' })
    await olga.says('/phone')
    await olga.hears('Нажмите «Передать мой номер»')
    await olga.presses('Не сейчас')
    await olga.hears('Хорошо, обойдёмся без телефона.')
    expect(await personOf(olga)).toBeNull()
  })
})

describe("somebody else's contact proves nothing", () => {
  const card = { phone_number: '+79161110003', first_name: 'Вера' }

  test.each<readonly [string, (own: number) => Readonly<Record<string, unknown>>]>([
    ['without an id', () => ({ contact: card })],
    ['with another’s id', () => ({ contact: { ...card, user_id: 17 } })],
    [
      'forwarded, though with the sender’s own id',
      (own: number) => ({
        contact: { ...card, user_id: own },
        forward_origin: { type: 'user', date: 1, sender_user: { id: own, is_bot: false, first_name: 'Ольга' } },
      }),
    ],
    [
      'put together by an inline bot',
      (own: number) => ({
        contact: { ...card, user_id: own },
        via_bot: { id: 5, is_bot: true, first_name: 'Forger', username: 'forger_bot' },
      }),
    ],
  ])('in Telegram, %s: one sentence, and it goes on as an ordinary contact', async (_, content) => {
    const olga = await scene.person('telegram')
    await olga.says('/phone')
    await olga.hears('Нажмите «Передать мой номер»')
    await olga.sends(content(Number(olga.id)))
    await olga.hears('Это не ваш собственный контакт, телефон он не подтверждает.')
    await olga.hears(/Контакт/)
    expect(await personOf(olga)).toBeNull()
  })

  test('in Viber, under another name, or to no question of ours', async () => {
    const olga = await scene.person('viber')
    await olga.says('здравствуйте')
    await olga.hears(/./)
    await olga.sends({ type: 'contact', contact: { name: 'Ольга', phone_number: '79161110003' } })
    await olga.hears(/Контакт/)
    expect(await personOf(olga)).toBeNull()
    await olga.says('/phone')
    await olga.hears('Нажмите «Передать мой номер»')
    await olga.sends({ type: 'contact', contact: { name: 'Вера', phone_number: '79161110003' } })
    await olga.hears('Это не ваш собственный контакт')
    expect(await personOf(olga)).toBeNull()
    // The question is over: its token counts no more.
    await olga.sends({ type: 'contact', contact: { name: 'Ольга', phone_number: '79161110003' } })
    await scene.rests()
    expect(await personOf(olga)).toBeNull()
  })
})

describe('what it brings to be known', () => {
  test('a VIP’s incident is lifted from then on, and times are in their own zone, which is named', async () => {
    const before = await scene.person('telegram')
    const olga = await scene.person('telegram', { phone: '79161110001' })
    await olga.says('/phone')
    await olga.hears('Нажмите «Передать мой номер»')
    await olga.presses('Передать мой номер')
    await olga.hears('Готово, Ольга Петрова')
    const priorities: number[] = []
    for (const one of [before, olga]) {
      await one.says('/start category_access')
      await one.hears(/Опишите|случилось/)
      await one.says('не открывается VPN с самого утра')
      await one.hears('Кого это касается?')
      await one.presses('Только меня')
      await one.hears('Работать можно?')
      await one.presses('Неудобно, но можно')
      await one.hears('Всё верно?')
      await one.presses('Всё верно')
      const { text } = await one.hears(/INC-\d+/)
      if (one === olga) expect(text).toContain('(UTC+5)')
      else expect(text).not.toContain('UTC')
      const incident = await scene.newestIncidentOf(await scene.conversationOf(one.id))
      const { priority } = await scene.db
        .selectFrom('incidents')
        .select('priority')
        .where('id', '=', incident!)
        .executeTakeFirstOrThrow()
      priorities.push(priority)
    }
    expect(priorities[1]).toBeLessThan(priorities[0]!)
  })
})
