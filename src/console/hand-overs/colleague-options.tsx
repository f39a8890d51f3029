import { me } from '../access/session.ts'
import { say, sayKind } from '../words/say.ts'
import { type Colleague, desk } from './desk.ts'
import { presenceNames } from './presence-kinds.ts'

/** Whoever is there for new work first. */
export const byReadiness = (a: Colleague, b: Colleague): number => rank(a) - rank(b) || a.name.localeCompare(b.name)

const rank = ({ isOnline, presence }: Colleague): number => (isOnline ? (presence === 'on_duty' ? 0 : 1) : 2)

/** How a colleague is there, in words. */
export const whereabouts = ({ isOnline, presence }: Colleague): string =>
  isOnline ? sayKind(presenceNames, presence) : say('presence-offline')

/** All but oneself, and whoever has it already; each with where they are and how much they have. */
export function ColleagueOptions({ owner = null }: { readonly owner?: string | null }) {
  const others =
    desk.value?.colleagues.filter(({ id }) => id !== me.value?.id && id !== owner).toSorted(byReadiness) ?? []
  return (
    <>
      {others.map((one) => (
        <option key={one.id} value={one.id}>
          {say('colleague-option', {
            name: one.name,
            presence: whereabouts(one),
            load: one.load,
            capacity: one.capacity,
          })}
        </option>
      ))}
    </>
  )
}
