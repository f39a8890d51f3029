import { type CheckedMessage, checkViberMessage, isProblem, type ViberButton } from './fake-viber-checks.ts'
import type { Callbacks } from './fake-viber-callbacks.ts'

export type ViberPerson = { readonly id: string; readonly name: string; readonly language?: string }

export type ViberContact = ViberPerson & { isSubscribed: boolean; sinceLastWords: number }

/** One message the bot has sent, as its reader sees it. */
export type ViberSend = {
  readonly at: number
  readonly receiver: string
  readonly text: string
  readonly senderName: string
  readonly trackingData: string
  readonly buttons: readonly ViberButton[]
  readonly file?: CheckedMessage['file']
  readonly token: string
  /** It came as the HTTP answer to conversation_started, not through send_message. */
  readonly isWelcome: boolean
}

/** The people's side of the messenger: each act becomes a signed callback of the real shape. */
export function makeViberPeople(parts: {
  readonly callbacks: Callbacks
  readonly nextToken: () => bigint
  readonly onSend: (send: ViberSend) => void
}) {
  const { callbacks, nextToken, onSend } = parts
  const contacts = new Map<string, ViberContact>()
  const pushed = new Map<string, { readonly id: string; readonly callback: Readonly<Record<string, unknown>> }>()
  /** Welcome answers the real one would not show, with the reason. */
  const badWelcomes: string[] = []

  function contactOf(id: string): ViberContact {
    const contact = contacts.get(id)
    if (contact === undefined) throw new Error(`nobody called ${id} has this bot`)
    return contact
  }

  const userOf = ({ id, name, language }: ViberContact) => ({
    id,
    name,
    avatar: 'https://media.example.test/avatar.jpg',
    country: 'RU',
    ...(language === undefined ? {} : { language }),
    api_version: 10,
  })

  async function push(id: string, event: string, content: object, token = nextToken()): Promise<string> {
    const callback = { event, timestamp: Date.now(), message_token: token, ...content }
    pushed.set(String(token), { id, callback })
    await callbacks.push(id, callback)
    return String(token)
  }

  /** A text, or the fields of another type of message (`{ type: 'picture', media: … }`). */
  async function writes(id: string, content: string | Readonly<Record<string, unknown>>): Promise<string> {
    const contact = contactOf(id)
    contact.isSubscribed = true
    contact.sinceLastWords = 0
    const message = typeof content === 'string' ? { type: 'text', text: content } : content
    return await push(id, 'message', {
      sender: userOf(contact),
      message: { tracking_data: '', ...message },
      silent: false,
    })
  }

  return {
    contacts,
    badWelcomes: badWelcomes as readonly string[],
    meets: (person: ViberPerson): void => {
      if (!contacts.has(person.id)) contacts.set(person.id, { ...person, isSubscribed: false, sinceLastWords: 0 })
    },
    /** Opens the chat. What the webhook answers is shown as the welcome message, if it is a message at all. */
    opens: async (id: string, context?: string): Promise<string> => {
      const contact = contactOf(id)
      const token = nextToken()
      const answer = await callbacks.push(id, {
        event: 'conversation_started',
        timestamp: Date.now(),
        message_token: token,
        type: 'open',
        ...(context === undefined ? {} : { context }),
        user: userOf(contact),
        subscribed: contact.isSubscribed,
      })
      if (answer !== null && answer.body !== '') showWelcome(id, answer.body)
      return String(token)
    },
    writes,
    /** Any event, in its own fields. */
    pushes: push,
    /** The same callback once more, as after an answer that came too late. */
    repeats: async (token: string): Promise<void> => {
      const again = pushed.get(token)
      if (again === undefined) throw new Error(`no callback has the token ${token}`)
      await callbacks.push(again.id, again.callback)
    },
    /** A reply button comes back as an ordinary text with the button's body. */
    presses: (id: string, body: string) => writes(id, body),
    subscribes: async (id: string): Promise<string> => {
      const contact = contactOf(id)
      contact.isSubscribed = true
      return await push(id, 'subscribed', { user: userOf(contact) })
    },
    unsubscribes: async (id: string): Promise<string> => {
      contactOf(id).isSubscribed = false
      return await push(id, 'unsubscribed', { user_id: id })
    },
    /** The person's phone tells how far a message of ours has come. */
    receives: (id: string, state: 'delivered' | 'seen' | 'failed', token: string, detail?: string) =>
      push(id, state, { user_id: id, ...(detail === undefined ? {} : { desc: detail }) }, BigInt(token)),
  }

  function showWelcome(receiver: string, body: string): void {
    let message: unknown = null
    try {
      message = JSON.parse(body)
    } catch {
      badWelcomes.push('not JSON')
      return
    }
    if (typeof message === 'object' && message !== null && 'receiver' in message) badWelcomes.push('has a receiver')
    const checked = checkViberMessage(message)
    if (isProblem(checked)) badWelcomes.push(checked.message)
    else onSend({ at: Date.now(), receiver, ...checked, token: '', isWelcome: true })
  }
}

export type ViberPeople = ReturnType<typeof makeViberPeople>
