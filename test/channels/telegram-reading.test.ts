import { describe, expect, test } from 'vitest'
import { parseUpdate, type RawUpdate } from '../../src/channels/telegram/reading/parse-update.ts'
import { parseCallback } from '../../src/channels/viber/parse-callback.ts'

const read = (content: object) =>
  parseUpdate({
    update_id: 1,
    message: {
      message_id: 11,
      date: 1,
      from: { id: 5, is_bot: false, first_name: 'Ольга' },
      chat: { id: 5, type: 'private', first_name: 'Ольга' },
      ...content,
    },
  } as RawUpdate)

describe('what a Telegram message answers is shown with where it comes from', () => {
  const channel = { type: 'channel', chat: { id: -1, title: 'Новости ИТ', type: 'channel' }, message_id: 4, date: 1 }
  test.each<readonly [string, object, object]>([
    [
      'marked words of a channel',
      { external_reply: { origin: channel }, quote: { text: 'В субботу' } },
      { text: 'В субботу', from: 'Новости ИТ' },
    ],
    [
      'a person in another chat',
      {
        external_reply: {
          origin: { type: 'user', sender_user: { first_name: 'Иван', last_name: 'П.' } },
          document: { file_name: 'акт.pdf' },
        },
      },
      { text: 'акт.pdf', from: 'Иван П.' },
    ],
    [
      'somebody who hides',
      { external_reply: { origin: { type: 'hidden_user', sender_user_name: 'Аноним' } }, quote: { text: 'да' } },
      { text: 'да', from: 'Аноним' },
    ],
    [
      'a group, by its title',
      {
        external_reply: {
          origin: { type: 'chat', sender_chat: { title: 'Касса' } },
          poll: { question: 'Едем?', options: [{ text: 'да' }] },
        },
      },
      { text: 'Едем?\nда', from: 'Касса' },
    ],
    [
      'a story',
      { reply_to_story: { id: 1, chat: { id: 7, type: 'private', first_name: 'Анна' } } },
      { text: '', from: 'Анна' },
    ],
    ['marked words alone', { quote: { text: 'вот это' } }, { text: 'вот это' }],
  ])('%s', (_name, content, expected) => {
    expect(read({ text: 'что делать?', ...content }).context?.quote).toEqual({ messageExternalId: null, ...expected })
  })

  test('a message of this chat keeps its id, a forwarded one its author', () => {
    expect(
      read({
        text: 'и это?',
        reply_to_message: {
          message_id: 3,
          text: 'слова',
          forward_origin: { type: 'hidden_user', sender_user_name: 'Иван' },
        },
      }).context?.quote,
    ).toEqual({ messageExternalId: '3', text: 'слова', from: 'Иван' })
  })
})

describe('words inside a kind that nobody knows are kept', () => {
  test.each<readonly [string, object, string | undefined]>([
    ['paid media', { paid_media: { star_count: 1, paid_media: [{ type: 'preview' }] }, caption: 'касса 3' }, 'касса 3'],
    [
      'a checklist',
      {
        checklist: {
          title: 'Дела',
          tasks: [
            { id: 1, text: 'раз' },
            { id: 2, text: 'два' },
          ],
        },
      },
      'Дела\nраз\nдва',
    ],
    ['a game', { game: { title: 'Змейка', description: 'игра', photo: [] } }, 'Змейка\nигра'],
    ['an invoice', { invoice: { title: 'Счёт', description: 'за ремонт', currency: 'RUB' } }, 'Счёт\nза ремонт'],
    ['a kind of tomorrow', { hologram: { scenes: [{ text: 'помогите' }] }, caption: 'вот' }, 'вот\nпомогите'],
    ['a story, which has none', { story: { id: 1, chat: { id: 7, title: 'Канал' } } }, undefined],
  ])('%s', (_name, content, caption) => {
    const { body } = read(content)
    expect(body.kind).toBe('media')
    expect(body.kind === 'media' && body.media.caption).toBe(caption ?? undefined)
  })

  test('on Viber, too', () => {
    const event = parseCallback({
      event: 'message',
      message_token: '1',
      sender: { id: 'a', name: 'Ольга' },
      message: { type: 'rich_media', alt_text: 'каталог', rich_media: { Buttons: [{ Text: 'Не работает' }] } },
    })
    expect(event?.body).toEqual({
      kind: 'media',
      media: { kind: 'other', what: 'rich_media', caption: 'каталог\nНе работает' },
    })
  })
})

test('what another bot writes is not for us: two bots would answer each other for ever', () => {
  expect(read({ from: { id: 5, is_bot: true, first_name: 'Bot' }, text: 'hello' }).body).toEqual({
    kind: 'ignored',
    what: 'another bot',
  })
})
