/**
 * What is heard, each so that it is known without looking: an offer rises twice and insists, a waiting person rises once, a
 * reply in one's own chat is one soft low tone, a bell falls.
 */
export type Tone = 'offer' | 'waiting' | 'reply' | 'bell'

/** Frequencies in Hz, one after the other. */
const notes = {
  offer: [660, 990, 660, 990],
  waiting: [660, 880],
  reply: [392],
  bell: [988, 740, 988],
} satisfies Record<Tone, readonly number[]>

const loudest = { offer: 0.16, waiting: 0.12, reply: 0.09, bell: 0.16 } satisfies Record<Tone, number>

let audio: AudioContext | null = null
/** Notes under way. */
let sounding = 0

/**
 * Browsers allow sound once the page has been clicked; what is put by until then would come out all at once. Between two
 * sounds the player rests: a running one computes silence all day.
 */
export function play(tone: Tone): void {
  if (navigator.userActivation?.hasBeenActive === false) return
  audio ??= new AudioContext()
  void audio.resume()
  for (const [index, frequency] of notes[tone].entries()) {
    const from = audio.currentTime + index * 0.16
    const wave = audio.createOscillator()
    const volume = audio.createGain()
    wave.frequency.value = frequency
    volume.gain.setValueAtTime(0.0001, from)
    volume.gain.exponentialRampToValueAtTime(loudest[tone], from + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.14)
    wave.connect(volume).connect(audio.destination)
    wave.start(from)
    wave.stop(from + 0.15)
    sounding += 1
    wave.addEventListener('ended', () => {
      sounding -= 1
      if (sounding === 0) void audio?.suspend()
    })
  }
}

/** Of all tabs of this browser one is heard: the others hear of it within this time, ms. */
const oneSoundMs = 1_500

/** Plays it unless another tab of this browser is playing the same at this moment. */
export function playOnce(tone: Tone): void {
  const name = `tone ${tone}`
  if (!('locks' in navigator)) {
    const last = Number(localStorage.getItem(name) ?? 0)
    if (Date.now() - last < oneSoundMs) return
    localStorage.setItem(name, String(Date.now()))
    play(tone)
    return
  }
  void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
    if (lock === null) return undefined
    play(tone)
    return new Promise<void>((release) => {
      setTimeout(release, oneSoundMs)
    })
  })
}
