import type { MajorCard } from '../../../conversation/event.ts'
import { isChildOf, type MajorIncident, type MajorTexts } from '../../../incidents/majors/major.ts'
import type { Incident } from '../../../incidents/incident.ts'
import { type Language, nearestOf } from '../../../kit/language.ts'
import type { SafeText } from '../../../kit/safe-text.ts'
import { noWords } from '../../../privacy/protect-words.ts'

/** A major incident as somebody may see it who reads this language; `own`: their incidents. */
export function majorCard(major: MajorIncident, language: Language, own: readonly Incident[]): MajorCard {
  const child = own.find((incident) => isChildOf(incident, major.id))
  return {
    id: major.id,
    title: wordsIn(major.title, language),
    text: wordsIn(major.latest ?? major.text, language),
    category: major.category,
    declaredAt: major.declaredAt,
    nextUpdateAt: major.nextUpdateAt,
    updates: major.updates,
    child: child === undefined ? null : { id: child.id, number: child.number },
  }
}

/** A text that was written for one language is read by all others, rather than none. */
export const wordsIn = (texts: MajorTexts, language: Language): SafeText => nearestOf(texts, language) ?? noWords
