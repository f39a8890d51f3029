import { signal } from '@preact/signals'

/** Where there is no room for both, the card covers the conversation. */
export const isCardShown = signal(false)
