import { describe, expect, test } from 'vitest'
import { markupOf } from '../../../src/knowledge/articles/review-markup.ts'

/** Line of the body, counted from 1, and the code of each finding. */
const told = (body: string) => markupOf(body).map(({ at, code }) => `${'bodyLine' in at ? at.bodyLine + 1 : 0} ${code}`)

/** Each stands on the third line between harmless ones. */
const between = (construct: string) => `Первая строка.\n\n${construct}\n\nПоследняя.`

describe('what is markup elsewhere and raw here is named with its line', () => {
  test.each([
    // Tags.
    'Нажмите <kbd>Win</kbd>',
    '<details><summary>Для macOS</summary>',
    '<div class="x">',
    '<TabItem value="a">',
    '</Tabs>',
    '<img src="https://a.example/x.png">',
    '<a href="https://a.example/">тут</a>',
    'до <time>10:00</time>',
    '<Icon/>',
    '<!DOCTYPE html>',
    '<u>так</u>',
    '<mark>так</mark>',
    'H<sub>2</sub>O',
    '<font color=red>красное</font>',
    // Tables.
    '| a | b |\n|---|---|\n| 1 | 2 |'.split('\n')[1]!,
    '| а | б |',
    '+----+----+',
    '{| class="wikitable"',
    // Pictures.
    '![схема](a.png)',
    '![схема][1]',
    '[![](a.png)](https://a.example/)',
  ])('a tag, a table or a picture: %j', (construct) => {
    expect(told(between(construct))).toEqual([expect.stringMatching(/^3 (markup-raw|image-lost)$/)])
  })

  test.each([
    // Admonitions, callouts, tabs.
    '!!! note',
    '!!! warning "Важно"',
    '??? tip "Ещё"',
    '???+ info',
    ':::',
    '::: tip',
    ':::warning Осторожно',
    ':::{note}',
    '> [!WARNING]',
    '> [!note]- Свёрнуто',
    '> [!TIP] Так',
    '=== "Windows"',
    // Templates.
    'Здравствуйте, {{ user.name }}!',
    '{% if a %}',
    '${HOST}',
    '{{< figure src="a" >}}',
    '{{% notice %}}',
    '<%= name %>',
    '{{#if a}}',
    'Откройте https://{{ host }}/a',
    '#{name}',
    '[% name %]',
    '%{name}',
    '%(name)s',
    '<?php echo 1 ?>',
    // Attributes, anchors, macros.
    '[Скачать](https://a.example/){.md-button target=_blank}',
    '## Как {#how}',
    '{: .cls}',
    '{:target="_blank"}',
    '{width=300}',
    '{code:java}',
    '{toc}',
    '{info:title=Важно}',
    // Links of wikis, footnotes, citations, abbreviations, lost references.
    'См. [[Страница]]',
    '![[схема.png]]',
    '[[a|б]]',
    'Слово[^1]',
    '[^1]: сноска',
    'Слово^[сноска]',
    '[@ivanov2020]',
    '*[HTML]: Язык',
    '[слово][нет]',
    '[слово][]',
    '@[youtube](abc)',
    // Lists and looks.
    ': определение',
    '- [/] начато',
    'H~2~O',
    'x^2^',
    '==важно==',
    '++вставлено++',
    '||тайна||',
    '>!тайна!<',
    '{++да++}',
    '{--нет--}',
    "'''жирно'''",
    ':smile:',
    'готово :+1:',
    // Formulas.
    '$$x^2$$',
    '$x^2$',
    '$a_{1}$',
    '\\frac{1}{2}',
    '\\( x^2 \\)',
    // Of other files and other markup.
    '[TOC]',
    '[[_TOC_]]',
    '--8<-- "a.md"',
    '{!a.md!}',
    '!include a.md',
    '%% заметка %%',
    '{/* заметка */}',
    "import Tabs from '@theme/Tabs'",
    'export const a = 1',
    '+++',
    'Абзац ^abc123',
    '== Заголовок ==',
    'h2. Заголовок',
    '.. note:: Важно',
    '[b]жирно[/b]',
    '[embed]x[/embed]',
    '^^вставлено^^',
    '[gallery ids="1,2"]',
    '##Заголовок',
    '```mermaid\ngraph TD\n```',
    '```{note}\nтак\n```',
    '[портал](https://a b)',
  ])('of another dialect: %j', (construct) => {
    const found = told(between(construct))
    expect(found.length).toBeGreaterThan(0)
    for (const each of found) expect(each).toBe('3 markup-foreign')
  })

  test.each(['&foo;', '&#xZZ;', '&nbsp', 'R&D &unknown; и &amp;'])('an entity that is none: %j', (construct) => {
    expect(told(between(construct))).toEqual(['3 entity-unknown'])
  })

  test('front matter of another file, where it begins', () => {
    expect(told('---\ntitle: x\ntags:\n  - a\n---\n\nТекст.')).toEqual(['1 markup-foreign'])
    expect(told('+++\ntitle = "x"\n+++\n\nТекст.')).toContain('1 markup-foreign')
  })
})

test('each of nine breaks has its own line', () => {
  const body = Array.from({ length: 9 }, (_, at) => `Шаг ${at}<br>дальше\n\n`).join('')
  expect(told(body)).toEqual(Array.from({ length: 9 }, (_, at) => `${at * 2 + 1} markup-raw`))
})

test('within one paragraph and one list, too', () => {
  expect(told('а<br>\nб<br>\n- **в\n- г\n- **д\n  - `е')).toEqual([
    '1 markup-raw',
    '2 markup-raw',
    '3 markup-open',
    '5 markup-open',
    '6 markup-open',
  ])
})

test('several kinds on one line are named each', () => {
  expect(told('{{ a }} и [[б]] и <b>в</b>')).toEqual(['1 markup-raw', '1 markup-foreign', '1 markup-foreign'])
})

test.each([
  'Введите <имя>, <user>, <time>, <Ctrl> и {ФИО}.',
  'Порт&nbsp;443 &mdash; R&amp;D, R&D, AT&T; &#8212;',
  '- [ ] раз\n- [x] два',
  '- [1] первое',
  'C++ и G++, a == b, x != y, i++; 5 ^ 2, ~5 минут (~10), от ~5 до ~10',
  'Цена $5 и $10, 7$/мес, $HOME/a_b:$PATH/c_d, %TEMP%\\a и %USERNAME%',
  'C:\\Users\\{GUID}\\[1]\\text, ~/.ssh/~tmp, \\\\server\\share$',
  'Время 10:30:15, 12:00:00, a:b:c, std::vector, http://a.example:8080/',
  'Откройте https://a.example/?a=1&copy=2&lt=3#x~y~z^2^ и [тут](https://a.example/~a~/b^c^/==d==)',
  '[слово][1] и [другое]\n\n[1]: https://a.example/',
  '---\n\nПод чертой: да.\n\n---',
  'Заголовок\n=====\n\nДругой\n---',
  'Наберите `{{ a }}`, `<br>`, `[[x]]`, ``a `b` $$x$$`` и ждите.',
  '```yaml\nkey: {{ value }}\n- <br>\n```',
  '    {{ a }}\n    <br>',
  '1. Так:\n\n   ```\n   <b> {{ x }} [[y]]\n   ```\n2. Дальше.',
  'Экранировано: \\{{ a }\\}, \\[[б]\\], \\<b\\>, \\`нет\\`',
  '*косо*, **жирно**, __жирно__, _косо_, ~~зачёркнуто~~',
  'Пишите @ivan или [ivan](https://a.example/@ivan), #3 на этаже, *100*1#, **/*.ts',
  '> Цитата: важно!\n> И ещё.',
  "Строка\\\nдальше; «кавычки», \"прямые\", 'одинарные', it's, don't",
  'Диапазон 1..10, многоточие… … ... и !!! Срочно !!! ??? да',
  'Формула: 2 * 3 = 6 :) :-) :D ;)',
  'Файлы a_b_c.txt, *.docx, {a,b}.txt, [1-9], [см. ниже], (см. [3])',
])('nothing is named in %j', (body) => {
  expect(told(body)).toEqual([])
})
