import { effect, signal } from '@preact/signals'
import { say } from '../words/say.ts'
import { called, desk, offers, ringing, unseen, unseenBulletins } from './desk.ts'
import { counts, heardLast } from './queue.ts'
import { route } from '../frame/route.ts'
import { readStored, writeStored } from '../frame/stored.ts'
import { second } from '../../kit/time.ts'
import { serverNow } from '../time/clock.ts'
import { showReply } from './notices/reply-toast.tsx'
import { playOnce, type Tone } from './tones.ts'

/** Whether what waits for this agent is to be heard. On from the start: a hand-over is an alarm. */
export const hasSound = signal(readStored('sound', true))
export const hasNotifications = signal(
  readStored('notify', false) && 'Notification' in window && Notification.permission === 'granted',
)

/** Older words of a user are no news. */
const newsMs = 30 * second

const repeatMs = 15_000
/** An offer stands for some seconds only. */
const offerRepeatMs = 5_000

/** Those who wait for anybody are heard by whoever is there for them; an offer and what rings are for this agent. */
const heardWaiting = (): number =>
  desk.value === null || desk.value.presence === 'on_duty' ? (counts.value?.handOvers ?? 0) : 0

/** What waits for this very agent: users who have written, chats that are offered, and what rings besides. */
export function waitsForMe(): number {
  const offered = new Set(offers.value.map(({ incidentId }) => incidentId))
  const bells = unseen.value.filter(({ kind, incidentId }) => kind === 'rings' && !offered.has(incidentId ?? ''))
  return (counts.value?.myTurn ?? 0) + offered.size + bells.length
}

function sound(tone: Tone): void {
  if (hasSound.value) playOnce(tone)
}

function notify(title: string, body: string, tag = 'waiting'): void {
  if (!hasNotifications.value || !document.hidden) return
  const notification = new Notification(title, { body, tag })
  notification.addEventListener('click', () => {
    window.focus()
    notification.close()
  })
}

/** Rings when one more waits, is offered or rings, and again while anything does; the title tells how much waits for this agent. */
export function startAlarm(): void {
  let before: number | null = null
  effect(() => {
    if (counts.value === null) return
    const waiting = heardWaiting()
    if (before !== null && waiting > before) {
      sound('waiting')
      notify(say('alarm-title'), say('alarm-announce', { count: waiting }))
    }
    before = waiting
  })
  let known: readonly string[] = []
  effect(() => {
    const fresh = offers.value.find(({ incidentId }) => !known.includes(incidentId))
    known = offers.value.map(({ incidentId }) => incidentId)
    if (fresh === undefined) return
    const { userName, priority } = fresh
    const name = userName ?? say('nameless')
    sound('offer')
    notify(say('offer-title', { name }), say('offer-announce', { name, priority }))
  })
  let rang = 0
  effect(() => {
    if (ringing.value > rang) {
      sound('bell')
      notify(say('alarm-rings'), say('notices-count', { count: ringing.value }))
    }
    rang = ringing.value
  })
  let wasCalled = 0
  effect(() => {
    if (called.value > wasCalled) {
      sound('reply')
      notify(
        say(unseenBulletins.value.length > 0 ? 'notice-bulletin' : 'notice-mentioned'),
        say('notices-count', { count: called.value }),
      )
    }
    wasCalled = called.value
  })
  let heardAt: number | null = null
  effect(() => {
    if (counts.value === null) return
    const heard = heardLast.value
    const at = heard?.at ?? 0
    const isNews = heardAt !== null && at > heardAt
    heardAt = Math.max(at, heardAt ?? 0)
    // Of a chat that I have just accepted it is what I accepted it for.
    if (heard === null || !isNews || at < serverNow() - newsMs) return
    // What arrives in front of my eyes needs no sound.
    if (!document.hidden && document.hasFocus() && route.peek().conversationId === heard.conversationId) return
    sound('reply')
    if (route.peek().conversationId !== heard.conversationId) showReply(heard)
    const name = heard.userName ?? say('nameless')
    notify(say('alarm-reply', { name }), heard.words, `reply-${heard.conversationId}`)
  })
  effect(() => {
    const mine = waitsForMe()
    const offered = offers.value[0]
    const name =
      offered === undefined ? say('product') : say('offer-title', { name: offered.userName ?? say('nameless') })
    document.title = mine === 0 ? name : `(${mine}) ${name}`
  })
  setInterval(() => {
    if (ringing.value > 0) sound('bell')
    else if (heardWaiting() > 0) sound('waiting')
  }, repeatMs)
  setInterval(() => {
    if (offers.value.length > 0) sound('offer')
  }, offerRepeatMs)
}

export function setSound(isOn: boolean): void {
  hasSound.value = isOn
  writeStored('sound', isOn)
}

/** Asks the browser, which it allows only after a click. @returns whether notifications are on now. */
export async function setNotifications(isOn: boolean): Promise<boolean> {
  const isAllowed = isOn && 'Notification' in window && (await Notification.requestPermission()) === 'granted'
  hasNotifications.value = isAllowed
  writeStored('notify', isAllowed)
  return isAllowed
}
