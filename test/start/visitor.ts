import { setTimeout as sleep } from 'node:timers/promises'

type Page = { readonly messages: readonly { readonly author: string; readonly text: string }[] }

/** A visitor of the preview chat: what the bot takes and answers has been in the database. */
export async function visitor(url: string) {
  const call = async (path: string, options: RequestInit = {}) =>
    await fetch(`${url}/chat/api${path}`, { signal: AbortSignal.timeout(5_000), ...options }).catch(() => null)
  const post = (path: string, body: object, cookie = '') =>
    call(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Frontline': '1', cookie },
      body: JSON.stringify(body),
    })
  const came = await post('/visit', { language: 'ru' })
  const cookie = (came?.headers.getSetCookie() ?? []).map((line) => line.split(';')[0]).join('; ')
  const saidBy = async (author: 'bot' | 'user') => {
    const page = (await (await call('/messages', { headers: { cookie } }))?.json().catch(() => null)) as Page | null
    return page?.messages?.filter((one) => one.author === author).map(({ text }) => text) ?? []
  }
  const says = async (text: string) => (await post('/messages', { text }, cookie))?.ok === true
  return {
    /** Once; @returns whether it was taken. */
    says,
    /** What stands in their chat as their own. */
    said: () => saidBy('user'),
    /** Says something until it is taken, and waits for the answer to it. @returns how long that took, ms. */
    async talks(text: string): Promise<number> {
      const since = performance.now()
      let known = 0
      for (let isTaken = false; performance.now() - since < 30_000; await sleep(50)) {
        if (!isTaken) {
          known = (await saidBy('bot')).length
          isTaken = await says(text)
        } else if ((await saidBy('bot')).length > known) return performance.now() - since
      }
      throw new Error(`nobody answered «${text}» for 30 s`)
    },
  }
}
