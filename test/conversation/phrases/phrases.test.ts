import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { phrases } from '../talk.ts'

const sources = {
  ru: readFileSync('src/conversation/phrases/ru.ftl', 'utf8'),
  en: readFileSync('src/conversation/phrases/en.ftl', 'utf8'),
}

function entries(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  let id: string | null = null
  for (const line of source.split('\n')) {
    const start = /^([a-z][\w-]*) =(.*)$/.exec(line)
    if (start !== null) {
      id = start[1] ?? null
      if (id !== null) found.set(id, start[2] ?? '')
    } else if (id !== null && (line.startsWith('    ') || line === '')) found.set(id, `${found.get(id)}\n${line}`)
    else id = null
  }
  return found
}

const variables = (text: string) =>
  [...new Set([...text.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? ''))].toSorted()
const ru = entries(sources.ru)
const en = entries(sources.en)

test('both languages have the same phrases', () => {
  expect([...ru.keys()].toSorted()).toEqual([...en.keys()].toSorted())
  expect(phrases.ids('ru').length).toBe(ru.size)
})

test('both languages use the same variables in each phrase', () => {
  const differing = [...ru.keys()].filter((id) => {
    // The two names of a category are one value each, chosen by the language.
    if (id === 'category-name') return false
    return variables(ru.get(id) ?? '').join() !== variables(en.get(id) ?? '').join()
  })
  expect(differing).toEqual([])
})

test('every phrase the code says exists, and every phrase is said somewhere', () => {
  const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('console'))
    .map((name) => readFileSync(`src/${name}`, 'utf8'))
    .join('\n')
  const built = ['ask-', 'correct-', 'impact-', 'urgency-', 'score-', 'language-', 'small-talk-', 'command-']
  const fromEvents = ['incident-assigned', 'status-changed', 'priority-changed']
  const unsaid = [...ru.keys()].filter(
    (id) => !code.includes(`'${id}'`) && !built.some((start) => id.startsWith(start)) && !fromEvents.includes(id),
  )
  expect(unsaid).toEqual([])
  const said = [...code.matchAll(/(?:say|choice|standing)\(\s*'([a-z][a-z-]+)'|phrase: '([a-z][a-z-]+)'/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  )
  expect(said.length).toBeGreaterThan(60)
  expect(said.filter((id) => !ru.has(id))).toEqual([])
})

test('buttons have at most 25 characters', () => {
  const isButton = (id: string) =>
    /^(button|impact|urgency|score|language|correct)-/.test(id) && !['button-incident', 'language-set'].includes(id)
  const long = [...ru, ...en].filter(([id, text]) => isButton(id) && text.trim().length > 25)
  expect(long).toEqual([])
})

test.each([
  [1, 'У вас 1 обращение:'],
  [2, 'У вас 2 обращения:'],
  [5, 'У вас 5 обращений:'],
  [11, 'У вас 11 обращений:'],
  [21, 'У вас 21 обращение:'],
])('%i is counted in proper Russian', (count, start) => {
  expect(phrases.say('ru', 'incidents', { count, list: '' })).toContain(start)
})

test('nothing is said in the words the voice forbids', () => {
  const forbidden = /тикет|уважаем|доброго времени суток|очень важен|в ближайшее время|оператор|зарегистрирован/i
  expect([...ru].filter(([, text]) => forbidden.test(text))).toEqual([])
  expect([...en].filter(([, text]) => /\bticket|valued|sincerely|as soon as possible|operator\b/i.test(text))).toEqual(
    [],
  )
})
