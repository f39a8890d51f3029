import { expect, test } from 'vitest'
import { plainText } from '../../src/messaging/markup/plain-text.ts'
import { readMarkdown } from '../../src/messaging/markup/rich-text.ts'

test('the small part of Markdown that messengers can show is read', () => {
  expect(readMarkdown('# Заголовок\n\nТекст **жирно** и `код`.\n\n1. раз\n2. [два](https://bank.example)')).toEqual([
    { kind: 'heading', spans: [{ text: 'Заголовок' }] },
    {
      kind: 'paragraph',
      spans: [
        { text: 'Текст ' },
        { text: 'жирно', bold: true },
        { text: ' и ' },
        { text: 'код', code: true },
        { text: '.' },
      ],
    },
    {
      kind: 'list',
      start: 1,
      items: [
        [{ kind: 'paragraph', spans: [{ text: 'раз' }] }],
        [{ kind: 'paragraph', spans: [{ text: 'два', href: 'https://bank.example' }] }],
      ],
    },
  ])
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'tg://resolve', ' vbscript:x'])(
  'a link to %s is only its words',
  (href) => {
    const spans = readMarkdown(`[нажми](<${href}>)`).flatMap((block) => ('spans' in block ? block.spans : []))
    expect(spans.every((span) => span.href === undefined)).toBe(true)
  },
)

test('a block of code within an item is code, and its fence is not shown', () => {
  expect(readMarkdown('1. Наберите:\n\n   ```\n   ping a\n   ```\n2. Ждите.')).toEqual([
    {
      kind: 'list',
      start: 1,
      items: [
        [
          { kind: 'paragraph', spans: [{ text: 'Наберите:' }] },
          { kind: 'code', text: 'ping a' },
        ],
        [{ kind: 'paragraph', spans: [{ text: 'Ждите.' }] }],
      ],
    },
  ])
})

test('HTML in an article is text, not markup', () => {
  const blocks = readMarkdown('Нажмите <b>сюда</b> <script>alert(1)</script>')
  const text = blocks
    .flatMap((block) => ('spans' in block ? block.spans : []))
    .map((span) => span.text)
    .join('')
  expect(text).toContain('<script>')
})

test('an ampersand stays an ampersand', () => {
  expect(plainText('R&D & Ко <5')).toBe('R&D & Ко <5')
})

test('as plain text lists keep their numbers and links show where they lead', () => {
  expect(plainText('Шаги:\n\n1. Откройте [портал](https://bank.example)\n2. Готово\n\n- а\n- б')).toBe(
    'Шаги:\n\n1. Откройте портал (https://bank.example)\n2. Готово\n\n• а\n• б',
  )
})
