import { setTimeout as sleep } from 'node:timers/promises'

export type HeardButton = {
  readonly title: string
  readonly id?: string
  readonly url?: string
  /** The app asks whether the person's own number may be given. */
  readonly asks?: 'phone'
}

/** One message as its reader sees it. */
export type Heard = {
  /** What the messenger calls this message. */
  readonly id: string
  readonly text: string
  readonly buttons: readonly HeardButton[]
  /** Under whose name it stands, where the messenger shows one. */
  readonly signedBy: string | null
}

/** How a person uses one messenger. */
export type Hands = {
  /** Opens the chat; `payload` is a deep link's argument. */
  starts(payload?: string): Promise<void>
  says(text: string): Promise<void>
  /** Another kind of message, in the messenger's own fields. */
  sends(content: Readonly<Record<string, unknown>>): Promise<void>
  presses(message: Heard, button: HeardButton): Promise<void>
  /** Everything that has arrived so far, in order. */
  inbox(): Promise<readonly Heard[]>
}

export type Pressing = {
  /** The message whose button is meant; without it the newest one that has such a button. */
  readonly of?: Heard
}

const lookEveryMs = 25
/** Loaded machines must not turn a slow answer into a missing one. */
const patienceMs = 30_000

/** What makes a test read like a dialogue: what was said, what was heard, and the whole of it when something is amiss. */
export function makeDialogue(title: string, hands: Hands) {
  const lines: string[] = []
  let heardCount = 0
  let noted = 0
  let last: Heard | null = null

  async function arrived(): Promise<readonly Heard[]> {
    const inbox = await hands.inbox()
    for (const message of inbox.slice(noted)) lines.push(`  ◂ ${describe(message)}`)
    noted = Math.max(noted, inbox.length)
    return inbox
  }

  const show = () => `${title}\n${lines.join('\n')}`
  const note = (line: string) => lines.push(`  ▸ ${line}`)

  return {
    starts: async (payload?: string): Promise<void> => {
      note(payload === undefined ? '(opens the chat)' : `(opens the chat with ${payload})`)
      await hands.starts(payload)
    },
    says: async (text: string): Promise<void> => {
      note(text)
      await hands.says(text)
    },
    sends: async (content: Readonly<Record<string, unknown>>): Promise<void> => {
      note(`(sends ${JSON.stringify(content).slice(0, 80)})`)
      await hands.sends(content)
    },
    presses: async (wanted: string | RegExp, { of }: Pressing = {}): Promise<void> => {
      const fits = ({ title: words, url }: HeardButton) =>
        url === undefined && (typeof wanted === 'string' ? words === wanted : wanted.test(words))
      const messages = of === undefined ? (await arrived()).toReversed() : [of]
      for (const message of messages) {
        const button = message.buttons.find(fits)
        if (button === undefined) continue
        note(`[${button.title}]`)
        await hands.presses(message, button)
        return
      }
      throw new Error(`there is no button ${String(wanted)}\n${show()}`)
    },
    /** The next message not heard yet that fits; those before it count as heard too. */
    hears: async (wanted: string | RegExp, withinMs = patienceMs): Promise<Heard> => {
      const fits = (text: string) => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text))
      const until = performance.now() + withinMs
      do {
        const inbox = await arrived()
        const index = inbox.findIndex((message, at) => at >= heardCount && fits(message.text))
        const found = inbox[index]
        if (found !== undefined) {
          heardCount = index + 1
          last = found
          return found
        }
        await sleep(lookEveryMs)
      } while (performance.now() < until)
      throw new Error(`${String(wanted)} was not heard within ${withinMs} ms\n${show()}`)
    },
    /** Nothing that is not heard yet is there, and nothing comes for so long. */
    silentFor: async (ms: number): Promise<void> => {
      const until = performance.now() + ms
      do {
        const extra = (await arrived())[heardCount]
        if (extra !== undefined) throw new Error(`expected silence, heard: ${describe(extra)}\n${show()}`)
        await sleep(lookEveryMs)
      } while (performance.now() < until)
    },
    /** Titles under the message heard last. */
    buttons: (): readonly string[] => (last?.buttons ?? []).map((button) => button.title),
    /** Everything that has arrived, heard or not. */
    everything: arrived,
    show,
  }
}

export type Dialogue = ReturnType<typeof makeDialogue>

const describe = ({ text, buttons, signedBy }: Heard): string =>
  [
    ...(signedBy === null ? [] : [`(${signedBy})`]),
    text.replaceAll('\n', ' ⏎ '),
    ...buttons.map((button) => `[${button.title}]`),
  ].join(' ')
