import { signal } from '@preact/signals'
import type { Message } from '../conversation.ts'

/** The message the next reply answers; shown above the reply box. */
export const quoting = signal<Message | null>(null)
