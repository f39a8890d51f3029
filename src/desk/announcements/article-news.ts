import type { Phrases } from '../../conversation/phrases/phrases.ts'
import { languages } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'
import type { Boldness } from '../../knowledge/search/boldness.ts'
import type { KnowledgeIndex } from '../../knowledge/search/knowledge-index.ts'
import type { AnnouncementTexts } from './announcement-ports.ts'
import { findPieces } from '../articles/article-card.ts'
import type { AskedInVain } from './asker-ports.ts'

/** Whom the index as it is now would show the article first, each person once with the newest such question. */
export function* answeredBy(
  articleId: string,
  asked: readonly AskedInVain[],
  index: KnowledgeIndex,
  { boldness, at }: { readonly boldness: Boldness; readonly at: Instant },
): Generator<void, readonly AskedInVain[]> {
  const found = new Map<string, AskedInVain>()
  for (const one of asked) {
    if (found.has(one.userId)) continue
    const { language, question } = one
    const options = { language, audience: 'public', at, boldness } as const
    const outcome = yield* findPieces(index, question.split('\n'), options)
    if (outcome.decision !== 'nothing' && outcome.matches[0]?.article.id === articleId) found.set(one.userId, one)
  }
  return [...found.values()]
}

/** What they are told in each language; null when users cannot see such an article now. */
export function newsTexts(
  articleId: string,
  index: KnowledgeIndex,
  phrases: Phrases,
  at: Instant,
): Required<AnnouncementTexts> | null {
  const texts = languages.flatMap((language) => {
    const article = index.article(articleId, language, { audience: 'public', at })
    return article === null
      ? []
      : [[language, phrases.say(language, 'article-news', { title: article.title })] as const]
  })
  return texts.length === 0 ? null : (Object.fromEntries(texts) as Required<AnnouncementTexts>)
}
