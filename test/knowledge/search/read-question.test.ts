import { describe, expect, test } from 'vitest'
import { readOrdinaryWords } from '../../../src/files/ordinary-words.ts'
import { runSteps } from '../../../src/kit/functions/run-steps.ts'
import type { ArticleLanguage } from '../../../src/kit/language.ts'
import { readCorpus } from '../../../src/knowledge/index/corpus.ts'
import { readQuestion } from '../../../src/knowledge/search/read-question.ts'
import { rulesOf } from '../../../src/knowledge/words/rules/all-rules.ts'
import { buildVocabulary } from '../../../src/knowledge/index/vocabulary.ts'
import { anArticle } from '../an-article.ts'

const ordinaryWords = await readOrdinaryWords()

/** What a question says to a base with these texts. */
function reader(language: ArticleLanguage, ...texts: readonly string[]) {
  const rules = rulesOf[language]
  const article = anArticle({ id: 'a', language, questions: texts })
  const vocabulary = runSteps(
    buildVocabulary(runSteps(readCorpus([article], new Map(), rules)), ordinaryWords[language]!),
  )
  const other = new Set(ordinaryWords[language === 'ru' ? 'en' : 'ru'])
  // As in `build-index.ts`: short common words of another language are as often a word in the wrong layout or spelling.
  const isKnown = (word: string) => (word.length > 3 ? vocabulary.knows(word) || other.has(word) : vocabulary.has(word))
  return (text: string) => readQuestion(text, rules, vocabulary, isKnown).words.join(' ')
}

const russian = reader(
  'ru',
  'не загружается видео на канал',
  'условия публикования чужих трансляций',
  'накладная на оборудование',
  'как пожаловаться на модерацию',
  'обложка видео студии',
)
const english = reader('en', 'reset my password', 'the weather station is broken', 'invoice of the supplier')

describe('transliteration', () => {
  test.each([
    ['usloviya publikovaniya translyatsiy', 'условия публикования трансляций'],
    ['pochemu ne zagruzhaetsya video', 'почему не загружается видео'],
    ['kuda pozhalovatsya', 'куда пожаловаться'],
    ['chto za moderatsiya', 'что за модерация'],
    // A slip of the finger in what was transliterated besides.
    ['obloshka dlya studii', 'обложка для студии'],
  ])('%s', (typed, meant) => {
    expect(russian(typed)).toBe(meant)
  })

  test('an English word stays what it is where the base says so, or when nothing around it is transliterated', () => {
    expect(reader('ru', 'не работает video')('ne rabotaet video')).toBe('не работает video')
    expect(russian('где video')).toBe('где video')
    expect(reader('ru', 'stand by')('я бы хотел')).toBe('я бы хотел')
  })
})

describe('words in two pieces', () => {
  test.each([
    ['где на кладная', 'где накладная'],
    ['об ложка видео', 'обложка видео'],
  ])('«%s»', (typed, meant) => {
    expect(russian(typed)).toBe(meant)
  })

  test('reset pass word', () => {
    // Both pieces are words: nobody knows that they belong together.
    expect(english('reset pass word')).toBe('reset pass word')
    expect(english('reset passw ord')).toBe('reset password')
  })
})

describe('slips', () => {
  test.each([
    ['reset my pasword', 'reset my password'],
    ['weateh station', 'weather station'],
    ['supllier invioce', 'supplier invoice'],
    // No article says "because", the language does: then it is no slip of anything an article says.
    ['becuase of the wether', 'because of the weather'],
  ])('%s', (typed, meant) => {
    expect(english(typed)).toBe(meant)
  })

  test('short words, too', () => {
    const often = Array.from({ length: 20 }, () => 'не работает впн')
    const read = reader('ru', ...often, 'у нее')
    expect(read('нне работает впн')).toBe('не работает впн')
    expect(reader('en', 'lost my card', 'block my card', 'where is my money')('where is ym money')).toBe(
      'where is my money',
    )
  })

  test('a slip of one word is not two words written together', () => {
    expect(reader('en', 'shopping list', 'shop near me', 'pin of my card')('shoppin list')).toBe('shopping list')
  })

  test('what people say for a word of the base is no slip of another', () => {
    expect(reader('en', 'my card was stolen', 'card picked up')('my card was nicked')).toBe('my card was nicked')
    expect(reader('ru', 'за что списаны деньги', 'кому написать')('списали деньги')).toBe('списали деньги')
  })

  test('a word that is nobody’s slip is left alone', () => {
    expect(english('my zyxgtr is broken')).toBe('my zyxgtr is broken')
  })
})

test.each([
  [russian, 'чёртово видео, блин, не загружается', 'видео не загружается'],
  [english, 'this stupid fucking weather station', 'this weather station'],
  [english, 'damn', 'damn'],
])('anger around a question is left out, alone it stays (%#)', (read, text, words) => {
  expect(read(text)).toBe(words)
})

test.each([
  [russian, 'видеонезагружается', 'видео не загружается'],
  [russian, 'видеоредактор', 'видеоредактор'],
  [english, 'weatherstation', 'weather station'],
])('words without their spaces are read apart where each is a word of the base (%#)', (read, text, words) => {
  expect(read(text)).toBe(words)
})
