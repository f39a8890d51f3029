import { signal } from '@preact/signals'

/** What was just done, said on the page that it led to; `on`: the announcement's id, '' for the list. */
export const told = signal<{ readonly on: string; readonly words: string } | null>(null)

export const toldOn = (page: string): string => (told.value?.on === page ? told.value.words : '')
