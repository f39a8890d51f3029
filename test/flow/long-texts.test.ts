import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { longest } from '../../src/messaging/lengths.ts'
import { splitText } from '../../src/messaging/split-text.ts'
import type { Agent } from '../support/scene-agent.ts'
import { eventually } from '../support/eventually.ts'
import { openScene, type Scene } from '../support/scene.ts'

let scene: Scene
let anna: Agent

beforeAll(async () => {
  scene = await openScene()
  anna = await scene.agent('Анна')
})
afterAll(() => scene?.close())

/** Numbered words, so that order and completeness show. */
function story(length: number): string {
  let text = ''
  for (let at = 1; text.length < length; at += 1) text += `слово${at}${at % 80 === 0 ? '.\n\n' : ' '}`
  return text.slice(0, length).trim()
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()

/** A door of the preview chat as another program would use it. */
async function visitor() {
  const headers = { 'X-Frontline': '1', 'Content-Type': 'application/json' }
  const visit = await fetch(`${scene.url}/chat/api/visit`, { method: 'POST', headers, body: '{}' })
  const cookie = visit.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const says = (text: string) =>
    fetch(`${scene.url}/chat/api/messages`, {
      method: 'POST',
      headers: { ...headers, cookie },
      body: JSON.stringify({ text }),
    })
  const said = async () => {
    const response = await fetch(`${scene.url}/chat/api/messages?after=0`, { headers: { cookie } })
    const { messages } = (await response.json()) as { messages: { author: string; text: string }[] }
    return messages.filter(({ author }) => author === 'user').map(({ text }) => text)
  }
  return { says, said }
}

describe('what a visitor of the preview chat writes', () => {
  test.each([4_000, 4_096, 4_097, 9_000, longest.visitorTexts])(
    'of %i characters is taken whole and in order',
    async (length) => {
      const { says, said } = await visitor()
      const text = story(length)
      expect((await says(text)).status).toBe(202)
      const parts = await eventually(async () => {
        const found = await said()
        expect(squeezed(found.join(' '))).toBe(squeezed(text))
        return found
      })
      expect(parts).toEqual(splitText(text, longest.visitorText))
      for (const part of parts) expect(part.length).toBeLessThanOrEqual(4_096)
    },
  )

  test('longer than a visitor may write at a time is refused with the number', async () => {
    const { says } = await visitor()
    const response = await says('ж'.repeat(longest.visitorTexts + 1))
    expect(response.status).toBe(422)
    expect(await response.json()).toEqual({ error: 'text_too_long', mostCharacters: longest.visitorTexts })
    expect(await (await says('  ')).json()).toEqual({ error: 'invalid' })
  })
})

describe.each(['telegram', 'viber'] as const)("an agent's reply of 8,251 characters on %s", (messenger) => {
  test('goes out in three parts, in order, each signed', async () => {
    const olga = await scene.person(messenger)
    await olga.says('/person')
    await olga.hears(/Передал специалисту/)
    await anna.claims(olga)
    const text = story(8_251)
    await anna.replies(olga, text)
    const parts = splitText(text, messenger === 'telegram' ? 3_887 : 3_988)
    expect(parts).toHaveLength(3)
    for (const part of ['слово1 ', 'слово401 ', 'слово801 ']) await olga.hears(new RegExp(part))
    const agents = (await anna.reads(olga)).filter(({ author, kind }) => author === 'agent' && kind === 'text')
    expect(agents.length).toBe(3)
    expect(squeezed(agents.map((line) => line.text).join(' '))).toBe(squeezed(text))
  })
})

test('a reply that is too long for one go is refused, and so the box says it before', async () => {
  const olga = await scene.person('telegram')
  await olga.says('/person')
  await olga.hears(/Передал специалисту/)
  await anna.claims(olga)
  await expect(anna.replies(olga, 'ж'.repeat(longest.agentText + 1))).rejects.toThrow('invalid')
})
