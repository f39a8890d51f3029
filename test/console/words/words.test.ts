import { describe, expect, test } from 'vitest'
import { codeOf, differences, namedByKind, saidIn, sentencesIn, textsOf, twice } from '../../support/fluent-files.ts'

const isOfChat = (path: string) => path.startsWith('src/console/chat/')
const pages = [
  { page: 'the console', folder: 'src/console/words', code: codeOf(['src/console'], isOfChat), least: 300 },
  { page: 'the preview chat', folder: 'src/console/words/chat', code: codeOf(['src/console/chat']), least: 30 },
]

describe.each(pages)('the words of $page', ({ folder, code, least }) => {
  const sentences = sentencesIn(textsOf(folder).ru)
  const said = saidIn(code)
  const named = [...said.map(({ id }) => id), ...namedByKind(code)]

  test('are the same sentences in every language, each with the same values and once', () => {
    expect(differences(folder)).toEqual([])
    expect(twice(folder)).toEqual([])
  })

  test('are there for whatever the code says, and are all said', () => {
    expect(named.length).toBeGreaterThan(least)
    expect(named.filter((id) => !sentences.has(id))).toEqual([])
    expect([...sentences.keys()].filter((id) => !named.includes(id))).toEqual([])
  })

  test('get every value they ask for', () => {
    const lacking = said.flatMap(({ id, values }) =>
      (sentences.get(id) ?? []).filter((name) => !values.includes(name)).map((name) => `${id} is said without ${name}`),
    )
    expect(lacking).toEqual([])
  })

  test('are never put together from pieces, where nobody would find one missing', () => {
    expect(/\bsay(Kind)?\(\s*`/.test(code)).toBe(false)
  })
})
