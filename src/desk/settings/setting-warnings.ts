import type { Shipped } from '../../conversation/phrases/own/shipped.ts'
import { impacts, urgencies } from '../../incidents/priority.ts'
import type { SupportGroup } from '../../routing/support-group.ts'
import type { SettingFault } from './setting-fault.ts'
import type { Parts } from './setting-parts.ts'
import { checkedTexts } from './texts/checked-texts.ts'

/** What settings name of other things; null: nobody could look it up. */
export type Surroundings = {
  /** Of those who may sign in and answer users: an editor only reads. */
  readonly logins: ReadonlySet<string> | null
  /** Of the articles. */
  readonly categories: ReadonlySet<string> | null
  /** What the bot says where the desk says nothing else. */
  readonly phrases: Shipped
}

/** What is most likely a slip, and may be right all the same: an agent who is hired tomorrow. */
export function settingWarnings(parts: Parts, { logins, categories, phrases }: Surroundings): readonly SettingFault[] {
  const { groups = [], skills = {}, onCall = [], targets, incidents } = parts
  const warnings: SettingFault[] = []
  const named = (name: string, path: SettingFault['path']) => {
    if (logins === null || logins.has(name)) return
    warnings.push({ path, code: 'login_unknown', message: `Nobody who answers users has the login "${name}".` })
  }
  const about = (category: string | null | undefined, path: SettingFault['path']) => {
    if (categories === null || category === null || category === undefined || categories.has(category)) return
    warnings.push({ path, code: 'category_unknown', message: `The articles have no category "${category}".` })
  }
  for (const [index, group] of groups.entries()) {
    const at = ['groups', index]
    for (const list of ['members', 'supervisors', 'onCall'] as const) {
      for (const [place, name] of group[list].entries()) named(name, [...at, list, place])
    }
    for (const [place, { who }] of group.ladder.steps.entries()) {
      if (typeof who === 'object') named(who.login, [...at, 'ladder', 'steps', place, 'who', 'login'])
    }
    for (const [place, category] of group.categories.entries()) about(category, [...at, 'categories', place])
    warnings.push(...nobodyOnCall(group, [...at, 'ladder']))
  }
  for (const [name, { main, also }] of Object.entries(skills)) {
    named(name, ['skills', name])
    about(main, ['skills', name, 'main'])
    for (const [place, category] of also.entries()) about(category, ['skills', name, 'also', place])
  }
  for (const [place, name] of onCall.entries()) named(name, ['onCall', place])
  for (const [place, { category }] of (targets?.exceptions ?? []).entries()) {
    about(category, ['targets', 'exceptions', place, 'category'])
  }
  for (const [place, category] of (incidents?.urgentCategories ?? []).entries()) {
    about(category, ['incidents', 'urgentCategories', place])
  }
  for (const [index, { category, approval, steps }] of (parts.forms ?? []).entries()) {
    about(category, ['forms', index, 'category'])
    if (approval !== null && typeof approval === 'object') named(approval.login, ['forms', index, 'approval', 'login'])
    for (const [place, { login }] of steps.entries()) {
      if (login !== null) named(login, ['forms', index, 'steps', place, 'login'])
    }
  }
  return [...warnings, ...risingMatrix(parts), ...checkedTexts(parts, phrases).warnings]
}

/** Where nothing is left when the others are not there: a ladder that leads to nobody. */
function nobodyOnCall(
  { ladder, members, supervisors, onCall }: SupportGroup,
  path: SettingFault['path'],
): SettingFault[] {
  const people = { on_duty: members, supervisors, on_call: onCall }
  const leadsSomewhere = ladder.steps.some(({ who }) => typeof who === 'object' || people[who].length > 0)
  const message = 'The ladder leads to nobody: the group has no members, no supervisors and nobody on call.'
  return leadsSomewhere ? [] : [{ path, code: 'nobody_on_call', message }]
}

function risingMatrix({ matrix }: Parts): SettingFault[] {
  if (matrix === undefined) return []
  return impacts.flatMap((impact) =>
    urgencies.flatMap((urgency): SettingFault[] => {
      const here = matrix[impact][urgency]
      const above = Math.max(matrix[(impact - 1) as 1]?.[urgency] ?? 0, matrix[impact][(urgency - 1) as 1] ?? 0)
      const message = 'What hinders less or fewer people has a higher priority here than what hinders more.'
      return here >= above ? [] : [{ path: ['matrix', impact - 1, urgency - 1], code: 'matrix_rises', message }]
    }),
  )
}
