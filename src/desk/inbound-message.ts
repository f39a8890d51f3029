import { standingAction } from '../conversation/action.ts'
import type { Event } from '../conversation/event.ts'
import type { Phrases } from '../conversation/phrases.ts'
import { standingButtons } from '../conversation/menu.ts'
import type { State } from '../conversation/state.ts'
import { findChoice } from '../conversation/turn.ts'
import type { InboundEvent } from '../messaging/inbound.ts'
import type { NewMessage } from './ports.ts'

/** What the agent reads in the transcript of what the user did; null for what is no utterance. */
export function inboundMessage(event: InboundEvent, state: State, phrases: Phrases): NewMessage | null {
  const { body, at, messageExternalId: externalId, masked } = event
  const common = { author: 'user' as const, at, externalId }
  const content = masked.length > 0 ? { masked } : {}
  switch (body.kind) {
    case 'text':
      return { ...common, kind: 'text', text: body.text, content }
    case 'command':
      return { ...common, kind: 'text', text: `/${body.name} ${body.argument}`.trim(), content }
    case 'choice':
      return { ...common, kind: 'choice', text: titleOf(body.choiceId, state, phrases) }
    case 'media':
      return { ...common, kind: 'media', text: body.media.caption ?? '', content: { ...content, media: body.media } }
    case 'edited':
      return { ...common, kind: 'edit', text: body.text, content }
    default:
      return null
  }
}

function titleOf(choiceId: string, state: State, phrases: Phrases): string {
  const live = findChoice(state, choiceId)
  if (live !== null) return phrases.word(state.language, live.choice.title)
  if (state.pressed?.id === choiceId) return phrases.word(state.language, state.pressed.title)
  const always = standingButtons.find((button) => button.id === choiceId)
  if (always !== undefined && standingAction(choiceId) !== undefined) return phrases.word(state.language, always.title)
  return '…'
}

/** The conversation's events that one inbound event comes to. */
export function conversationEvents(inbound: InboundEvent): readonly Event[] {
  const { body, masked, messageExternalId } = inbound
  const secret: readonly Event[] =
    masked.length === 0 ? [] : [{ kind: 'secret_masked', kinds: masked, messageExternalId }]
  switch (body.kind) {
    case 'started':
      return [{ kind: 'started', payload: body.payload, isAnswered: body.wantsWelcome }]
    case 'text':
      // A text that was nothing but the secret has been answered by telling about it.
      return secret.length > 0 && saysNothingElse(body.text) ? secret : [...secret, { kind: 'text', text: body.text }]
    case 'command':
      return [...secret, { kind: 'command', name: body.name, argument: body.argument }]
    case 'choice':
      return [{ kind: 'choice', choiceId: body.choiceId }]
    case 'media':
      return [...secret, { kind: 'media', media: body.media }]
    case 'edited':
      return [...secret, { kind: 'edited', text: body.text }]
    case 'group':
      return [{ kind: 'group_entered' }]
    case 'left':
    case 'returned':
    case 'receipt':
    case 'ignored':
      return []
  }
}

const fewestLetters = 12
const saysNothingElse = (text: string) => text.replace(/[^\p{L}]/gu, '').length < fewestLetters
