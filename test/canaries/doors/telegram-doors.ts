import type { Scene } from '../../support/scene.ts'
import { flock } from '../flock.ts'
import { asAddress, type Door } from './door.ts'

type Json = Readonly<Record<string, unknown>>

export const webhookSecret = 'canaries-webhook-secret'
const date = 1_790_000_000
const file = { file_id: 'AgADfile', file_unique_id: 'uniq', file_size: 10 }
let people = 7_000_000_000
let updates = 900_000

/** As Telegram's servers would bring it. @returns status and answer. */
export async function postToTelegram(scene: Scene, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': webhookSecret }
  const answer = await fetch(`${scene.url}/webhooks/telegram`, { method: 'POST', headers, body })
  return `${answer.status} ${await answer.text()}`
}

/** Each field in which a person's words arrive, from somebody new each time: no two canaries in one chat. */
export function telegramDoors(scene: Scene): readonly Door[] {
  const update = (content: Json) => postToTelegram(scene, JSON.stringify({ update_id: (updates += 1), ...content }))
  function somebody(more: Json = {}) {
    const id = (people += 1)
    scene.telegram.meets({ id, name: 'Ира', language: 'ru' })
    return { id, is_bot: false, first_name: 'Ира', language_code: 'ru', ...more }
  }
  function message(content: Json, from: Json = somebody()): Json {
    const chat = { id: from['id'], type: 'private', first_name: from['first_name'] }
    return { message_id: 71, from, chat, date, ...content }
  }
  const says = (content: Json) => update({ message: message(content) })

  return [
    { name: 'text', canary: flock.cardInGroups(), enter: (text) => says({ text }) },
    { name: 'text of a number alone', canary: flock.cardAlone(), enter: (text) => says({ text }) },
    { name: 'text in two lines', canary: flock.passwordBelowItsWord(), enter: (text) => says({ text }) },
    {
      name: 'command nobody knows',
      canary: flock.passwordInEnglish(),
      enter: (words) => says({ text: `/${words}` }),
      wears: (word) => `zzz ${word}`,
    },
    {
      name: 'payload of a deep link',
      canary: flock.forgeKey(),
      enter: (words) => says({ text: `/start ${words}` }),
      wears: (word) => word,
    },
    {
      name: 'caption',
      canary: flock.cardWithDots(),
      enter: (caption) => says({ photo: [{ ...file, width: 9, height: 6 }], caption }),
    },
    {
      name: 'caption in an album',
      canary: flock.passwordInUkrainian(),
      enter: (caption) => says({ photo: [{ ...file, width: 9, height: 6 }], caption, media_group_id: `a${updates}` }),
    },
    {
      name: "file's name",
      canary: flock.passwordInName(),
      enter: (words) => says({ document: { ...file, file_name: words } }),
      wears: (word) => `${word}.txt`,
    },
    {
      name: "file's type, which the sender's app says",
      canary: flock.payKey(),
      enter: (words) => says({ document: { ...file, file_name: 'a.txt', mime_type: words } }),
      wears: (word) => `application/${word}`,
    },
    {
      name: "contact's name",
      canary: flock.iban(),
      enter: (words) => says({ contact: { phone_number: '+79005550101', first_name: words } }),
    },
    {
      name: "contact's phone",
      canary: flock.cardPaidWith(),
      enter: (words) => says({ contact: { phone_number: words.replaceAll(/\D/g, ''), first_name: 'Пётр' } }),
      // A phone is kept as the contact's: there is no word to look for.
      keepsNothing: true,
    },
    {
      name: "contact's card",
      canary: flock.snils(),
      enter: (words) =>
        says({ contact: { phone_number: '+79005550102', first_name: 'Пётр', vcard: `BEGIN:VCARD\nNOTE:${words}` } }),
      keepsNothing: true,
    },
    {
      name: 'display name',
      canary: flock.cloudKey(),
      enter: (words) => update({ message: message({ text: 'привет' }, somebody({ first_name: words })) }),
    },
    {
      name: 'last name',
      canary: flock.codeWord(),
      enter: (words) => update({ message: message({ text: 'привет' }, somebody({ last_name: words })) }),
    },
    {
      name: 'user name',
      canary: flock.otherForgeKey(),
      enter: (words) => update({ message: message({ text: 'привет' }, somebody({ username: words })) }),
    },
    {
      name: 'edit',
      canary: flock.smsCode(),
      enter: (text) => update({ edited_message: { ...message({ text }), edit_date: date + 9 } }),
    },
    {
      name: 'edit of a caption',
      canary: flock.cardWithSlashes(),
      enter: (caption) =>
        update({
          edited_message: { ...message({ caption, photo: [{ ...file, width: 9, height: 6 }] }), edit_date: date + 9 },
        }),
    },
    {
      name: 'quote',
      canary: flock.passport(),
      enter: (text) => says({ text: 'вот', reply_to_message: message({ text: 'так' }), quote: { text, position: 0 } }),
    },
    {
      name: 'message that is answered',
      canary: flock.account(),
      enter: (text) => says({ text: 'вот', reply_to_message: message({ text }) }),
    },
    {
      name: "file's name in a message of another chat",
      canary: flock.introducedCode(),
      enter: (words) =>
        says({
          text: 'и что?',
          external_reply: {
            origin: { type: 'hidden_user', sender_user_name: 'Кто-то', date },
            document: { ...file, file_name: words },
          },
        }),
    },
    {
      name: 'forwarded words',
      canary: flock.cvv(),
      enter: (text) => says({ text, forward_origin: { type: 'hidden_user', sender_user_name: 'Кто-то', date } }),
    },
    {
      name: 'name of whose words are forwarded',
      canary: flock.inn(),
      enter: (words) => says({ text: 'вот', forward_origin: { type: 'hidden_user', sender_user_name: words, date } }),
    },
    {
      name: 'address behind a word',
      canary: flock.passwordInAddress(),
      enter: (url) => says({ text: 'тут ошибка', entities: [{ type: 'text_link', offset: 0, length: 3, url }] }),
      wears: asAddress,
    },
    {
      name: "poll's question",
      canary: flock.passportAbroad(),
      enter: (question) => says({ poll: { id: '5', question, options: [{ text: 'Да', voter_count: 0 }] } }),
    },
    {
      name: "poll's option",
      canary: flock.pin(),
      enter: (text) => says({ poll: { id: '6', question: 'Да?', options: [{ text, voter_count: 0 }] } }),
    },
    {
      name: "place's title",
      canary: flock.cardInUkrainian(),
      enter: (title) => says({ venue: { location: { latitude: 55, longitude: 37 }, title, address: 'ул. Мира' } }),
    },
    {
      name: "place's address",
      canary: flock.passportOfUkraine(),
      enter: (address) => says({ venue: { location: { latitude: 55, longitude: 37 }, title: 'Офис', address } }),
    },
    {
      name: 'words of a message of a kind nobody knows',
      canary: flock.signedToken(),
      enter: (text) => says({ hologram: { caption: { text } } }),
    },
    {
      name: 'task of a checklist',
      canary: flock.passwordPhrase(),
      enter: (text) => says({ checklist: { title: 'Дела', tasks: [{ id: 1, text }] } }),
    },
    {
      name: "button's data",
      canary: flock.chatKey(),
      enter: (data) =>
        update({
          callback_query: { id: `43${updates}`, from: somebody(), chat_instance: '-5', data, message: message({}) },
        }),
    },
    {
      name: 'inline query',
      canary: flock.bearer(),
      enter: (query) => update({ inline_query: { id: '1345', from: somebody(), query, offset: '' } }),
    },
    {
      name: 'update of a kind nobody knows',
      canary: flock.mapsKey(),
      enter: (thought) => update({ telepathy_received: { from: somebody(), thoughts: [{ thought }] } }),
    },
    {
      name: 'name of a field nobody knows',
      canary: flock.packageKey(),
      enter: (words) => update({ telepathy_received: { from: somebody(), thoughts: { [words]: 1 } } }),
    },
    {
      name: "channel's post",
      canary: flock.modelKey(),
      enter: (text) =>
        update({ channel_post: { message_id: 3, chat: { id: -100_5, type: 'channel', title: 'К' }, date, text } }),
    },
    {
      name: "group's title",
      canary: flock.apiKey(),
      enter: (title) =>
        update({
          message: { ...message({ text: 'всем' }), chat: { id: -100_9 - updates, type: 'supergroup', title } },
        }),
      keepsNothing: true,
    },
    {
      name: 'body that is no JSON',
      canary: flock.privateKey(),
      enter: (words) => postToTelegram(scene, `{"update_id":1,"message":{"text":"${words}"`),
      keepsNothing: true,
    },
    {
      name: 'body that is a sentence',
      canary: flock.telegramToken(),
      enter: (words) => postToTelegram(scene, JSON.stringify(words)),
      keepsNothing: true,
    },
    {
      name: 'number where an object is due',
      canary: flock.cardWithLowLines(),
      enter: (text) => update({ message: { ...message({ text }), from: 7, chat: text, entities: text } }),
      keepsNothing: true,
    },
  ]
}
