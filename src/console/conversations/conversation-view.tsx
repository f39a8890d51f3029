import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { formatNumber } from '../../incidents/number.ts'
import { hour } from '../../kit/time.ts'
import { clockTime } from '../time/format-time.ts'
import { now } from '../time/clock.ts'
import { conversation, currentIncident, isUnknown } from './conversation.ts'
import { isCardShown } from './card-shown.ts'
import { bindCommands } from '../frame/commands/commands.ts'
import { bindKeys } from '../frame/keys.ts'
import { go, route } from '../frame/route.ts'
import { can } from '../access/session.ts'
import { Colleagues } from './colleagues.tsx'
import { markUnseen } from './seen.ts'
import { MessengerIcon, messengerName } from '../frame/messengers.tsx'
import { say } from '../words/say.ts'
import { ConversationButtons } from './conversation-buttons.tsx'
import { Icon } from '../frame/icon.tsx'
import { attach } from './reply/attach.ts'
import { ReplyBox } from './reply/reply-box.tsx'
import { TranscriptView } from './messages/transcript-view.tsx'

const warnBeforeMs = 3 * hour

/** The middle column. */
export function ConversationView() {
  useEffect(() => {
    const isOpen = () => conversation.value !== null && can('act_on_conversations')
    const leaveUnread = () => {
      const id = conversation.peek()?.id
      if (id === undefined || !isOpen()) return
      go('#/')
      void markUnseen(id)
    }
    const ends = [
      bindKeys({ u: leaveUnread }),
      bindCommands(() => (isOpen() ? [{ id: 'unread', title: say('keys-unread'), keys: 'U', run: leaveUnread }] : [])),
      bindCommands(() => {
        const id = conversation.value?.id
        return id === undefined
          ? []
          : [{ id: 'transcript', title: say('transcript-open'), run: () => go(`#/transcript/${id}`) }]
      }),
    ]
    return () => ends.forEach((end) => end())
  }, [])
  const open = conversation.value
  const incident = currentIncident.value
  const isDropping = useSignal(false)
  if (route.value.conversationId === null || isUnknown.value) {
    return (
      <main class="conversation">
        <div class="empty">
          <h1 class="empty-title">{isUnknown.value ? say('conversation-not-found') : say('empty-choose')}</h1>
          <p>{say('empty-choose-hint')}</p>
        </div>
      </main>
    )
  }
  if (open === null) return <ConversationSkeleton />
  const takesDrop = open.takesFiles && can('act_on_conversations')
  return (
    <main
      class={`conversation ${isDropping.value ? 'is-dropping' : ''}`}
      onDragOver={(event) => {
        if (!takesDrop || event.dataTransfer?.types.includes('Files') !== true) return
        event.preventDefault()
        isDropping.value = true
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) isDropping.value = false
      }}
      onDrop={(event) => {
        if (!takesDrop) return
        event.preventDefault()
        isDropping.value = false
        void attach(open, [...(event.dataTransfer?.files ?? [])])
      }}
    >
      {isDropping.value && <p class="drop-here">{say('drop-here')}</p>}
      <header class="conversation-head">
        <a class="back" href="#/" aria-label={say('keys-back')}>
          <Icon name="back" />
        </a>
        <h1 title={open.user.name ?? say('nameless')}>{open.user.name ?? say('nameless')}</h1>
        <span class="fact" title={messengerName(open.channel)}>
          <MessengerIcon channel={open.channel} />
          <span class="messenger-word">{messengerName(open.channel)}</span>
        </span>
        {incident !== null && (
          <span class="fact number">
            {formatNumber(incident.number)}
            <span class={`priority p${incident.priority}`}>P{incident.priority}</span>
          </span>
        )}
        <span class="gap" />
        <ConversationButtons conversation={open} incident={incident} />
        <a
          class="button quiet"
          href={`#/transcript/${open.id}`}
          aria-label={say('transcript-open')}
          title={say('transcript-open')}
        >
          <Icon name="print" />
        </a>
        <button
          type="button"
          class="button card-open"
          aria-label={say('panel-label')}
          title={say('panel-label')}
          onClick={() => (isCardShown.value = true)}
        >
          <Icon name="card" />
        </button>
      </header>
      {open.user.unreachableAt !== null && (
        <p class="bar warning" role="status">
          {say('conversation-unreachable')}
        </p>
      )}
      <SessionBar endsAt={open.sessionEndsAt} channel={open.channel} />
      <TranscriptView conversation={open} key={open.id} />
      <Colleagues lookers={open.lookers} />
      <ReplyBox conversation={open} incident={incident} key={`reply-${open.id}`} />
    </main>
  )
}

/** Some messengers let a bot answer for a while after the user's words; what comes later costs money. */
function SessionBar({ endsAt, channel }: { readonly endsAt: number | null; readonly channel: string }) {
  if (endsAt === null) return null
  const left = endsAt - now.value
  if (left > warnBeforeMs) return null
  return (
    <p class={`bar ${left <= 0 ? 'warning' : ''}`} role="status">
      {left <= 0
        ? say('message-session-over', { messenger: messengerName(channel) })
        : say('message-session-ends', { messenger: messengerName(channel), time: clockTime(endsAt) })}
    </p>
  )
}

function ConversationSkeleton() {
  return (
    <main class="conversation" aria-busy="true" aria-label={say('loading')}>
      <header class="conversation-head">
        <span class="bone short" />
      </header>
      <div class="transcript">
        <span class="bone talk" />
        <span class="bone talk ours" />
        <span class="bone talk" />
      </div>
    </main>
  )
}
