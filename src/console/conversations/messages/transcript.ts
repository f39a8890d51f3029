import type { Message } from '../conversation.ts'
import { standsAs } from './message-kinds.ts'

/** What stands in the transcript, in order. */
export type Piece =
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | { readonly kind: 'message'; readonly key: string; readonly message: Message; readonly isFirst: boolean }
  | { readonly kind: 'line'; readonly key: string; readonly message: Message }
  /** The bot's part, folded to one line. */
  | { readonly kind: 'bot'; readonly key: string; readonly messages: readonly Message[] }

/** The bot, and the buttons and commands meant for it: worth a line once a person is talking. */
const isOfBot = ({ author, kind, text }: Message): boolean =>
  author === 'bot' || (author === 'user' && (kind === 'choice' || text.startsWith('/')))

/** Number of the first message from which on a person has the conversation; nothing after it is folded. */
export function firstOfAgent(messages: readonly Message[]): number {
  const first = messages.find(({ author, kind }) => author === 'agent' && kind !== 'note')
  return first?.number ?? Number.POSITIVE_INFINITY
}

/**
 * Days, bubbles and small lines of a transcript. With `foldBefore` every run of the bot's messages before that number
 * becomes one piece; the user's own words stay in sight.
 */
export function pieces(
  messages: readonly Message[],
  dayOf: (at: number) => string,
  foldBefore: number,
): readonly Piece[] {
  const result: Piece[] = []
  let day = ''
  let previous: Message | null = null
  let run: Message[] = []

  const endRun = () => {
    const [first] = run
    if (first === undefined) return
    result.push({ kind: 'bot', key: `bot-${first.number}`, messages: run })
    previous = null
    run = []
  }

  const push = (message: Message) => {
    if (standsAs[message.kind] === 'line') {
      result.push({ kind: 'line', key: `${message.number}`, message })
      previous = null
      return
    }
    const isFirst =
      previous?.author !== message.author || previous.agentId !== message.agentId || previous.kind !== message.kind
    result.push({ kind: 'message', key: `${message.number}`, message, isFirst })
    previous = message
  }

  for (const message of messages) {
    const today = dayOf(message.at)
    if (today !== day) {
      endRun()
      result.push({ kind: 'day', key: `day-${today}`, at: message.at })
      previous = null
      day = today
    }
    if (message.number < foldBefore && isOfBot(message)) {
      run.push(message)
      continue
    }
    endRun()
    push(message)
  }
  endRun()
  return result
}
