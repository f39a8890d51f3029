import { mostPeople } from '../../../figures/staffing/people-needed.ts'
import { loadOf } from '../../../figures/staffing/waiting.ts'
import { minute, second } from '../../../kit/time.ts'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { saveFile } from '../../frame/commands/save-file.ts'
import { type Asked, queryOf } from '../asked.ts'
import { askStaffing } from './ask-staffing.ts'
import { inWords, reckon } from './reckon-staffing.ts'
import { staffingCsv } from './staffing-file.ts'
import { hours, weekdays } from './week-table.tsx'

/** Lets the browser save how many people are needed; heads alone where nothing can be reckoned. @returns why it could not. */
export async function saveStaffing(asked: Asked): Promise<ApiError | null> {
  const came = await askStaffing(asked)
  if (!came.ok) return came.error
  const told = await ask(api.figures.staffing.file.$get({ query: queryOf(asked) }))
  if (!told.ok) return told.error
  const handlingMs = came.value.handling?.value ?? null
  const { promise, together, patienceMinutes, queueAt, needAt } = reckon(came.value, handlingMs ?? 0)
  const staffed = (handlingMs === null ? [] : weekdays).flatMap((weekday) =>
    hours.map((hour) => {
      const people = needAt(weekday, hour)
      const queue = queueAt(weekday, hour)
      const load = loadOf(queue)
      return { weekday, hour, perHour: queue.perHour, load, people: people > mostPeople ? inWords(people) : people }
    }),
  )
  const { from, until } = asked
  const premises = {
    from,
    until,
    seconds: promise.withinMs / second,
    percent: Math.round(promise.share * 1_000) / 10,
    atOnce: together,
    patienceMinutes,
    handlingMinutes: (handlingMs ?? 0) / minute,
    narrowed: told.value.narrowed,
  }
  saveFile(told.value.name, staffingCsv(staffed, premises))
  return null
}
