import { setTimeout as sleep } from 'node:timers/promises'
import { hour } from '../../src/kit/time.ts'
import type { Console } from './scene-agent.ts'

export type ShownMajor = {
  readonly major: {
    readonly id: string
    readonly people: number
    readonly joined: number
    readonly endedAt: number | null
  }
  readonly updates: readonly {
    readonly number: number
    readonly kind: string
    readonly announcementId: string
    readonly counts: Readonly<Record<string, number>>
  }[]
  readonly children: readonly { readonly number: number; readonly status: string; readonly isBack: boolean }[]
}

/** A supervisor who runs major incidents through the console's API. */
export function makeChief(console: Console) {
  async function must(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) {
    const answer = await console(method, path, body)
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const show = async (id: string) => (await must('GET', `/major-incidents/${id}`)) as unknown as ShownMajor
  return {
    /** @returns its id. */
    declares: async (wish: Readonly<Record<string, unknown>>): Promise<string> => {
      const made = await must('POST', '/major-incidents', { nextUpdateAt: Date.now() + hour, ...wish })
      return String(made['id'])
    },
    tells: async (id: string, texts: Readonly<Record<string, string>>, more: Readonly<Record<string, unknown>> = {}) =>
      void (await must('POST', `/major-incidents/${id}/updates`, { texts, nextUpdateAt: Date.now() + hour, ...more })),
    corrects: async (id: string, wish: Readonly<Record<string, unknown>>) =>
      void (await must('PUT', `/major-incidents/${id}`, wish)),
    ends: async (id: string, texts: Readonly<Record<string, string>>) =>
      void (await must('POST', `/major-incidents/${id}/end`, { texts })),
    show,
    until: async (id: string, isSo: (shown: ShownMajor) => boolean, withinMs = 30_000): Promise<ShownMajor> => {
      for (const end = performance.now() + withinMs; ; await sleep(50)) {
        const shown = await show(id)
        if (isSo(shown)) return shown
        if (performance.now() > end) throw new Error(`it never came to that: ${JSON.stringify(shown)}`)
      }
    },
  }
}
