import { beginsWords } from '../../../messaging/canned/find-canned.ts'
import { mentionsIn } from '../../../messaging/canned/mentions.ts'
import { me } from '../../access/session.ts'
import { byReadiness } from '../../hand-overs/colleague-options.tsx'
import { type Colleague, desk } from '../../hand-overs/desk.ts'

const others = (): readonly Colleague[] => desk.value?.colleagues.filter(({ id }) => id !== me.value?.id) ?? []

/** Ids of the colleagues whom a note calls. */
export const calledIn = (text: string): string[] => [...mentionsIn(text, others())]

/** Whom the words after an @ may mean, whoever is there for it first; nobody once a name stands there whole. */
export function colleaguesFor(typed: string): readonly Colleague[] {
  const all = others()
  if (all.some(({ name }) => typed === `${name} `)) return []
  return all.filter(({ name, login }) => beginsWords(typed, [name, login])).toSorted(byReadiness)
}
