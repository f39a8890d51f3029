import { noWords, ownWords, protectText } from '../../privacy/protect-words.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import type { Event } from '../../conversation/event.ts'
import { standingButtons } from '../../conversation/menu.ts'
import { standingAction } from '../../conversation/action.ts'
import type { State } from '../../conversation/state.ts'
import { findChoice } from '../../conversation/turn.ts'
import type { Media, ProtectedEvent } from '../../messaging/inbound.ts'
import type { DeskContext } from '../desk-context.ts'
import type { NewMessage } from '../conversations/message-ports.ts'
import { provePhone } from '../people/prove-phone.ts'
import type { Work } from '../work.ts'

/**
 * Writes what the user did into the transcript, as the agent will read it. `alsoIn`: earlier messages that hold a part of its secret.
 * @returns the conversation's events that it comes to.
 */
export async function recordInbound(
  work: Work,
  inbound: ProtectedEvent,
  alsoIn: readonly string[] = [],
): Promise<readonly Event[]> {
  const { unit, context, conversation, at } = work
  const { body, masked, messageExternalId } = inbound
  const isForAgent = conversation.state.doing.at === 'with_agent'
  // A question of the user's is owed an answer from then on.
  if (isForAgent && (body.kind === 'text' || body.kind === 'media')) unit.handOvers.owe(conversation.id, at)
  const ownId = messageExternalId === null ? [] : [messageExternalId]
  const secret: readonly Event[] =
    masked.length === 0 ? [] : [{ kind: 'secret_masked', kinds: masked, messageExternalIds: [...alsoIn, ...ownId] }]
  const write = (message: Pick<NewMessage, 'kind' | 'text' | 'content'>) =>
    unit.messages.add(conversation, {
      ...message,
      author: 'user',
      at,
      externalId: messageExternalId,
      incidentId: incidentOf(conversation.state),
      content: {
        ...(masked.length > 0 ? { masked } : {}),
        ...(inbound.context === undefined ? {} : { context: inbound.context }),
        ...message.content,
      },
    })
  switch (body.kind) {
    case 'started':
      return [{ kind: 'started', payload: body.payload, isAnswered: body.wantsWelcome }]
    case 'text':
      write({ kind: 'text', text: body.text })
      // A text that was nothing but the secret has been answered by telling about it.
      return secret.length > 0 && saysNothingElse(body.text) ? secret : [...secret, { kind: 'text', text: body.text }]
    case 'command':
      write({ kind: 'text', text: protectText(`/${body.name} ${body.argument}`.trim()) })
      return [...secret, { kind: 'command', name: body.name, argument: body.argument }]
    case 'choice':
      write({
        kind: 'choice',
        text: ownWords(titleOf(body.choiceId, conversation.state, context)),
        // Two buttons may have one title: only the id says later which of them it was.
        content: { choiceId: body.choiceId },
      })
      return [{ kind: 'choice', choiceId: body.choiceId }]
    case 'media': {
      const shared = await provePhone(work, body.media)
      if (shared === null) return [...secret, ...(await recordMedia(work, inbound, body.media, write))]
      write({ kind: 'media', text: body.media.caption ?? noWords, content: { media: withoutPhone(body.media) } })
      return [...secret, shared]
    }
    case 'edited': {
      const edited = await unit.messages.find(conversation.id, body.messageExternalId)
      const { uniqueId, remote } = body.media ?? {}
      const isOtherFile =
        edited !== null && edited.fileId !== null && uniqueId !== undefined && edited.fileId !== uniqueId
      // A messenger also reports changes that nobody can see.
      if (edited !== null && edited.text === body.text && !isOtherFile) return secret
      const version =
        edited === null
          ? {}
          : {
              about: edited.number,
              before: edited.text,
              ...(edited.part === null ? {} : { part: edited.part }),
              ...(edited.isAnswered ? { isAfterAnswer: true } : {}),
            }
      const number = write({ kind: 'edit', text: body.text, content: version })
      if (isOtherFile && body.media !== undefined && remote !== undefined) {
        const { remote: _, ...media } = body.media
        unit.messages.attach(conversation, number, 0, { media, remote, externalId: null })
      }
      const isOfWords = edited?.author === 'user' && edited.kind === 'text' && !isOtherFile
      return [...secret, { kind: 'edited', text: body.text, before: isOfWords ? edited.text : null }]
    }
    case 'reaction': {
      const of = await unit.messages.find(conversation.id, body.messageExternalId)
      // On something we do not know any more it stands alone; taken back from there it says nothing.
      const content = of === null ? {} : { about: of.number }
      if (of !== null || body.emoji !== null) write({ kind: 'reaction', text: protectText(body.emoji ?? ''), content })
      return []
    }
    case 'group':
      return [{ kind: 'group_entered' }]
    case 'left':
    case 'returned':
    case 'receipt':
    case 'ignored':
      return []
  }
}

/** The number stands in the directory alone. */
const withoutPhone = (media: Media<SafeText>): Media<SafeText> =>
  media.contact === undefined ? media : { ...media, contact: { ...media.contact, phone: null } }

/** What is written while one incident is talked about belongs to it. */
function incidentOf({ doing }: State): string | null {
  if (doing.at === 'with_agent') return doing.other === undefined ? doing.incidentId : null
  return doing.at === 'waiting' || doing.at === 'adding' ? doing.incidentId : null
}

type Write = (message: Pick<NewMessage, 'kind' | 'text' | 'content'>) => number

/** One message with its file. What belongs to an album seen before joins it, so that an album is one message. */
async function recordMedia(
  { unit, context, conversation }: Work,
  { masked, messageExternalId: externalId }: ProtectedEvent,
  media: Media<SafeText>,
  write: Write,
): Promise<readonly Event[]> {
  const { remote, albumId, ...facts } = media
  const limits = context.limitsOf(conversation.channel).files
  const mostBytes = limits?.inboundBytes ?? 0
  const isTooLarge = remote !== undefined && (media.sizeBytes ?? 0) > mostBytes
  const tooLarge = isTooLarge
    ? { mostBytes, messenger: context.titleOf(conversation.channel, conversation.state.language) }
    : null
  const file = remote === undefined ? null : { media: facts, remote: isTooLarge ? null : remote, externalId }
  const album = albumId === undefined ? null : await unit.messages.findAlbum(conversation.id, albumId)
  if (album !== null && file !== null) {
    unit.messages.attach(conversation, album.number, album.size, file)
    const { caption } = media
    if (caption !== undefined) unit.messages.captionAlbum(conversation, album.number, caption, masked)
    if (tooLarge !== null && !album.hasTooLarge) return [{ kind: 'media', media, number: album.number, tooLarge }]
    return caption === undefined ? [] : [{ kind: 'text', text: caption }]
  }
  const content = { media: facts, ...(albumId === undefined ? {} : { albumId }) }
  const number = write({ kind: 'media', text: media.caption ?? noWords, content })
  if (file !== null) unit.messages.attach(conversation, number, 0, file)
  return [{ kind: 'media', media, number, tooLarge }]
}

function titleOf(choiceId: string, state: State, { phrases }: DeskContext): string {
  const live = findChoice(state, choiceId)
  if (live !== null) return phrases.word(state.language, live.choice.title)
  if (state.pressed?.id === choiceId) return phrases.word(state.language, state.pressed.title)
  const always = standingButtons.find((button) => button.id === choiceId)
  if (always !== undefined && standingAction(choiceId) !== undefined) return phrases.word(state.language, always.title)
  return '…'
}

const fewestLetters = 12
/** Whether a masked text is about nothing but the secret that stood in it. */
export const saysNothingElse = (text: string) => text.replace(/[^\p{L}]/gu, '').length < fewestLetters
