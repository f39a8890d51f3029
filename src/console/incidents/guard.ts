import type { Action, Incident } from '../conversations/conversation.ts'
import { statuses } from './incident-kinds.ts'
import { categories } from '../access/session.ts'
import { language } from '../frame/language.ts'
import { say, sayKind } from '../words/say.ts'

/** With what was on the screen, so that a colleague's later change is shown and not overwritten; and for them, why. */
export function guarded(action: Action, seenVersion: number, why: string | null): Action {
  switch (action.kind) {
    case 'resolve':
    case 'cancel':
    case 'set_impact_urgency':
    case 'set_category':
    case 'renew_promise':
    case 'merge':
      return { ...action, seenVersion, why }
    case 'pass_on':
      return { ...action, seenVersion }
    default:
      return action
  }
}

/** What is otherwise now than it was when the form was opened, as "what: before → now". */
export function changesBetween(before: Incident, after: Incident): readonly string[] {
  const facts = [
    { name: say('panel-status'), of: (one: Incident) => sayKind(statuses, one.status) },
    { name: say('panel-priority'), of: (one: Incident) => `P${one.priority}` },
    { name: say('panel-category'), of: (one: Incident) => categoryTitle(one.category) },
    { name: say('panel-assignee'), of: (one: Incident) => one.assigneeName ?? say('no-assignee') },
  ]
  return facts.flatMap(({ name, of }) =>
    of(before) === of(after) ? [] : [say('guard-change', { name, before: of(before), after: of(after) })],
  )
}

export const categoryTitle = (id: string | null): string =>
  categories.value.find((one) => one.id === id)?.title[language.value] ?? id ?? say('panel-no-category')
