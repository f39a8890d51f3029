import type { MessengerLook } from '../../desk/articles/article-preview.ts'
import { render } from './render.ts'
import { telegramLimits } from './telegram-channel.ts'

export const telegramLook: MessengerLook = {
  name: 'telegram',
  limits: telegramLimits,
  look: (message) => {
    const { html, keyboard } = render(message)
    const rows = (keyboard?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text))
    return { markup: 'html', text: html, rows }
  },
}
