import { hour } from '../../../kit/time.ts'
import type { Message } from '../conversation.ts'
import { standsAs } from './message-kinds.ts'

/** What stands in the transcript, in order. */
export type Piece =
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | { readonly kind: 'message'; readonly key: string; readonly message: Message; readonly isFirst: boolean }
  | { readonly kind: 'line'; readonly key: string; readonly message: Message }
  /** The bot's part, folded to one line. */
  | { readonly kind: 'bot'; readonly key: string; readonly messages: readonly Message[] }

const longestSilenceMs = 8 * hour

/**
 * Days, bubbles and small lines of a transcript. With `foldBefore` everything before that number, the talk with the bot,
 * becomes one piece a talk: the matter itself stands in the panel.
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

  const pushDay = (at: number) => {
    const named = dayOf(at)
    if (named === day) return
    result.push({ kind: 'day', key: `day-${named}`, at })
    previous = null
    day = named
  }

  const endRun = () => {
    const [first] = run
    if (first === undefined) return
    pushDay(first.at)
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
    if (message.number < foldBefore && message.kind !== 'note') {
      // After a long silence it is another talk, about another matter.
      if (message.at - (run.at(-1)?.at ?? message.at) > longestSilenceMs) endRun()
      run.push(message)
      continue
    }
    endRun()
    pushDay(message.at)
    push(message)
  }
  endRun()
  return result
}
