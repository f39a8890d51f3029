import type { Effect } from '../../../conversation/effect.ts'
import type { MajorCard } from '../../../conversation/event.ts'
import type { MajorIncident } from '../../../incidents/majors/major.ts'
import { fitsFault } from '../../../knowledge/known-faults/fits-fault.ts'
import type { SearchOutcome } from '../../../knowledge/search/knowledge-index.ts'
import { findPieces } from '../../articles/article-card.ts'
import { listedIncidents } from '../look-up.ts'
import type { Work } from '../../work.ts'
import { majorCard } from './major-card.ts'

type Sought = {
  readonly texts: readonly string[]
  readonly declined?: readonly string[]
  readonly offered?: string | null
}

/** The open major incident that a question is about, and the one that was offered for it; as they are at this moment. */
export async function majorsFound(
  sought: Sought,
  outcome: SearchOutcome,
  work: Work,
): Promise<{ readonly major?: MajorCard; readonly offered?: MajorCard }> {
  if (!work.context.hasMajors()) return {}
  const open = await work.unit.majors.open()
  const fitting = fittingMajor(open, sought, outcome)
  const offered = open.find(({ id }) => id === sought.offered)
  return {
    ...(fitting === null ? {} : { major: await cardFor(fitting, work) }),
    ...(offered === undefined ? {} : { offered: await cardFor(offered, work) }),
  }
}

/** The same of a text that is to be registered; the one that was offered for it where it is still open. */
export async function lookForMajor(
  effect: Extract<Effect, { do: 'find_major' }>,
  work: Work,
): Promise<MajorCard | null> {
  const { texts, offered } = effect
  const { context, conversation, at, settings } = work
  const open = await work.unit.majors.open()
  const known = open.find(({ id }) => id === offered)
  if (known !== undefined) return await cardFor(known, work)
  if (texts.length === 0 || open.length === 0) return null
  const { language } = conversation.state
  const options = { language, at, boldness: settings.boldness, audience: 'public' } as const
  const outcome = await context.inSlices(findPieces(context.knowledge(), texts, options))
  const fitting = fittingMajor(open, effect, outcome)
  return fitting === null ? null : await cardFor(fitting, work)
}

function fittingMajor(
  open: readonly MajorIncident[],
  { texts, declined = [] }: Sought,
  { decision, matches, explanation }: SearchOutcome,
): MajorIncident | null {
  const first = matches[0]?.article
  const asked = {
    readings: [texts.join('\n'), explanation.read],
    decision,
    first: first === undefined ? null : { id: first.id, category: first.category },
  }
  let best: { major: MajorIncident; fit: number } | null = null
  for (const major of open) {
    if (declined.includes(major.id)) continue
    const { title, text, latest, articleIds, category } = major
    const texts = [...Object.values(text), ...Object.values(latest ?? {})]
    const fit = fitsFault({ titles: Object.values(title), texts, articleIds, category }, asked)
    if (fit > (best?.fit ?? 0)) best = { major, fit }
  }
  return best?.major ?? null
}

async function cardFor(major: MajorIncident, { unit, conversation }: Work): Promise<MajorCard> {
  const own = await unit.incidents.ofUser(conversation.userId, listedIncidents)
  return majorCard(major, conversation.state.language, own)
}
