import { formatNumber } from '../../incidents/number.ts'
import type { Instant } from '../../kit/time.ts'
import type { ConsoleConversation, ConsoleMessage, ConsoleQueries } from './console-ports.ts'

/** ISO 8601, UTC: what other programs read. */
const iso = (at: Instant): string => new Date(at).toISOString()

/**
 * A conversation for other programs: everything that was said in it, oldest first, with its incidents. Times are
 * ISO 8601 in UTC; `about` is the number of the message that one quotes or changes.
 * @returns null when there is no such conversation.
 */
export async function exportTranscript(
  queries: Pick<ConsoleQueries, 'conversation' | 'messages'>,
  id: string,
  at: Instant,
): Promise<Transcript | null> {
  const conversation = await queries.conversation(id)
  return conversation === null ? null : transcriptOf(conversation, await allOf(queries, id), at)
}

async function allOf(queries: Pick<ConsoleQueries, 'messages'>, id: string): Promise<readonly ConsoleMessage[]> {
  const all: ConsoleMessage[] = []
  for (;;) {
    const page = await queries.messages(id, { kind: 'after', number: all.at(-1)?.number ?? 0 })
    if (page.length === 0) return all
    all.push(...page)
  }
}

const transcriptOf = (
  { id, channel, user, incidents }: ConsoleConversation,
  messages: readonly ConsoleMessage[],
  at: Instant,
) => ({
  exportedAt: iso(at),
  conversation: { id, channel, user: { name: user.name, username: user.username, language: user.language } },
  incidents: incidents.map(({ incident, assigneeName }) => ({
    number: formatNumber(incident.number),
    status: incident.status,
    priority: incident.priority,
    category: incident.category,
    description: incident.description,
    assignee: assigneeName,
    openedAt: iso(incident.openedAt),
    resolvedAt: incident.resolvedAt === null ? null : iso(incident.resolvedAt),
    resolution: incident.resolutionText,
  })),
  messages: messages.map((message) => ({
    number: message.number,
    at: iso(message.at),
    author: message.author,
    name: message.author === 'user' ? user.name : message.agentName,
    kind: message.kind,
    text: message.text,
    about: typeof message.content.about === 'number' ? message.content.about : null,
    files: message.attachments.map(({ media, contentType, status }) => ({
      kind: media.kind,
      name: media.fileName ?? null,
      contentType,
      bytes: media.sizeBytes ?? null,
      status,
    })),
    delivery: message.delivery?.status ?? null,
  })),
})

export type Transcript = ReturnType<typeof transcriptOf>
