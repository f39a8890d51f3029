import { describe, expect, test } from 'vitest'
import { secretWords } from '../../../src/conversation/step.ts'
import { articleLanguages, languages } from '../../../src/kit/language.ts'
import { lifecycle } from '../../../src/incidents/lifecycle.ts'
import type { MediaKind } from '../../../src/messaging/inbound.ts'
import { impacts, urgencies } from '../../../src/incidents/priority.ts'
import { chosenBy, textsOf } from '../../support/fluent-files.ts'

const texts = textsOf('src/conversation/phrases')

/** Where a phrase must have a word of its own for each of a kind: a new one would be told as another. */
const total: readonly (readonly [phrase: string, value: string, kinds: readonly string[]])[] = [
  ['button-incident', 'status', Object.keys(lifecycle)],
  ['incident', 'status', Object.keys(lifecycle)],
  ['registered', 'priority', ['1', '2', '3', '4', '5']],
  ['priority-changed', 'priority', ['1', '2', '3', '4', '5']],
  ['summary', 'impact', impacts.map(String)],
  ['summary', 'urgency', urgencies.map(String)],
  // Card and code together, and several at once, have words of their own.
  ['secret', 'kind', [...new Set(Object.values(secretWords)), 'card_and_code', 'documents', 'secrets', 'several']],
]

/** What a file is called when it is taken, added or lost; by the general word, for all languages, where none is its own. */
const media = {
  photo: ['file-added', 'file-kept', 'file-lost'],
  document: ['file-added', 'file-kept'],
  audio: ['file-kept'],
  voice: ['file-added', 'file-kept', 'file-lost'],
  video: ['file-added', 'file-kept', 'file-lost'],
  round_video: ['file-kept', 'file-lost'],
  animation: [],
  sticker: ['file-lost'],
  contact: ['file-kept'],
  location: ['file-kept'],
  venue: ['file-kept'],
  poll: ['file-kept'],
  dice: [],
  link: [],
  other: [],
} as const satisfies Record<MediaKind, readonly string[]>

describe.each(languages)('in %s', (language) => {
  test.each(total)('the phrase %s has a word for each %s', (phrase, value, kinds) => {
    const [first = []] = chosenBy(texts[language], phrase, value)
    expect([...first].toSorted()).toEqual([...kinds].toSorted())
  })

  test('an article of another language is said to be in that', () => {
    const [first = []] = chosenBy(texts[language], 'article', 'otherLanguage')
    const others = articleLanguages.filter((each) => each !== language)
    expect([...first].toSorted()).toEqual([...others, 'no'].toSorted())
  })

  test.each(['file-added', 'file-kept', 'file-lost'])(
    'the phrase %s names the kinds of files it is said to name',
    (phrase) => {
      const named = Object.entries(media).flatMap(([kind, phrases]) =>
        (phrases as readonly string[]).includes(phrase) ? [kind] : [],
      )
      const [first = []] = chosenBy(texts[language], phrase, 'kind')
      expect(first.filter((word) => word !== 'other').toSorted()).toEqual(named.toSorted())
    },
  )
})
