import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Language, type Messenger, openScene, type Scene } from '../support/scene.ts'

const messengers: readonly Messenger[] = ['telegram', 'viber', 'preview']

/** Each outcome of a question in both languages, typed as people type: in the wrong layout, with slips, in Latin letters. */
const outcomes: readonly (readonly [string, Language, string, RegExp])[] = [
  ['a layout slip is answered', 'ru', 'dgy yt hf,jnftn', /Не подключается VPN[\s\S]*Это помогло\?/],
  ['a typo is answered', 'ru', 'принтр не пичатает', /Не печатает принтер[\s\S]*Это помогло\?/],
  ['a transliteration is answered', 'ru', 'zabyl parol', /Забыли пароль[\s\S]*Это помогло\?/],
  ['one word with a typo is asked back', 'ru', 'прароль', /Похоже на один из этих вопросов/],
  ['what nobody wrote gets an honest no', 'ru', 'курс биткоина', /Пока не знаю/],
  ['a layout slip is answered', 'en', 'мзт тще цщклштп', /VPN won't connect[\s\S]*Did that help\?/],
  ['a typo is answered', 'en', 'forgot pasword', /password[\s\S]*Did that help\?/i],
  ['one word with a typo is asked back', 'en', 'pasword', /looks like one of these/],
  ['what nobody wrote gets an honest no', 'en', 'who won the match', /don't know that yet/],
]

describe.each(messengers)('on %s', (messenger) => {
  let scene: Scene

  beforeAll(async () => {
    scene = await openScene()
  })
  afterAll(() => scene?.close())

  test.concurrent.each(outcomes)('%s (%s): «%s»', async (_outcome, language, text, answer) => {
    const person = await scene.person(messenger, { language })
    await person.says(text)
    const heard = await person.hears(answer)
    expect(heard.buttons.length).toBeGreaterThan(0)
  })
})
