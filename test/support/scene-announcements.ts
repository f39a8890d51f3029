import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../../src/database/server/connect.ts'
import { makeTransactions } from '../../src/database/road/unit-of-work.ts'
import type { Console } from './scene-agent.ts'
import { safe } from './safe.ts'

export type Counts = Readonly<Record<string, number>>
export type Shown = {
  readonly announcement: { readonly id: string; readonly status: string }
  readonly counts: Counts
  readonly waitsUntil: number | null
}
export type ShownReceipt = { readonly channel: string; readonly state: string; readonly detail: string | null }

/** A supervisor who announces things through the console's API. */
export function makeAnnouncer(console: Console) {
  async function must(method: 'GET' | 'POST', path: string, body?: unknown) {
    const answer = await console(method, path, body)
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  const show = async (id: string) => (await must('GET', `/announcements/${id}`)) as unknown as Shown

  return {
    /** @returns its id. */
    writes: async (wish: Readonly<Record<string, unknown>>): Promise<string> => {
      const { announcement } = (await must('POST', '/announcements', wish)) as unknown as Shown
      return announcement.id
    },
    moves: async (id: string, move: string) => void (await must('POST', `/announcements/${id}/moves`, { move })),
    show,
    until: async (id: string, isSo: (shown: Shown) => boolean, withinMs = 30_000): Promise<Shown> => {
      for (const end = performance.now() + withinMs; ; await sleep(50)) {
        const shown = await show(id)
        if (isSo(shown)) return shown
        if (performance.now() > end) throw new Error(`it never came to that: ${JSON.stringify(shown)}`)
      }
    },
    receipts: async (id: string): Promise<readonly ShownReceipt[]> => {
      const all: ShownReceipt[] = []
      for (let after: string | null = '0'; after !== null; ) {
        const page = (await must('GET', `/announcements/${id}/recipients?after=${after}`)) as unknown as {
          recipients: readonly ShownReceipt[]
          next: string | null
        }
        all.push(...page.recipients)
        after = page.next
      }
      return all
    },
  }
}

/** People of Telegram who have been here before, without the talk that would have made them so. */
export async function settlePeople(db: Database, chats: readonly number[]): Promise<void> {
  for (let from = 0; from < chats.length; from += 500) {
    const some = chats.slice(from, from + 500)
    await makeTransactions(db, () => {}).run((unit) =>
      unit.conversations.of(
        some.map((chat) => ({
          channel: 'telegram',
          from: { externalId: String(chat), name: safe(`Person ${chat}`), languageCode: 'ru' },
          language: 'ru' as const,
        })),
      ),
    )
  }
}
