import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { minute } from '../../../kit/time.ts'
import { plainText } from '../../../messaging/markup/plain-text.ts'
import { dayKey, dayName } from '../../time/format-time.ts'
import { now } from '../../time/clock.ts'
import {
  type Conversation,
  hasEarlier,
  isAtEnd,
  isBeginningGone,
  loadEarlier,
  type Message,
  messages,
} from '../conversation.ts'
import { type FoldedMessage, foldChanges } from './fold-changes.ts'
import { standsAs } from './message-kinds.ts'
import { type Piece, pieces } from './transcript.ts'
import { me } from '../../access/session.ts'
import { say } from '../../words/say.ts'
import { Bubble } from './bubble.tsx'
import { EventLine } from './event-line.tsx'
import { Icon } from '../../frame/icon.tsx'
import { route } from '../../frame/route.ts'

const nearEnd = 80

/** The messages, kept at the end while the reader is there, and still while they read further up. */
export function TranscriptView({ conversation }: { readonly conversation: Conversation }) {
  const box = useRef<HTMLDivElement>(null)
  const flow = useRef<HTMLDivElement>(null)
  const hasMore = useSignal(false)
  const shown = messages.value
  const folded = foldChanges(shown)
  const byNumber = new Map(folded.map((one) => [one.message.number, one]))
  const lastNumber = shown.at(-1)?.number ?? 0
  const firstNumber = shown[0]?.number ?? 0
  const heightBefore = useRef(0)
  const lastTop = useRef(0)

  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    // What I have just said myself I want to see.
    if (isOwn(messages.peek().at(-1))) isAtEnd.value = true
    if (isAtEnd.value) element.scrollTop = element.scrollHeight
    else hasMore.value = true
  }, [lastNumber])
  // What a search has found is shown in its place, once it is there, and the reader stays there.
  const target = route.value.messageNumber
  useLayoutEffect(() => {
    if (target === null) return
    const drawn = [...(box.current?.querySelectorAll<HTMLElement>('[data-number]') ?? [])]
    const bubble = drawn.findLast((one) => Number(one.dataset['number']) <= target)
    if (bubble === undefined || firstNumber > target) return
    isAtEnd.value = false
    hasMore.value = false
    bubble.scrollIntoView({ block: 'center' })
    bubble.classList.remove('is-found')
    // Read so that the mark begins anew at the same bubble.
    void bubble.offsetWidth
    bubble.classList.add('is-found')
  }, [target, firstNumber, target !== null && lastNumber >= target])
  // An offer above the page, or a reply of several lines, takes of its height: the end stays in sight.
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(() => {
      if (isAtEnd.value) element.scrollTop = element.scrollHeight
    })
    observer.observe(element)
    // A picture that has loaded, a mark, a form below a bubble: what is shown grows by itself.
    if (flow.current !== null) observer.observe(flow.current)
    return () => observer.disconnect()
  }, [])
  // Earlier messages grow the page upwards: what was being read stays where it was.
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    if (heightBefore.current > 0) element.scrollTop += element.scrollHeight - heightBefore.current
    heightBefore.current = 0
  }, [firstNumber])

  const takesOver = (conversation.handOver?.acceptedAt ?? null) !== null || conversation.firstByAgent !== null
  const firstOfAgent = conversation.firstByAgent ?? Number.POSITIVE_INFINITY
  // Of the whole talk and not of the page that is loaded: in the middle of an agent's talk nothing is the bot's part.
  const foldBefore = takesOver ? Math.min(firstOfAgent, joinedNumber(conversation)) : 0

  const all = pieces(
    folded.map(({ message }) => message),
    dayKey,
    foldBefore,
  )

  return (
    <div class="transcript-box">
      <div
        class="transcript"
        ref={box}
        tabIndex={0}
        role="log"
        aria-label={say('conversation-transcript')}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          // What grows below has moved nobody: only whoever goes up leaves the end.
          if (scrollHeight - scrollTop - clientHeight < nearEnd) isAtEnd.value = true
          else if (scrollTop < lastTop.current) isAtEnd.value = false
          lastTop.current = scrollTop
          if (isAtEnd.value) hasMore.value = false
        }}
      >
        <div class="transcript-flow" ref={flow}>
          {hasEarlier.value && (
            <button
              type="button"
              class="button quiet earlier"
              onClick={() => {
                heightBefore.current = box.current?.scrollHeight ?? 0
                void loadEarlier()
              }}
            >
              {say('conversation-earlier')}
            </button>
          )}
          {isBeginningGone.value && <p class="hint earlier">{say('conversation-beginning-gone')}</p>}
          {all.map((piece) => (
            <PieceView
              key={piece.key}
              piece={piece}
              folded={byNumber}
              userName={conversation.user.name ?? say('nameless')}
              incidents={conversation.incidents}
              // Whoever opens the bot's part wants to read it from its beginning.
              onUnfold={() => (isAtEnd.value = false)}
            />
          ))}
        </div>
      </div>
      {hasMore.value && (
        <button
          type="button"
          class="to-end"
          onClick={() => box.current?.scrollTo({ top: box.current.scrollHeight, behavior: 'smooth' })}
        >
          <Icon name="down" size={14} />
          {say('conversation-new-below')}
        </button>
      )}
    </div>
  )
}

const isOwn = (message: Message | undefined): boolean =>
  message?.author === 'agent' && message.agentId === me.peek()?.id

/** Where the agent came in: the first line after the hand-over was accepted. */
function joinedNumber({ handOver }: Conversation): number {
  const at = handOver?.acceptedAt
  if (at === undefined || at === null) return Number.POSITIVE_INFINITY
  return messages.value.find((message) => message.at >= at)?.number ?? Number.POSITIVE_INFINITY
}

type PieceProps = {
  readonly piece: Piece
  readonly folded: ReadonlyMap<number, FoldedMessage>
  readonly userName: string
  readonly incidents: Conversation['incidents']
  readonly onUnfold: () => void
}

function PieceView({ piece, folded, userName, incidents, onUnfold }: PieceProps) {
  const target = route.value.messageNumber
  const holdsTarget = piece.kind === 'bot' && piece.messages.some(({ number }) => number === target)
  const isOpen = useSignal(holdsTarget)
  if (piece.kind === 'day') {
    return (
      <p class="day-line">
        <span>{dayName(piece.at, now.peek())}</span>
      </p>
    )
  }
  if (piece.kind === 'line') return <EventLine message={piece.message} />
  const bubble = (message: Message, isFirst: boolean) => {
    const one = folded.get(message.number)
    return one && <Bubble key={message.number} folded={one} isFirst={isFirst} userName={userName} />
  }
  if (piece.kind === 'message') return bubble(piece.message, piece.isFirst) ?? null
  // What the talk became, whichever incident the panel shows; else what they typed last.
  const matter = becameOf(piece.messages, incidents) ?? wordsOf(piece.messages.findLast(isInOwnWords))
  return (
    <div class="bot-part">
      <button
        type="button"
        class="fold"
        aria-expanded={isOpen.value}
        title={isOpen.value ? say('conversation-fold') : undefined}
        onClick={() => {
          isOpen.value = !isOpen.value
          if (isOpen.value) onUnfold()
        }}
      >
        <Icon name="chevron" size={14} />
        <Icon name="bot" size={14} />
        <span class="fold-text">
          {say('conversation-bot-part', { count: piece.messages.filter(isSaid).length })}
          {matter !== '' && `: ${matter}`}
        </span>
      </button>
      {isOpen.value &&
        piece.messages.map((message) =>
          isSaid(message) ? bubble(message, true) : <EventLine key={message.number} message={message} />,
        )}
    </div>
  )
}

/** The last incident that was opened in a talk, or right after it; they come newest first. */
function becameOf(talk: readonly Message[], incidents: Conversation['incidents']): string | undefined {
  const [first, last] = [talk[0], talk.at(-1)]
  if (first === undefined || last === undefined) return undefined
  return incidents.find(({ openedAt }) => openedAt >= first.at && openedAt <= last.at + minute)?.description
}

const isSaid = ({ kind }: Message): boolean => standsAs[kind] !== 'line'

/** What the user typed, and not a button or a command. */
const isInOwnWords = ({ author, kind, text }: Message): boolean =>
  author === 'user' && kind === 'text' && !text.startsWith('/')

/** In one line of words an article's markup would be noise. */
const wordsOf = (message: Message | undefined): string =>
  message === undefined ? '' : message.content.format === 'markdown' ? plainText(message.text) : message.text
