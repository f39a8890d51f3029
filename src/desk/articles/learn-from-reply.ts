import type { SafeText } from '../../kit/safe-text.ts'
import { refuse, accept, type Result } from '../../kit/result.ts'
import { carriesArticle } from '../../knowledge/articles/carries-article.ts'
import type { AgentWork } from '../work.ts'
import { confirmationsOf } from './confirmation.ts'
import { namesOf } from '../people/known-facts.ts'
import { readingOf } from './reading.ts'
import { wasAsked } from './last-question.ts'

/** An article that an agent put into a reply, with the user's words it was shown for. */
export type Insertion = { readonly articleId: string; readonly question: SafeText }

/**
 * An agent who answers a question with an article says that it is the right one: the question becomes its example, by
 * the rules of "helped". Nothing is learned when the agent wrote something else after all, or when nobody in this
 * conversation asked that. An article for agents does not go out.
 */
export async function learnFromReply(
  text: string,
  insertions: readonly Insertion[],
  { unit, conversation, context, at, agent }: AgentWork,
): Promise<Result<null, { readonly code: 'article_for_agents' }>> {
  if (insertions.length === 0) return accept(null)
  const index = context.knowledge()
  const { language } = conversation.state
  const lines = await unit.answers.questionLines(conversation.id)
  for (const { articleId, question } of insertions) {
    const article = index.article(articleId, language, { audience: 'public', at })
    if (article === null) {
      const hidden = index.article(articleId, language, { audience: 'agents', at })
      if (hidden?.audience === 'agents' && carriesArticle(text, hidden)) return refuse({ code: 'article_for_agents' })
      continue
    }
    if (!wasAsked(question, lines) || !carriesArticle(text, article)) continue
    const said = {
      language,
      articleId,
      question,
      source: 'agent',
      voter: `agent:${agent.id}`,
      hasHelped: true,
      names: namesOf(conversation),
    } as const
    const all = await context.inSlices(confirmationsOf(said, readingOf(index, { language, at })))
    for (const learned of all) unit.answers.confirm(learned)
  }
  return accept(null)
}
