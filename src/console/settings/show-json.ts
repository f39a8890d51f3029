import { signal } from '@preact/signals'
import { readStored, writeStored } from '../frame/stored.ts'

const stored = 'settings-as-json'

/** Who likes JSON gets it everywhere, also next time. */
export const isJsonLiked = signal(readStored(stored, false))

export function likeJson(is: boolean): void {
  isJsonLiked.value = is
  writeStored(stored, is || null)
}
