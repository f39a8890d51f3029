import { effect, signal } from '@preact/signals'
import { say } from '../words/say.ts'
import { called, desk, offers, ringing } from './desk.ts'
import { counts } from './queue.ts'
import { readStored, writeStored } from '../frame/stored.ts'

/** Whether a waiting person is to be heard. On from the start: a hand-over is an alarm. */
export const hasSound = signal(readStored('sound', true))
export const hasNotifications = signal(
  readStored('notify', false) && 'Notification' in window && Notification.permission === 'granted',
)

const repeatMs = 15_000
/** An offer stands for some seconds only. */
const offerRepeatMs = 5_000

/** Those who wait for anybody are heard by whoever is there for them; an offer and what rings are for this agent. */
const heardWaiting = (): number =>
  desk.value === null || desk.value.presence === 'on_duty' ? (counts.value?.handOvers ?? 0) : 0

let audio: AudioContext | null = null

/** Two short tones; browsers allow them once the page has been clicked. */
function beep(): void {
  if (!hasSound.value) return
  audio ??= new AudioContext()
  for (const [index, frequency] of [660, 880].entries()) {
    const from = audio.currentTime + index * 0.16
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    tone.frequency.value = frequency
    volume.gain.setValueAtTime(0.0001, from)
    volume.gain.exponentialRampToValueAtTime(0.12, from + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.14)
    tone.connect(volume).connect(audio.destination)
    tone.start(from)
    tone.stop(from + 0.15)
  }
}

function notify(title: string, body: string): void {
  if (!hasNotifications.value || !document.hidden) return
  const notification = new Notification(title, { body, tag: 'waiting' })
  notification.addEventListener('click', () => {
    window.focus()
    notification.close()
  })
}

/** Rings when one more waits, is offered or rings, and again while anything does; the title always tells how many. */
export function startAlarm(): void {
  let before: number | null = null
  effect(() => {
    if (counts.value === null) return
    const waiting = heardWaiting()
    if (before !== null && waiting > before) {
      beep()
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
    beep()
    notify(say('offer-title', { name }), say('offer-announce', { name, priority }))
  })
  let rang = 0
  effect(() => {
    if (ringing.value > rang) {
      beep()
      notify(say('alarm-rings'), say('notices-count', { count: ringing.value }))
    }
    rang = ringing.value
  })
  let wasCalled = 0
  effect(() => {
    if (called.value > wasCalled) {
      beep()
      notify(say('notice-mentioned'), say('notices-count', { count: called.value }))
    }
    wasCalled = called.value
  })
  effect(() => {
    const waiting = counts.value?.waiting ?? 0
    const offered = offers.value[0]
    const name =
      offered === undefined ? say('product') : say('offer-title', { name: offered.userName ?? say('nameless') })
    document.title = waiting === 0 ? name : `(${waiting}) ${name}`
  })
  setInterval(() => {
    if (heardWaiting() > 0 || ringing.value > 0) beep()
  }, repeatMs)
  setInterval(() => {
    if (offers.value.length > 0) beep()
  }, offerRepeatMs)
}

export function setSound(isOn: boolean): void {
  hasSound.value = isOn
  writeStored('sound', isOn)
  if (isOn) beep()
}

/** Asks the browser, which it allows only after a click. @returns whether notifications are on now. */
export async function setNotifications(isOn: boolean): Promise<boolean> {
  const isAllowed = isOn && 'Notification' in window && (await Notification.requestPermission()) === 'granted'
  hasNotifications.value = isAllowed
  writeStored('notify', isAllowed)
  return isAllowed
}
