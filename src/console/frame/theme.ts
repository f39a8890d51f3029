import { effect, signal } from '@preact/signals'
import { readStored, writeStored } from './stored.ts'

export type Theme = 'auto' | 'light' | 'dark'

export const theme = signal<Theme>(readStored<Theme>('theme', 'auto'))

/** Puts the choice on the page; colours follow `color-scheme`. */
export function applyTheme(): void {
  effect(() => {
    document.documentElement.dataset['theme'] = theme.value
    writeStored('theme', theme.value === 'auto' ? null : theme.value)
  })
}
