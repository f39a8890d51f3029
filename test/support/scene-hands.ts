import type { ChatMessage } from '../../src/console/chat/chat-state.ts'
import { foldActs } from '../../src/console/chat/fold-acts.ts'
import type { FakeTelegram } from './fake-telegram.ts'
import type { FakeViber } from './fake-viber.ts'
import type { Hands, Heard } from './scene-dialogue.ts'

/** The client's own mark against accidental bold; a reader does not see it. */
const visible = (text: string) => text.replaceAll('\u200B', '')

export function telegramHands(
  fake: FakeTelegram,
  chat: number,
  phone = '',
): Hands & { readonly lastSaid: () => number } {
  const inbox: Heard[] = []
  let lastSaid = 0
  fake.onSend((send) => {
    if (send.chat !== chat) return
    inbox.push({ id: String(send.messageId), text: send.text, buttons: send.buttons, signedBy: signatureOf(send.html) })
  })
  async function writes(content: string | Readonly<Record<string, unknown>>): Promise<void> {
    const { updateId, messageId } = fake.writes(chat, content)
    lastSaid = messageId
    await fake.taken(updateId)
  }
  return {
    starts: (payload) => writes(payload === undefined ? '/start' : `/start ${payload}`),
    says: writes,
    sends: writes,
    presses: async (message, button) => {
      // Of the keyboard below the chat: its text, or what the app itself knows.
      if (button.asks === 'phone') {
        return await writes({ contact: { phone_number: phone, first_name: 'Own', user_id: chat } })
      }
      if (button.id === undefined) return await writes(button.title)
      await fake.taken(fake.presses(chat, Number(message.id), button.id).updateId)
    },
    inbox: async () => inbox,
    lastSaid: () => lastSaid,
  }
}

/** Telegram has no sender's name for a bot's message: an agent signs below, in italics. */
const signatureOf = (html: string | null): string | null => /\n\n<i>([^<]+)<\/i>$/.exec(html ?? '')?.[1] ?? null

export function viberHands(
  fake: FakeViber,
  { id, name, phone = '' }: { readonly id: string; readonly name: string; readonly phone?: string },
  botName: string,
): Hands {
  const inbox: Heard[] = []
  /** Of the last message of ours: it comes back with whatever the person sends. */
  let tracking = ''
  fake.onSend(({ receiver, text, buttons, senderName, token, trackingData }) => {
    if (receiver !== id) return
    tracking = trackingData
    inbox.push({
      id: token,
      text: visible(text),
      buttons: buttons.map((button) => ({
        title: button.title,
        id: button.body,
        ...(button.url === undefined ? {} : { url: button.url }),
        ...(button.asks === undefined ? {} : { asks: button.asks }),
      })),
      signedBy: senderName === botName ? null : senderName,
    })
  })
  return {
    starts: async (payload) => {
      await fake.opens(id, payload)
    },
    says: async (text) => {
      await fake.writes(id, text)
    },
    sends: async (content) => {
      await fake.writes(id, { tracking_data: tracking, ...content })
    },
    presses: async (_message, button) => {
      if (button.asks === 'phone') {
        const contact = { name, phone_number: phone }
        await fake.writes(id, { type: 'contact', contact, tracking_data: tracking })
        return
      }
      await fake.presses(id, button.id ?? '')
    },
    inbox: async () => inbox,
  }
}

/** The preview messenger through its own HTTP API, as its page uses it: one cookie jar a visitor. */
export async function previewHands(
  url: string,
  { name, language }: { readonly name: string; readonly language: string },
): Promise<Hands & { readonly visitor: () => string }> {
  const cookies = new Map<string, string>()
  const seen: ChatMessage[] = []
  let after = 0

  async function request(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${url}/chat/api${path}`, {
      method,
      headers: {
        'accept-language': language,
        cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; '),
        ...(method === 'POST' ? { 'x-frontline': '1', 'content-type': 'application/json' } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(key, value)
    }
    if (!response.ok)
      throw new Error(`${method} /chat/api${path} answered ${response.status}: ${await response.text()}`)
    return await response.json()
  }

  const does = async (body: unknown) => {
    await request('POST', '/messages', body)
  }
  await request('POST', '/visit', {})
  await does({ name })

  return {
    starts: () => does({ start: true }),
    says: (text) => does({ text }),
    sends: () => Promise.reject(new Error('the preview carries text only')),
    presses: (_message, button) => does({ choiceId: button.id }),
    inbox: async () => {
      const { messages } = (await request('GET', `/messages?after=${after}`)) as { messages: readonly ChatMessage[] }
      seen.push(...messages.filter(({ number }) => number > after))
      after = seen.at(-1)?.number ?? 0
      return foldActs(seen)
        .filter(({ author }) => author !== 'user')
        .map(({ number, text, buttons, signedBy }) => ({ id: String(number), text, buttons, signedBy }))
    },
    // As it is stored: behind it stands our signature.
    visitor: () => (cookies.get('visitor') ?? cookies.get('__Host-visitor') ?? '').split('.')[0] ?? '',
  }
}
