import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeChief } from '../support/scene-majors.ts'
import { type Messenger, openScene, type Scene } from '../support/scene.ts'

const outage = {
  title: { ru: 'Не подключается VPN', en: 'VPN does not connect' },
  text: { ru: 'Сервер доступа не отвечает, чиним', en: 'The access server is silent, we are on it' },
}
const found = { ru: 'Нашли причину: перегорел блок питания', en: 'Found it: a power supply burnt out' }
const over = { ru: 'Заменили блок питания', en: 'The power supply was replaced' }

let scene: Scene
let chief: ReturnType<typeof makeChief>
beforeEach(async () => {
  scene = await openScene({ settings: { announcements: { quietHours: null } } })
  chief = makeChief(await scene.admin())
})
afterEach(async () => {
  await scene.settles()
  expect(scene.problems).toEqual([])
  await scene.close()
})

const messengers: readonly Messenger[] = ['telegram', 'viber', 'preview']

describe.each(messengers)('one outage, one message, on %s', (messenger) => {
  test('по-русски: a question is told first, joined, updated, resolved, and comes back when all is not well', async () => {
    const major = await chief.declares({ ...outage, category: 'access' })
    const olga = await scene.person(messenger)
    await olga.says('не подключается впн')
    await olga.hears('Знаем: «Не подключается VPN», с')
    expect(olga.buttons()).toEqual(['У меня тоже', 'У меня другое'])
    await olga.presses('У меня тоже')
    const joined = await olga.hears(/Записал, ваш номер INC-\d+/)
    expect(joined.text).toContain('Следующая новость')
    expect(olga.buttons()).toEqual(['Не сообщать'])
    expect(await chief.show(major)).toMatchObject({ major: { people: 1 }, children: [{ status: 'pending' }] })

    await olga.says('впн не работает')
    await olga.hears(/вы в списке, номер INC-\d+\. Сервер доступа не отвечает, чиним\./)
    expect(await chief.show(major)).toMatchObject({ major: { people: 1, joined: 1 } })

    await chief.tells(major, found)
    await olga.hears('«Не подключается VPN». Нашли причину: перегорел блок питания.')
    await chief.ends(major, over)
    await olga.hears(/INC-\d+ решено: Заменили блок питания\.\s+Всё работает\?/)
    await olga.presses('Нет')
    await olga.hears('Возьмёт первый свободный специалист')
    // It is not forgotten that it was theirs, and that they said no.
    expect(await chief.show(major)).toMatchObject({
      major: { joined: 1, back: 1, children: 0 },
      children: [{ isBack: true }],
    })
    await olga.says('опять пишет ошибку 59')
    await olga.hears('специалист увидит')

    const vera = await scene.person(messenger, { name: 'Вера' })
    await vera.says('не подключается впн')
    await vera.hears('Это помогло?')
  })

  test('in English: said to be something else, it goes on with the search; the end asks, and yes is enough', async () => {
    const major = await chief.declares(outage)
    const john = await scene.person(messenger, { name: 'John', language: 'en' })
    await john.says('my vpn does not connect')
    await john.hears('We know: "VPN does not connect", since')
    await john.presses('Something else')
    await john.hears('Did that help?')
    await john.presses("Didn't help")
    await john.hears('pass this to a person')

    const mary = await scene.person(messenger, { name: 'Mary', language: 'en' })
    await mary.says('vpn does not connect')
    await mary.hears('We know')
    await mary.presses('Me too')
    await mary.hears(/Noted, your number is INC-\d+/)
    await chief.tells(major, found)
    await mary.hears('Found it: a power supply burnt out.')
    await chief.ends(major, over)
    await mary.hears(/is resolved: The power supply was replaced\.\s+All working now\?/)
    await mary.presses('Yes, all good')
    await mary.hears('How did we do?')
    const { updates } = await chief.until(major, (shown) => shown.updates.every(({ counts }) => counts['queued'] === 0))
    expect(updates).toMatchObject([
      { kind: 'end', counts: { all: 1 } },
      { kind: 'update', counts: { all: 1 } },
    ])
    await john.silentFor(200)
  })
})

test('an open one is put right for whoever asks next, and one that is over is not', async () => {
  const major = await chief.declares({ title: { ru: 'Не работает почта' }, text: { ru: 'Смотрим' } })
  await chief.corrects(major, { ...outage, category: 'access' })
  const olga = await scene.person('telegram')
  await olga.says('не подключается впн')
  await olga.hears('Знаем: «Не подключается VPN», с')
  await olga.presses('У меня другое')
  await expect(chief.corrects(major, { ...outage, category: 'nothing' })).rejects.toThrow('category_unknown')
  await chief.ends(major, over)
  await expect(chief.corrects(major, outage)).rejects.toThrow('major_over')
})
