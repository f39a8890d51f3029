import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeDirectory } from '../../src/database/people/directory.ts'
import { importDirectory } from '../../src/desk/people/import-directory.ts'
import { eventually } from '../support/eventually.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'

let scene: Scene
beforeEach(async () => {
  scene = await openScene()
  const bytes = new TextEncoder().encode('phone,name,VIP\n+79161110001,Ольга Петрова,да\n+79161110002,Вера Кузнецова,')
  await importDirectory(makeDirectory(scene.db), bytes, Date.now(), { isTrial: false, isWhole: false })
})
afterEach(async () => {
  const problems = [...(scene?.problems ?? [])]
  await scene?.close()
  expect(problems).toEqual([])
})

async function userOf({ id }: Person): Promise<string> {
  const row = await scene.db
    .selectFrom('addresses')
    .select('user_id')
    .where('external_id', '=', id)
    .executeTakeFirstOrThrow()
  return row.user_id
}

/** The code that the bot gives. */
async function codeFrom(one: Person): Promise<string> {
  await one.says('/link')
  const { text } = await one.hears(/\/link [A-Z2-9]{8}/)
  return /\/link ([A-Z2-9]{8})/.exec(text)?.[1] ?? ''
}

async function link(from: Person, to: Person): Promise<void> {
  await to.says(`/link ${await codeFrom(from)}`)
  for (const one of [from, to]) await one.hears(/Готово, этот чат связан|Done, this chat is linked/)
}

async function registers(one: Person): Promise<number> {
  await one.says('/start category_access')
  await one.hears(/Опишите|Tell|Describe/)
  await one.says(`у меня не открывается VPN (${one.messenger})`)
  await one.hears(/Кого это касается|Who is affected/)
  await one.presses(/Только меня|Just me/)
  await one.hears(/Работать можно|Can you still work/)
  await one.presses(/Неудобно|difficulty/)
  await one.hears(/Всё верно|Correct|right/)
  await one.presses(/Всё верно|Correct|right|Yes/)
  const { text } = await one.hears(/INC-\d+/)
  return Number(/INC-0*(\d+)/.exec(text)?.[1])
}

const shares = async (one: Person) => {
  await one.says('/phone')
  await one.hears(/Передать мой номер/)
  await one.presses('Передать мой номер')
  await one.hears(/телефон подтверждён/)
}

describe('two messengers of one person', () => {
  test('what is done in one to a request of the other is shown by its card, which stays where it is', async () => {
    const [one, two] = [await scene.person('telegram'), await scene.person('viber')]
    const number = await registers(one)
    await link(one, two)
    await two.says(`INC-${String(number).padStart(6, '0')}`)
    await two.hears(/принято, ждёт специалиста/)
    await two.presses('Отозвать')
    await two.hears('Отозвать')
    await two.presses('Отозвать')
    await two.hears(/отозвано/)
    const inChat = () => [...scene.telegram.chats.open(Number(one.id)).messages.values()].map(({ text }) => text)
    await eventually(async () => expect(inChat().filter((text) => text.includes('· отозвано вами'))).toHaveLength(1))
    expect((await two.everything()).filter(({ text }) => text.includes(' · '))).toEqual([])
  })

  test.each([
    ['telegram', 'viber'],
    ['viber', 'telegram'],
    ['preview', 'telegram'],
  ] as const)('are linked by a code from %s sent in %s, and share their incidents', async (first, second) => {
    const [one, two] = [await scene.person(first), await scene.person(second)]
    const numbers = [await registers(one), await registers(two)]
    await link(one, two)
    expect(await userOf(one)).toBe(await userOf(two))
    for (const chat of [one, two]) {
      await chat.says('/incidents')
      const list = await chat.hears(/Ваши|обращени/)
      for (const number of numbers) expect(JSON.stringify(list)).toContain(`${number}`)
    }
    await scene.rests()
  })

  test('are linked in English as well, from the menu', async () => {
    const one = await scene.person('telegram', { language: 'en' })
    const two = await scene.person('preview', { language: 'en' })
    await one.says('/menu')
    await one.hears(/./)
    await one.presses('More')
    await one.hears(/./)
    await one.presses('Link messengers')
    const { text } = await one.hears('Open me in your other messenger')
    await two.says(/\/link \w+/.exec(text)![0])
    await two.hears('Done, this chat is linked with your chat in Telegram.')
    await one.hears('Done, this chat is linked with your chat in')
  })

  test('a wrong, a used and an expired code are told alike, and after five guesses none is looked at', async () => {
    const [one, two, thief] = [
      await scene.person('telegram'),
      await scene.person('viber'),
      await scene.person('telegram'),
    ]
    const used = await codeFrom(one)
    await two.says(`/link ${used}`)
    await two.hears('Готово, этот чат связан')
    const expired = await codeFrom(one)
    await sql`update chat_codes set expires_at = now() - interval '1 second'`.execute(scene.db)
    const answers = new Set<string>()
    for (const code of ['ABCD2345', used, expired, 'ABCD2346', 'ABCD2347']) {
      await thief.says(`/link ${code}`)
      answers.add((await thief.hears(/Код не подошёл/)).text)
    }
    expect(answers.size).toBe(1)
    await thief.says(`/link ${await codeFrom(one)}`)
    await thief.hears('Слишком много неверных кодов.')
    expect(await userOf(thief)).not.toBe(await userOf(one))
  })

  test('a code sent in its own chat is not used up', async () => {
    const [one, two] = [await scene.person('telegram'), await scene.person('viber')]
    const code = await codeFrom(one)
    await one.says(`/link ${code}`)
    await one.hears('Этот код для другого мессенджера')
    await two.says(`/link ${code}`)
    await two.hears('Готово, этот чат связан')
  })

  test('of two proved people are not linked, with the reason', async () => {
    const olga = await scene.person('telegram', { phone: '79161110001' })
    const vera = await scene.person('viber', { phone: '79161110002' })
    await shares(olga)
    await shares(vera)
    await vera.says(`/link ${await codeFrom(olga)}`)
    await vera.hears('Не связал: в этих чатах подтверждены телефоны двух разных людей.')
    expect(await userOf(olga)).not.toBe(await userOf(vera))
  })

  test('who proves the same phone in both need no code, and being important counts in both', async () => {
    const olga = await scene.person('telegram', { phone: '79161110001' })
    const too = await scene.person('viber', { phone: '+79161110001' })
    await shares(olga)
    await shares(too)
    await too.hears('Готово, этот чат связан с вашим чатом в Telegram')
    await olga.hears('Готово, этот чат связан с вашим чатом в Viber')
    expect(await userOf(olga)).toBe(await userOf(too))
    await registers(too)
    const { is_vip: isVip } = await scene.db.selectFrom('incidents').select('is_vip').executeTakeFirstOrThrow()
    expect(isVip).toBe(true)
  })

  test('part again: what was opened in a chat goes with it, the proof stays where it was made, both are told', async () => {
    const olga = await scene.person('telegram', { phone: '79161110001' })
    const viber = await scene.person('viber')
    await shares(olga)
    const [inTelegram, inViber] = [await registers(olga), await registers(viber)]
    await link(olga, viber)
    await viber.says('/unlink')
    await viber.hears('Этот чат связан с вашим чатом в Telegram.')
    await viber.presses('Разорвать связь')
    await viber.hears('Готово, этот чат больше не связан с вашим чатом в Telegram.')
    await olga.hears('Чат в Viber больше не связан с этим')
    expect(await userOf(olga)).not.toBe(await userOf(viber))
    const { rows } = await sql<{ number: number; user_id: string }>`
      select number, user_id from incidents order by number`.execute(scene.db)
    expect(rows).toEqual([
      { number: inTelegram, user_id: await userOf(olga) },
      { number: inViber, user_id: await userOf(viber) },
    ])
    const { rows: known } = await sql<{ id: string }>`select id from users where person_id is not null`.execute(
      scene.db,
    )
    expect(known.map(({ id }) => id)).toEqual([await userOf(olga)])
    await viber.says('/unlink')
    await viber.hears('Этот чат ни с чем не связан')
    // And the proof can be taken back where it was given.
    await olga.says('/unlink')
    await olga.hears('Телефон подтверждён здесь.')
    await olga.presses('Забыть телефон')
    await olga.hears('телефон в этом чате больше не подтверждён')
  })

  test('linked at the same moment in a circle end as one user, and nobody waits for ever', async () => {
    const chats = [await scene.person('telegram'), await scene.person('viber'), await scene.person('preview')] as const
    const codes = [await codeFrom(chats[0]), await codeFrom(chats[1]), await codeFrom(chats[2])] as const
    await Promise.all(chats.map((chat, at) => chat.says(`/link ${codes[(at + 1) % 3]}`)))
    await eventually(async () => {
      const users = new Set(await Promise.all(chats.map(userOf)))
      expect(users.size).toBe(1)
    })
    await eventually(async () => expect(await scene.db.selectFrom('chat_links').selectAll().execute()).toEqual([]))
    expect(scene.problems).toEqual([])
  })
})

describe('a notice that one messenger would not take', () => {
  test.each([
    ['ru', 'found out by sending'],
    ['en', 'known before'],
  ] as const)('arrives in the other exactly once, saying where it comes from (%s, %s)', async (language, how) => {
    const viber = await scene.person('viber', { language })
    const telegram = await scene.person('telegram', { language })
    await registers(viber)
    await link(viber, telegram)
    await scene.rests()
    const contact = scene.viber.contacts.get(viber.id)
    if (how === 'known before') await scene.viber.unsubscribes(viber.id)
    else if (contact !== undefined) contact.isSubscribed = false
    await scene.rests()
    const anna = await scene.agent('Анна')
    await anna.resolves(viber, 'перевыпустили сертификат')
    const heard = await telegram.hears('перевыпустили сертификат')
    expect(heard.text).toContain(
      language === 'ru' ? 'В Viber это не дошло, поэтому пишу сюда:' : "couldn't be delivered in Viber",
    )
    await scene.rests()
    const told = (await telegram.everything()).filter(({ text }) => text.includes('перевыпустили сертификат'))
    expect(told).toHaveLength(1)
    await scene.viber.subscribes(viber.id)
    await viber.says('я снова здесь')
    await viber.hears(/./)
    await scene.rests()
    expect((await viber.everything()).filter(({ text }) => text.includes('перевыпустили'))).toHaveLength(0)
  })

  test('arrives in Viber when Telegram is blocked, and what was said only as a reply does not move', async () => {
    const telegram = await scene.person('telegram')
    const viber = await scene.person('viber')
    await registers(telegram)
    await link(telegram, viber)
    await scene.rests()
    await scene.telegram.taken(scene.telegram.blocks(Number(telegram.id)))
    await scene.rests()
    const anna = await scene.agent('Анна')
    await anna.replies(telegram, 'посмотрите ещё раз')
    await anna.resolves(telegram, 'перевыпустили сертификат')
    const heard = await viber.hears('перевыпустили сертификат')
    expect(heard.text).toContain('В Telegram это не дошло, поэтому пишу сюда:')
    await scene.rests()
    const everything = await viber.everything()
    expect(everything.filter(({ text }) => text.includes('посмотрите ещё раз'))).toEqual([])
    expect(everything.filter(({ text }) => text.includes('перевыпустили'))).toHaveLength(1)
  })

  test('does not move once the chats have parted', async () => {
    const viber = await scene.person('viber')
    const telegram = await scene.person('telegram')
    await registers(viber)
    await link(viber, telegram)
    await telegram.says('/unlink')
    await telegram.hears('Этот чат связан')
    await telegram.presses('Разорвать связь')
    await telegram.hears('больше не связан')
    await viber.hears('больше не связан')
    await scene.viber.unsubscribes(viber.id)
    const anna = await scene.agent('Анна')
    await anna.resolves(viber, 'перевыпустили сертификат')
    await telegram.silentFor(2_500)
  })
})
