import type { MajorTexts } from '../../../incidents/majors/major.ts'
import { languages } from '../../../kit/language.ts'
import { isAboutFault } from '../../../knowledge/known-faults/fits-fault.ts'
import { findPieces } from '../../articles/article-card.ts'
import type { DeskContext } from '../../desk-context.ts'

/**
 * What people will be shown who ask about it: declared in a hurry, it names no articles. Only one that is sure and
 * about it by name: an article that merely may be meant would tell others of what is not theirs.
 */
export async function articlesAbout(title: MajorTexts, context: DeskContext): Promise<readonly string[]> {
  const fault = { titles: Object.values(title), texts: [], articleIds: [], category: null }
  const found: string[] = []
  for (const language of languages) {
    const text = title[language]
    if (text === undefined) continue
    const options = { language, at: context.now(), boldness: context.settings().boldness, audience: 'public' } as const
    const { decision, matches } = await context.inSlices(findPieces(context.knowledge(), [text], options))
    const best = matches[0]?.article
    if (decision === 'answer' && best !== undefined && isAboutFault(best, fault)) found.push(best.id)
  }
  return [...new Set(found)]
}
