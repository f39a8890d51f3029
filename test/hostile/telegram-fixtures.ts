type Json = Readonly<Record<string, unknown>>

/** Who does it all, unless a test puts somebody else in. */
export const fixturePerson = 6_100_000_001

const from = {
  id: fixturePerson,
  is_bot: false,
  first_name: 'Мила',
  last_name: 'К.',
  username: 'mila',
  language_code: 'ru',
}
const chat = { id: fixturePerson, type: 'private', first_name: 'Мила', username: 'mila' }
const group = { id: -1_009_000_000_001, type: 'supergroup', title: 'Отдел' }
const message = (more: Json): Json => ({ message_id: 71, from, chat, date: 1_790_000_000, ...more })
const file = { file_id: 'AgADfile', file_unique_id: 'uniq', file_size: 54_321, mime_type: 'application/pdf' }

/** Updates of every kind the bot may meet, in the shape of the Bot API, by a name. */
export const telegramFixtures: Readonly<Record<string, Json>> = {
  text: { message: message({ text: 'впн не работает', entities: [{ type: 'bold', offset: 0, length: 3 }] }) },
  command: {
    message: message({ text: '/start article_vpn', entities: [{ type: 'bot_command', offset: 0, length: 6 }] }),
  },
  reply: { message: message({ text: 'вот так', reply_to_message: message({ message_id: 70, text: 'как?' }) }) },
  externalReply: {
    message: message({
      text: 'и что делать?',
      external_reply: {
        origin: { type: 'channel', chat: { id: -100_7, type: 'channel', title: 'Новости' }, message_id: 4, date: 1 },
        chat: { id: -100_7, type: 'channel', title: 'Новости' },
        message_id: 4,
        document: { ...file, file_name: 'план.pdf' },
      },
      quote: { text: 'в субботу не будет доступа', position: 0, is_manual: true },
    }),
  },
  storyReply: {
    message: message({
      text: 'как тут?',
      reply_to_story: { id: 2, chat: { id: 5, type: 'private', first_name: 'А' } },
    }),
  },
  pathFirst: {
    message: message({ text: '/var полон', entities: [{ type: 'bot_command', offset: 0, length: 4 }] }),
  },
  paidMedia: {
    message: message({ paid_media: { star_count: 1, paid_media: [{ type: 'preview' }] }, caption: 'касса 3' }),
  },
  checklist: { message: message({ checklist: { title: 'Дела', tasks: [{ id: 1, text: 'включить' }] } }) },
  forward: {
    message: message({
      text: 'смотрите',
      forward_origin: { type: 'hidden_user', sender_user_name: 'Кто-то', date: 1 },
    }),
  },
  edited: { edited_message: message({ edit_date: 1_790_000_100, text: 'впн всё ещё не работает' }) },
  editedCaption: { edited_message: message({ edit_date: 1_790_000_100, caption: 'подпись', photo: [file] }) },
  press: {
    callback_query: { id: '4300000001', from, chat_instance: '-5', data: 'go:menu', message: message({ text: 'x' }) },
  },
  inlinePress: { callback_query: { id: '4300000002', from, inline_message_id: 'BAAA', data: 'go:more' } },
  blocked: {
    my_chat_member: {
      chat,
      from,
      date: 1_790_000_000,
      old_chat_member: { user: { id: 1, is_bot: true, first_name: 'B' }, status: 'member' },
      new_chat_member: { user: { id: 1, is_bot: true, first_name: 'B' }, status: 'member' },
    },
  },
  group: { message: message({ chat: group, text: 'привет' }) },
  voice: { message: message({ voice: { ...file, duration: 12 } }) },
  document: { message: message({ document: { ...file, file_name: 'счёт.pdf' }, caption: 'вот счёт' }) },
  photo: { message: message({ photo: [{ ...file, width: 90, height: 60 }], caption: 'экран', media_group_id: '99' }) },
  sticker: { message: message({ sticker: { ...file, type: 'regular', width: 512, height: 512, emoji: '🙂' } }) },
  contact: { message: message({ contact: { phone_number: '+79000000000', first_name: 'Пётр', user_id: 5 } }) },
  location: { message: message({ location: { latitude: 55.75, longitude: 37.61, horizontal_accuracy: 12 } }) },
  poll: {
    message: message({
      poll: { id: '5', question: 'Да?', options: [{ text: 'Да', voter_count: 0 }], type: 'regular' },
    }),
  },
  channelPost: {
    channel_post: { message_id: 3, chat: { id: -100_5, type: 'channel', title: 'К' }, date: 1, text: 'новость' },
  },
  inline: { inline_query: { id: '134567890097', from, query: 'впн', offset: '' } },
  unknown: { telepathy_received: { from, thought: { depth: 3, words: ['а', 'б'] } } },
}
