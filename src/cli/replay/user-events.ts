import { standingAction } from '../../conversation/action.ts'
import { standingButtons } from '../../conversation/menu.ts'
import type { Phrases } from '../../conversation/phrases/phrases.ts'
import type { State } from '../../conversation/state.ts'
import { findChoice } from '../../conversation/turn.ts'
import type { StoredMessage } from '../../database/conversations/stored-conversation.ts'
import { saysNothingElse } from '../../desk/road/record-inbound.ts'
import type { ChannelLimits } from '../../messaging/channel.ts'
import { commandOrText } from '../../messaging/command.ts'
import type { Media } from '../../messaging/inbound.ts'
import { type Occasion, saysPhrase } from './occasions.ts'
import { phoneShared, type SharedBy } from './people-events.ts'
import { type Cause, causedBy, lost, type Rebuilt, stored } from './rebuilt.ts'

type Known = {
  readonly phrases: Phrases
  readonly messenger: string
  readonly limits: ChannelLimits
  readonly sharedBy: SharedBy
}

/** The events that a user's row came to, as record-inbound.ts made them. */
export function userEvents(row: StoredMessage, occasion: Occasion, state: State, known: Known): Rebuilt {
  // It was set aside after several failures: nothing of it was interpreted.
  if (saysPhrase(occasion, 'broke')) return causedBy(stored({ kind: 'processing_failed' }))
  const masked = row.content.masked ?? []
  const secret: readonly Cause[] =
    masked.length === 0
      ? []
      : [
          stored({
            kind: 'secret_masked',
            kinds: masked,
            messageExternalIds: row.externalId === null ? [] : [row.externalId],
          }),
        ]
  switch (row.kind) {
    case 'text':
      if (secret.length > 0 && saysNothingElse(row.text)) return causedBy(...secret)
      return causedBy(...secret, stored(secret.length > 0 ? { kind: 'text', text: row.text } : commandOrText(row.text)))
    case 'choice':
      return pressed(row, state, known.phrases)
    case 'media':
      return causedBy(...secret, phoneShared(occasion, known.sharedBy) ?? mediaEvent(row, occasion, known))
    case 'edit':
      return causedBy(
        ...secret,
        stored({
          kind: 'edited',
          text: row.text,
          before: typeof row.content['before'] === 'string' ? row.content['before'] : null,
        }),
      )
    case 'reaction':
    case 'withdrawal':
    case 'note':
    case 'event':
      return { kind: 'not asked' }
  }
}

/** What the transcript shows for a button that counted no more. */
const unknownTitle = '…'

/** Rows of before the ids were kept have a title only; so has a button that the core gives another id today. */
function pressed({ text, content }: StoredMessage, state: State, phrases: Phrases): Rebuilt {
  const isTitle = (title: Parameters<Phrases['word']>[1]) => phrases.word(state.language, title) === text
  const press = (choiceId: string, assumed: string | null = null) =>
    causedBy({ event: { kind: 'choice', choiceId }, assumed })
  const id = typeof content['choiceId'] === 'string' ? content['choiceId'] : null
  if (id !== null) {
    const live = findChoice(state, id)
    const isAgain = live === null && state.pressed?.id === id
    if (isAgain || text === unknownTitle || standingAction(id) !== undefined) return press(id)
    if (live !== null && isTitle(live.choice.title)) return press(id)
  }
  const byTitle = state.prompts
    .toReversed()
    .flatMap(({ choices }) => choices)
    .find(({ title }) => isTitle(title))
  if (byTitle !== undefined) return press(byTitle.id, 'the button, by its title')
  const always = standingButtons.find(({ title }) => isTitle(title))
  if (id === null && always !== undefined) return press(always.id, 'the button, by its title')
  if (id === null && state.pressed !== undefined && isTitle(state.pressed.title)) {
    return press(state.pressed.id, 'the button, by its title')
  }
  if (id === null && text === unknownTitle) return press('unknown', 'a button that counted no more')
  return lost(`«${text}» was pressed, and the replayed conversation has no such button now`)
}

function mediaEvent(row: StoredMessage, occasion: Occasion, { messenger, limits }: Known): Cause {
  const media = (row.content['media'] ?? { kind: 'other' }) as Media
  if (!saysPhrase(occasion, 'file-too-large'))
    return stored({ kind: 'media', media, number: row.number, tooLarge: null })
  const tooLarge = { messenger, mostBytes: limits.files?.inboundBytes ?? 0 }
  return {
    event: { kind: 'media', media, number: row.number, tooLarge },
    assumed: 'the largest size the messenger gives away',
  }
}
