import type { MessengerLook } from '../../desk/articles/article-preview.ts'
import { buttonRowsOf, textOf } from './render.ts'
import { viberLimits } from './viber-channel.ts'

export const viberLook: MessengerLook = {
  name: 'viber',
  limits: viberLimits,
  look: (message) => ({
    markup: 'plain',
    text: textOf(message),
    rows: buttonRowsOf(message).map((row) => row.map(({ title }) => title)),
  }),
}
