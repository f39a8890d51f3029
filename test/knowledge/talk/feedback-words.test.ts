import { describe, expect, test } from 'vitest'
import { declinesToAnswer } from '../../../src/knowledge/talk/answers/declines-to-answer.ts'
import { scoreOfTenIn } from '../../../src/knowledge/talk/answers/score-of-ten.ts'
import { improvementIn } from '../../../src/knowledge/talk/wishes/improvement.ts'

describe('a score from 0 to 10', () => {
  test.each([
    ['10', 10],
    ['0', 0],
    ['девять из десяти', 9],
    ['восьмёрка', 8],
    ['десятка!', 10],
    ['ноль', 0],
    ['ставлю 7', 7],
    ['8 баллов', 8],
    ['ten', 10],
    ['nine out of ten', 9],
    ['6/10', 6],
    ["I'd give it a 7", 7],
    ['дев’ять', 9],
    ['десять', 10],
    ['нуль', 0],
    ['сім з десяти', 7],
  ])('%s is %i', (words, score) => {
    expect(scoreOfTenIn(words)).toEqual({ score, rest: '' })
  })

  test.each([
    ['9, отвечают быстро', 9, 'отвечают быстро'],
    ['10 всё супер', 10, 'всё супер'],
    ['девять, потому что долго', 9, 'потому что долго'],
    ['3 — nobody answered', 3, 'nobody answered'],
  ])('%s says why', (words, score, rest) => {
    expect(scoreOfTenIn(words)).toEqual({ score, rest })
  })

  test.each(['11', '5 минут ждал', 'две недели', 'впн не работает', 'ошибка 720', '', 'один или два'])(
    '«%s» is none',
    (words) => {
      expect(scoreOfTenIn(words)).toBeNull()
    },
  )
})

describe('what could be better', () => {
  test.each([
    'было бы удобно, если бы статус приходил на почту',
    'хочу предложить тёмную тему',
    'у меня есть идея: добавить поиск по обращениям',
    'было бы здорово, если бы бот понимал голосовые',
    'it would be nice if the status came by mail',
    'feature request: dark mode',
    'I have a suggestion: let us rate articles',
    'було б зручно, якби статус приходив на пошту',
    'хочу запропонувати темну тему',
  ])('%s is told', (words) => {
    expect(improvementIn(words)).toBe('told')
  })

  test.each(['хочу предложить', 'есть предложение', 'feature request', 'I have an idea', 'маю пропозицію'])(
    '%s is announced',
    (words) => {
      expect(improvementIn(words)).toBe('announced')
    },
  )

  test.each([
    'впн не работает',
    'мне предложили перезагрузить, не помогло',
    'хочу пожаловаться',
    'можно ли предложить?',
    'как добавить принтер',
    'коллега на совещании сказал что было бы удобно если поменять пароль',
    'it does not work',
    'чи можна запропонувати заміну ноутбука?',
  ])('%s is none', (words) => {
    expect(improvementIn(words)).toBeNull()
  })
})

test('nobody has to answer', () => {
  for (const words of ['не хочу отвечать', 'Пропустить', "I'd rather not say", 'skip it', 'не буду оцінювати']) {
    expect(declinesToAnswer(words), words).toBe(true)
  }
  for (const words of ['долго', 'не отвечает телефон', 'никто не хотел отвечать мне три дня подряд', '5']) {
    expect(declinesToAnswer(words), words).toBe(false)
  }
})
