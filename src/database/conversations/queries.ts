import type { ConsoleQueries } from '../../desk/conversations/console-ports.ts'
import { makeArticleFigures } from '../articles/article-figures.ts'
import type { Database } from '../server/connect.ts'
import { conversation, history } from './conversation-query.ts'
import { addressOf, marks, messages, newerMessages, resend } from './message-query.ts'
import { around } from '../incidents/around-query.ts'
import { asking } from '../articles/answers.ts'
import { found } from './queue/search-query.ts'
import { counts, lastHeard, queue } from './queue/queue-query.ts'

/** The console's reads: plain SQL over the rows that the road writes, nothing kept aside. */
export function makeConsoleQueries(db: Database): ConsoleQueries {
  return {
    queue: (view, search, agentId, narrowed) =>
      search.trim() === '' ? queue(db, view, agentId, narrowed) : found(db, search, agentId, narrowed),
    counts: (agentId, kept) => counts(db, agentId, kept),
    lastHeard: (agentId) => lastHeard(db, agentId),
    conversation: (id) => conversation(db, id),
    messages: (conversationId, range) => messages(db, conversationId, range),
    marks: (conversationId) => marks(db, conversationId),
    addressOf: (conversationId) => addressOf(db, conversationId),
    asking: (conversationId) => asking(db, conversationId),
    articleVerdicts: async (articleId, since) => {
      const [figures] = await makeArticleFigures(db).perArticle(since, articleId)
      const { helped = 0, notHelped = 0, learned = 0 } = figures ?? {}
      return { helped, notHelped, learned }
    },
    newerMessages: (conversationId, afterNumber, agentId) => newerMessages(db, conversationId, afterNumber, agentId),
    history: (incidentId) => history(db, incidentId),
    around: (incidentId) => around(db, incidentId),
    resend: (conversationId, number) => resend(db, conversationId, number),
  }
}
