import { afterEach, expect, test, vi } from 'vitest'

/** A player that does what it is told, and notes that end when the test says so. */
function fakePlayer() {
  const did: string[] = []
  const notes: EventTarget[] = []
  class FakeAudio {
    currentTime = 0
    destination = {}
    resume = () => {
      did.push('resume')
      return Promise.resolve()
    }
    suspend = () => {
      did.push('suspend')
      return Promise.resolve()
    }
    createGain = () => ({
      gain: { setValueAtTime: () => {}, exponentialRampToValueAtTime: () => {} },
      connect: () => {},
    })
    createOscillator = () => {
      const note = Object.assign(new EventTarget(), {
        frequency: { value: 0 },
        connect: (next: unknown) => next,
        start: () => did.push('note'),
        stop: () => {},
      })
      notes.push(note)
      return note
    }
  }
  vi.stubGlobal('AudioContext', FakeAudio)
  return { did, notes, ends: () => notes.splice(0).forEach((note) => note.dispatchEvent(new Event('ended'))) }
}

const clicked = (hasBeenActive: boolean) => vi.stubGlobal('navigator', { userActivation: { hasBeenActive } })

afterEach(() => {
  vi.unstubAllGlobals()
})

test('before the first click nothing is put by', async () => {
  clicked(false)
  const player = fakePlayer()
  const { play } = await import('../../../src/console/hand-overs/tones.ts')
  play('offer')
  expect(player.did).toEqual([])
})

test('the player rests when the last note of all tones has ended, and wakes for the next', async () => {
  clicked(true)
  const player = fakePlayer()
  const { play } = await import('../../../src/console/hand-overs/tones.ts')
  play('reply')
  play('waiting')
  expect(player.did).toEqual(['resume', 'note', 'resume', 'note', 'note'])
  player.notes.shift()?.dispatchEvent(new Event('ended'))
  expect(player.did).not.toContain('suspend')
  player.ends()
  expect(player.did.at(-1)).toBe('suspend')
  play('reply')
  expect(player.did.slice(-2)).toEqual(['resume', 'note'])
})
