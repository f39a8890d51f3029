import type { Messenger } from '../channels/messenger.ts'
import { preview } from '../channels/preview/preview.ts'
import { telegram } from '../channels/telegram/telegram.ts'
import { viber } from '../channels/viber/viber.ts'

/** One line a messenger: a third one is a folder below channels/ and its line here. */
export const allMessengers: readonly Messenger[] = [telegram, viber, preview]
