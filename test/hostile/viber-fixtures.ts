type Json = Readonly<Record<string, unknown>>

/** A person of their own for each fixture, so that a thousand wrong messages are not all one conversation's. */
const idOf = (name: string) => Buffer.from(`hostile ${name}`.padEnd(16, '.')).toString('base64')
const person = (name: string) => ({
  id: idOf(name),
  name: 'Мила',
  avatar: 'https://a.example.test/1.jpg',
  country: 'RU',
  language: 'ru',
  api_version: 10,
})
const message = (more: Json): Json => ({
  event: 'message',
  sender: person(String(more['type'])),
  silent: false,
  message: { tracking_data: '', ...more },
})

/** Callbacks of every kind, in the shape of the REST API, by a name; time and token are put in when they are sent. */
export const viberFixtures: Readonly<Record<string, Json>> = {
  webhook: { event: 'webhook' },
  started: {
    event: 'conversation_started',
    type: 'open',
    context: 'article_vpn',
    user: person('started'),
    subscribed: false,
  },
  subscribed: { event: 'subscribed', user: person('subscribed') },
  unsubscribed: { event: 'unsubscribed', user_id: idOf('receipts') },
  text: message({ type: 'text', text: 'впн не работает' }),
  command: message({ type: 'text', text: '/menu сейчас' }),
  press: message({ type: 'text', text: '§go:menu' }),
  picture: message({
    type: 'picture',
    text: 'экран',
    media: 'https://dl.example.test/1.jpg',
    thumbnail: 'https://dl.example.test/t.jpg',
  }),
  video: message({ type: 'video', media: 'https://dl.example.test/1.mp4', size: 9_000_000, duration: 12_000 }),
  file: message({ type: 'file', media: 'https://dl.example.test/1.pdf', file_name: 'счёт.pdf', size: 12_000 }),
  sticker: message({ type: 'sticker', sticker_id: 46_105, media: 'https://dl.example.test/s.png' }),
  contact: message({ type: 'contact', contact: { name: 'Пётр', phone_number: '79000000000', avatar: '' } }),
  location: message({ type: 'location', location: { lat: 55.75, lon: 37.61 } }),
  url: message({ type: 'url', media: 'https://portal.example.test/страница' }),
  voice: message({ type: 'audio_note', media: 'https://dl.example.test/v.ogg', duration: 7_000 }),
  delivered: { event: 'delivered', user_id: idOf('receipts') },
  seen: { event: 'seen', user_id: idOf('receipts') },
  failed: { event: 'failed', user_id: idOf('receipts'), desc: 'keyboard is not valid' },
  clientStatus: { event: 'client_status', user: person('status'), status: { code: 3 } },
  unknown: { event: 'aura_changed', user_id: idOf('receipts'), aura: ['blue', { shade: 4 }] },
}
