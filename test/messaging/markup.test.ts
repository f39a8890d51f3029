import { describe, expect, test } from 'vitest'
import { render } from '../../src/channels/telegram/render.ts'
import { textOf } from '../../src/channels/viber/render.ts'
import { parseTelegramHtml } from '../support/fake-telegram-html.ts'

const onViber = (text: string) => textOf({ text, format: 'markdown' })

const htmlOf = (text: string) =>
  render({ text, format: 'markdown', buttons: [], signedBy: null, deletes: [], leaves: false }).html

/** What is read on Telegram, by the strict reader of its markup. */
function onTelegram(text: string): string {
  const parsed = parseTelegramHtml(htmlOf(text))
  if (!parsed.ok) throw new Error(parsed.description)
  return parsed.text
}

describe('what stands in an article is read alike on both messengers', () => {
  test.each<readonly [string, string, string]>([
    [
      'a paragraph of an item has a line of its own',
      '1. Закройте клиент.\n\n   Значок исчезнет.\n\n2. Откройте снова.\n\n   Подождите.',
      '1. Закройте клиент.\n   Значок исчезнет.\n2. Откройте снова.\n   Подождите.',
    ],
    [
      'nested lists keep numbers and depth',
      '1. Настройки:\n   1. «Пуск».\n   2. «Сеть»:\n      - раз\n        1. два\n2. Пароль.',
      '1. Настройки:\n   1. «Пуск».\n   2. «Сеть»:\n      – раз\n         1. два\n2. Пароль.',
    ],
    [
      'a nested list begins with its own number',
      '- Далее:\n  5. пять\n  6. шесть',
      '• Далее:\n   5. пять\n   6. шесть',
    ],
    ['a list may begin with nought', '0. нуль\n1. один', '0. нуль\n1. один'],
    [
      'code of an item is not indented, it is copied',
      '1. Наберите:\n\n   ```\n   a\n     b\n   ```\n',
      '1. Наберите:\na\n  b',
    ],
    ['a quote of an item has its line', '- Раз\n\n  > цитата\n- Два', '• Раз\nцитата\n• Два'],
    ['boxes of tasks are seen', '- [ ] раз\n- [x] два', '• ☐ раз\n• ☑ два'],
    ['a number to call is shown', '[8-800](tel:+78000000000)', '8-800 (+78000000000)'],
    ['a number that is shown already is not repeated', '[+7 (800) 000-00-00](tel:+78000000000)', '+7 (800) 000-00-00'],
    [
      'an address of an app is shown',
      '[в Telegram](tg://resolve?domain=bank)',
      'в Telegram (tg://resolve?domain=bank)',
    ],
    ['a path is shown', '[файл](file:///c:/a.txt)', 'файл (file:///c:/a.txt)'],
    ['an e-mail address is shown', '[нам](mailto:a@b.example?subject=x)', 'нам (a@b.example)'],
    ['an e-mail address is not repeated', '<a@b.example>', 'a@b.example'],
    ['a place on the same page leads nowhere', '[ниже](#b)', 'ниже'],
    [
      'entities are characters',
      'Порт&nbsp;443 &mdash; &laquo;ОК&raquo; &#8212; &#x2014; R&amp;D R&D',
      'Порт\u00a0443 — «ОК» — — R&D R&D',
    ],
    ['an entity of an entity is what was meant', '&amp;nbsp;', '&nbsp;'],
    ['an entity in code is code', '`&nbsp;`', '&nbsp;'],
    ['an entity nobody knows stays', '&foo; &#0;', '&foo; \uFFFD'],
    ['keys lose their tags', 'Нажмите <kbd>Win</kbd>+<kbd>R</kbd>', 'Нажмите Win+R'],
    [
      'what folds is shown unfolded',
      '<details><summary>Для macOS</summary>\n\nСеть.\n\n</details>',
      'Для macOS\n\nСеть.',
    ],
    ['a break is a break', 'Шаг<br>другой<br/>третий', 'Шаг\nдругой\nтретий'],
    ['a power is no number', '10<sup>3</sup> H<sub>2</sub>O x<sup>y</sup>', '10³ H₂O x^y'],
    ['a list of tags is a list', '<ul><li>а</li><li>б</li></ul>', '• а\n• б'],
    ['a placeholder stays', 'Введите <time> и <user>', 'Введите <time> и <user>'],
    ['tildes that say "about" stay', 'ждать ~5 минут (~10)', 'ждать ~5 минут (~10)'],
    ['a row of a table is a line', '|a|b|\n|-|-|\n|1|**2**|', 'a | b\n1 | 2'],
    ['where a reference leads is not read out', 'См. [тут][1].\n\n[1]: mailto:a@b.example', 'См. тут (a@b.example).'],
  ])('%s', (_name, markdown, expected) => {
    expect(onViber(markdown)).toBe(expected)
    expect(onTelegram(markdown)).toBe(expected)
  })
})

test('a link in two looks is one link, and has its address once', () => {
  expect(onViber('[**а** б](https://x.example/)')).toBe('а б (https://x.example/)')
})

test('a link around a picture without words shows its address', () => {
  expect(onViber('[![](i.png)](https://x.example/)')).toBe('https://x.example/')
  expect(onTelegram('[![](i.png)](https://x.example/)')).toBe('https://x.example/')
})

test('an ampersand of an address is one', () => {
  expect(htmlOf('[а](https://x.example/?a=1&amp;b=2)')).toBe('<a href="https://x.example/?a=1&amp;b=2">а</a>')
})

test('what is struck is struck, and a heading keeps its link', () => {
  expect(htmlOf('~~старое~~')).toBe('<s>старое</s>')
  expect(htmlOf('# Раз [два](https://x.example/)')).toBe('<b>Раз <a href="https://x.example/">два</a></b>')
})

test('no tag of an article becomes a tag of the messenger', () => {
  expect(htmlOf('<script>a</script> <b onclick="x">c</b>')).toBe('&lt;script&gt;a&lt;/script&gt; <b>c</b>')
})
