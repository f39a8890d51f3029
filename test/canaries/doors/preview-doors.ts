import type { Scene } from '../../support/scene.ts'
import { flock } from '../flock.ts'
import { asHeader, type Door } from './door.ts'

type Answer = { readonly told: string; readonly cookies: readonly string[] }

/** The chat in the browser, each time in another browser. */
export function previewDoors(scene: Scene): readonly Door[] {
  async function post(path: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const answer = await fetch(`${scene.url}/chat/api${path}`, {
      method: 'POST',
      headers: { 'x-frontline': '1', 'content-type': 'application/json', ...headers },
      body,
    })
    const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
    return { told: `${answer.status} ${await answer.text()}`, cookies }
  }
  async function visits(headers: Readonly<Record<string, string>> = {}, body = '{}') {
    const { cookies } = await post('/visit', body, headers)
    return (path: string, sent: unknown, more: Readonly<Record<string, string>> = {}) =>
      post(path, typeof sent === 'string' ? sent : JSON.stringify(sent), { cookie: cookies.join('; '), ...more })
  }
  const does = async (doing: object) => (await (await visits())('/messages', doing)).told

  return [
    { name: 'text', canary: flock.cardInGroups(), enter: (text) => does({ text }) },
    {
      name: 'name',
      canary: flock.iban(),
      enter: async (name) => {
        const { cookies } = await (await visits())('/messages', { name })
        return (await post('/visit', '{}')).told + (await does({ text: 'привет' })) + (await named(cookies))
      },
    },
    {
      name: 'button nobody has',
      canary: flock.signedToken(),
      enter: (words) => does({ choiceId: words.slice(0, 99) }),
    },
    {
      name: "upload's name",
      canary: flock.passwordInName(),
      enter: async (words) => {
        const browser = await visits()
        return (await browser(`/files?name=${encodeURIComponent(words)}`, 'hello', { 'content-type': 'text/plain' }))
          .told
      },
      wears: (word) => `${word}.txt`,
    },
    {
      name: "upload's type",
      canary: flock.payKey(),
      enter: async (words) => {
        const browser = await visits()
        return (await browser('/files?name=a.txt', 'hello', { 'content-type': `text/plain; of=${asHeader(words)}` }))
          .told
      },
      keepsNothing: true,
    },
    {
      name: 'language of the browser',
      canary: flock.forgeKey(),
      enter: async (words) => {
        const browser = await visits({ 'accept-language': asHeader(words) })
        return (await browser('/messages', { text: 'привет' })).told
      },
      keepsNothing: true,
    },
    {
      name: 'body that is no JSON',
      canary: flock.smsCode(),
      enter: async (words) => (await (await visits())('/messages', `{"text":"${words}"`)).told,
      keepsNothing: true,
    },
  ]

  /** Says something under the name that the browser keeps. */
  async function named(names: readonly string[]): Promise<string> {
    const { cookies } = await post('/visit', '{}')
    const cookie = [...cookies, ...names].join('; ')
    return (await post('/messages', JSON.stringify({ text: 'добрый день' }), { cookie })).told
  }
}
