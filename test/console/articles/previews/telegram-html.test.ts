import { expect, test } from 'vitest'
import { telegram } from '../../../../src/channels/telegram/telegram.ts'
import { readTelegramHtml, type TelegramNode } from '../../../../src/console/articles/previews/telegram-html.ts'
import { safe } from '../../../support/safe.ts'

const textOf = (nodes: readonly TelegramNode[]): string =>
  nodes.map((node) => (node.kind === 'text' ? node.text : textOf(node.inside))).join('')

test('elements stand in each other, addresses and signs are decoded once', () => {
  expect(readTelegramHtml('a <b>b <i>c</i></b> <a href="https://x.example/?a=1&amp;b=2">d &lt;&amp;lt;</a>')).toEqual([
    { kind: 'text', text: 'a ' },
    {
      kind: 'element',
      name: 'b',
      href: null,
      inside: [
        { kind: 'text', text: 'b ' },
        { kind: 'element', name: 'i', href: null, inside: [{ kind: 'text', text: 'c' }] },
      ],
    },
    { kind: 'text', text: ' ' },
    {
      kind: 'element',
      name: 'a',
      href: 'https://x.example/?a=1&b=2',
      inside: [{ kind: 'text', text: 'd <&lt;' }],
    },
  ])
})

test('what is no tag of Telegram, or never opened, stays text', () => {
  expect(textOf(readTelegramHtml('<img src=x onerror=alert(1)></b><b onclick="x">y</b> <b>z'))).toBe(
    '<img src=x onerror=alert(1)></b><b onclick="x">y</b> z',
  )
})

test('it reads all that our messages are made of, and every sign of their text is there again', () => {
  const markdown =
    '# Заголовок\n\n**жирно** *курсив* ~~нет~~ `код` [сюда](https://x.example/?a=1&b="2")\n\n> цитата\n\n```\n<b>&amp;</b>\n```\n'
  const { text } = telegram.look({
    text: safe(markdown),
    buttons: [],
    format: 'markdown',
    signedBy: null,
    deletes: [],
    leaves: false,
  })
  const shown = textOf(readTelegramHtml(text))
  for (const piece of ['Заголовок', 'жирно', 'курсив', 'нет', 'код', 'сюда', 'цитата', '<b>&amp;</b>']) {
    expect(shown).toContain(piece)
  }
  expect(shown.replace('<b>&amp;</b>', '')).not.toMatch(/<\/?[a-z]/)
})
