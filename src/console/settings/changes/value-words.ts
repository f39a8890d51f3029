import { categoryTitle } from '../../incidents/guard.ts'
import { priorityNames } from '../../incidents/incident-kinds.ts'
import { language } from '../../frame/language.ts'
import { say, sayKind, type SentenceId } from '../../words/say.ts'
import { fieldsIn, listIn, textIn } from '../fields/part.ts'
import { spokenText } from '../fields/spoken-field.tsx'
import { whoNames } from '../groups/ladder-fields.tsx'
import type { Names } from '../setting-kinds.ts'

export const titleOf = (item: unknown): string => spokenText(fieldsIn(item)['title'], language.value)
export const idOf = (item: unknown): string => textIn(fieldsIn(item)['id'])

export const agentName = (login: unknown, { agents }: Names): string =>
  agents.find((one) => one.login === login)?.name ?? textIn(login)

export const groupName = (id: unknown, { groups }: Names): string =>
  groups.find((one) => one.value === id)?.name ?? textIn(id)

export const categoryName = (id: unknown): string => categoryTitle(textIn(id))

export const priorityName = (value: unknown): string =>
  `${textIn(value)}, ${sayKind(priorityNames, value as keyof typeof priorityNames)}`

export const yesOrNo = (value: unknown): string => say(value === true ? 'yes' : 'no')

export const timeStretch = (hours: unknown): string =>
  `${textIn(fieldsIn(hours)['from'])}–${textIn(fieldsIn(hours)['to'])}`

export const timeStretches = (shifts: unknown): string => listIn(shifts).map(timeStretch).join(', ')

export const oneOf =
  <Kind extends string | number>(names: Readonly<Record<Kind, SentenceId>>) =>
  (value: unknown): string =>
    sayKind(names, value as Kind)

/** Who is told or asked: a kind of people, or one agent. */
export function peopleName(who: unknown, around: Names): string {
  const { login } = fieldsIn(who)
  return login === undefined ? sayKind(whoNames, who as keyof typeof whoNames) : agentName(login, around)
}
