import { effect, signal } from '@preact/signals'
import { say } from '../words/say.ts'
import { counts } from './queue.ts'
import { readStored, writeStored } from '../frame/stored.ts'

/** Whether a waiting person is to be heard. On from the start: a hand-over is an alarm. */
export const hasSound = signal(readStored('sound', true))
export const hasNotifications = signal(
  readStored('notify', false) && 'Notification' in window && Notification.permission === 'granted',
)

const repeatMs = 15_000

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

function notify(count: number): void {
  if (!hasNotifications.value || !document.hidden) return
  const notification = new Notification(say('alarm-title'), {
    body: say('alarm-announce', { count }),
    tag: 'waiting',
  })
  notification.addEventListener('click', () => {
    window.focus()
    notification.close()
  })
}

/** Rings when one more waits, and again while anybody does; the title always tells how many. */
export function startAlarm(): void {
  let before: number | null = null
  effect(() => {
    const waiting = counts.value?.handOvers
    if (waiting === undefined) return
    if (before !== null && waiting > before) {
      beep()
      notify(waiting)
    }
    before = waiting
  })
  effect(() => {
    const waiting = counts.value?.waiting ?? 0
    document.title = waiting === 0 ? say('product') : `(${waiting}) ${say('product')}`
  })
  setInterval(() => {
    if ((counts.value?.handOvers ?? 0) > 0) beep()
  }, repeatMs)
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
