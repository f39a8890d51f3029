import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { render as renderTelegram } from '../../src/channels/telegram/render.ts'
import { telegramLimits } from '../../src/channels/telegram/telegram-channel.ts'
import { render as renderViber } from '../../src/channels/viber/render.ts'
import { viberLimits } from '../../src/channels/viber/viber-channel.ts'
import type { Outbound } from '../../src/messaging/outbound.ts'
import { splitText } from '../../src/messaging/split-text.ts'
import { clean } from '../../src/privacy/clean.ts'
import { anyCodePoints } from '../support/any-code-points.ts'
import { checkText } from '../support/fake-telegram-checks.ts'
import { checkViberMessage, isProblem } from '../support/fake-viber-checks.ts'

/** Whatever people write or are called: what markup is made of, joined emoji, right-to-left, lone surrogates. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('<b>', '</b>', '&amp;', '&', '<', '>', '_', '*', '`', '[', '](http://x)', '~', '\\'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('👩‍👩‍👧‍👦', '🏳️‍🌈', '🇷🇺', 'שלום עליכם', 'مرحبا', '\u202e', '\u200d', '\ud83d', '\u0000'),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom('слово', 'VPN', ' ', '\n', '\n\n', '. ', '1. ', '- ', '> ', '```\n', '<script>', '\t'),
  },
  { weight: 2, arbitrary: fc.oneof(anyCodePoints({ maxLength: 8 }), fc.string({ maxLength: 8 })) },
)
const short = fc.array(piece, { minLength: 1, maxLength: 24 }).map((pieces) => pieces.join(''))
/** Near and beyond what one message carries. */
const long = fc
  .tuple(short, fc.integer({ min: 100, max: 900 }))
  .map(([text, times]) => `${text} `.repeat(times).slice(0, 20_000))

const squeeze = (text: string) => text.replace(/[\s\u200b]+/g, '')

const message = (text: string, signedBy: string): Outbound => ({
  text,
  format: 'plain',
  buttons: [{ id: 'go:menu', title: text.trim().slice(0, 20) || 'x' }],
  signedBy,
  deletes: [],
  leaves: false,
})

/** What one agent's words become on their way, part by part. */
const partsOf = (text: string, limit: number) => splitText(clean(text), limit).filter((part) => part.trim() !== '')

/** As expect().toBe(), which is asked only to complain: a third of the time went into expectations that held. */
function same(found: unknown, wanted: unknown): void {
  if (found !== wanted) expect(found).toBe(wanted)
}

/** A hundred thousand texts: nine of ten short, the others longer than a message. */
const runs = { short: 90_000, long: 10_000 }
const name = 'О́ля <b>_*['

describe.each([
  ['short', short, runs.short],
  ['long', long, runs.long],
] as const)('%s texts of any kind', (_size, texts, numRuns) => {
  test('are taken by Telegram as they were written, nothing lost', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parts = partsOf(text, telegramLimits.textLength - name.length - 8)
        const arrived = parts.map((part) => {
          const { html } = renderTelegram(message(part, name))
          const taken = checkText({ text: html, parse_mode: 'HTML' }).text
          same(taken.endsWith(name), true)
          return taken.slice(0, -name.length)
        })
        same(squeeze(arrived.join('')), squeeze(parts.join('')))
        same(squeeze(parts.join('')), squeeze(clean(text)))
      }),
      { numRuns: numRuns / 2 },
    )
  }, 120_000)

  test('are taken by Viber as they were written, nothing lost', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parts = partsOf(text, viberLimits.textLength)
        const arrived = parts.map((part) => {
          const rendered = renderViber(message(part, name), 'Служба поддержки', null)
          same(Buffer.byteLength(JSON.stringify(rendered)) < 30 * 1_024, true)
          const taken = checkViberMessage(rendered)
          if (isProblem(taken)) throw new Error(taken.message)
          return taken.text
        })
        same(squeeze(arrived.join('')), squeeze(clean(text)))
      }),
      { numRuns: numRuns / 2 },
    )
  }, 120_000)
})
