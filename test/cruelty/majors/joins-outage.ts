import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../../../src/database/server/connect.ts'
import { hour, minute } from '../../../src/kit/time.ts'
import { openConsole } from '../../support/scene-agent.ts'
import { enter, hire } from '../../support/staff.ts'
import { howWasIt, type Crowd, type Story } from '../crowd.ts'

/** As long as the crowd's: a process may die several times in between. */
const patienceMs = 150_000
/** What fails is called so that no question fits another story's outage. */
const names = [
  'Аврора',
  'Байкал',
  'Везувий',
  'Гренландия',
  'Днестр',
  'Енисей',
  'Женева',
  'Замбези',
  'Исландия',
  'Кавказ',
]

/** Declared, told first, joined, updated, apologised for, ended, and all is well. */
export async function joinsOutage(crowd: Crowd, db: Database, url: string, index: number): Promise<Story> {
  const name = names[index % names.length]!
  const chiefId = await hire(db, { login: `chief-${index}`, name: 'Вера', role: 'supervisor' })
  const console = openConsole(url, await enter(db, chiefId))
  /** Repeated until it gets through, as a person in front of a page that fails would do; each click has its own id. */
  const clicks = async (path: string, body: unknown) => {
    for (const until = Date.now() + patienceMs; ; await sleep(100)) {
      const answer = await console('POST', `/major-incidents${path}`, body).catch(() => null)
      if (answer !== null && answer.status < 300) return answer.body
      const isRefused = answer !== null && answer.status < 500 && answer.status !== 401
      if (isRefused || Date.now() > until) throw new Error(`${path}: ${answer?.status} ${JSON.stringify(answer?.body)}`)
    }
  }

  const question = `не открывается ${name.toLowerCase()}`
  const nextUpdateAt = Date.now() + hour
  const words = (text: string) => ({ ru: text })
  const made = await clicks('', { title: words(`Не открывается ${name}`), text: words('Чиним'), nextUpdateAt })
  const major = String(made['id'])
  const said: string[] = []
  const olga = crowd.person(said)
  await olga.says(question)
  await olga.heardLong('У вас то же самое?')
  await olga.presses('У меня тоже')
  await olga.heardLong('ваш номер INC-')
  await clicks(`/${major}/updates`, { texts: words('Нашли причину'), nextUpdateAt, requestId: `the-update-${index}` })
  await olga.heardLong('Нашли причину.')
  await db
    .updateTable('major_incidents')
    .set({ next_update_at: new Date(Date.now() - minute).toISOString() })
    .where('id', '=', major)
    .execute()
  await olga.heardLong('извините')
  await clicks(`/${major}/end`, { texts: words('Заменили сервер'), requestId: `the-end-${index}` })
  await olga.heardLong('Заменили сервер.')
  await olga.presses('Да, всё работает')
  await olga.heardLong(howWasIt)
  return { chat: olga.chat, said, incidents: 1 }
}
