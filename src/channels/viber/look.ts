import type { Look } from '../../desk/articles/article-preview.ts'
import type { Outbound } from '../../messaging/outbound.ts'
import { buttonRowsOf, textOf } from './render.ts'

/** A message as Viber is asked to show it. */
export const viberLook = (message: Outbound): Look => ({
  markup: 'plain',
  text: textOf(message),
  rows: buttonRowsOf(message).map((row) => row.map(({ title }) => title)),
})
