import type { Event } from '../../conversation/event.ts'
import { type Occasion, phraseOf } from './occasions.ts'
import { type Cause, stored } from './rebuilt.ts'

type Shared = Extract<Event, { kind: 'phone_shared' }>

/** Who it is known to be today. */
export type SharedBy = Pick<Shared, 'name' | 'language' | 'hasZone'>

const outcomes: Readonly<Record<string, Shared['outcome']>> = {
  'phone-proved': 'proved',
  'phone-unknown': 'unknown',
  'phone-other-person': 'other_person',
}

/** A contact that was taken for a proof: the number is kept nowhere, what came of it stands in what was said. */
export function phoneShared({ said }: Occasion, person: SharedBy): Cause | null {
  const outcome = said.map((row) => outcomes[phraseOf(row)]).find((one) => one !== undefined)
  if (outcome === undefined) return null
  if (outcome !== 'proved') return stored({ kind: 'phone_shared', outcome, name: '', language: null, hasZone: false })
  const event: Event = { kind: 'phone_shared', outcome, ...person }
  return { event, assumed: "the directory's name, language and zone are today's" }
}

/** A code is said once and stands in what was said. */
export function codeMade(occasion: Occasion | null): Cause | null {
  const row = occasion?.said.find((one) => phraseOf(one) === 'link-code')
  const code = /\/link ([A-Z2-9]{8})/.exec(row?.text ?? '')?.[1]
  return code === undefined ? null : stored({ kind: 'link_code_made', code })
}

/** What begins in another chat of the same person does not stand in the rows of this one. */
export const peopleEvents: Readonly<Record<string, () => Cause | null>> = {
  linked: () => null,
  'link-refused': () => null,
  unlinked: () => null,
  'moved-notice': () => null,
  'phone-forgotten': () => stored({ kind: 'proof_forgotten' }),
}
