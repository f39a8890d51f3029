import type { SearchOutcome } from './knowledge-index.ts'

/** What carries less of a text is not what it is about: «работает» in «все равно не работает». */
const leastShare = 0.3
/** What is as likely right as this names something, however many other words it has. One word alone never is. */
const leastSure = 0.6

/**
 * Whether no word of a text names what an article is about: by itself it asks nothing. A word does that is a tag of the
 * nearest article, or stands in its title and in the questions people ask for it; «утра» stands in some question by chance.
 */
export function isVague({
  decision,
  sure,
  explanation,
}: Pick<SearchOutcome, 'decision' | 'sure' | 'explanation'>): boolean {
  if (decision !== 'suggest') return decision === 'nothing'
  if (sure > leastSure) return false
  return !explanation.words.some(({ fields, share }) => {
    const isTopic = fields.includes('title') && (fields.includes('question') || fields.includes('learned'))
    return share >= leastShare && (isTopic || fields.includes('tags'))
  })
}
