import type { Media } from '../messaging/inbound.ts'
import type { Event } from './event.ts'
import type { Facts } from './facts.ts'
import { askCurrentQuestion } from './current-question.ts'
import { hearText } from './hear.ts'
import { addText } from './incidents/my-incidents.ts'
import type { State } from './state.ts'
import { andThen, by, personButton, say, type Turn, turn } from './turn.ts'

type Received = Extract<Event, { kind: 'media' }>

const megabyte = 1_000_000

/** With people there, or on the way, whatever can be shown to them is theirs without a word of the bot's. */
export function receiveMedia(state: State, facts: Facts, { media, tooLarge }: Received): Turn {
  if (state.doing.at === 'gone') return by('gone', turn(state))
  const { caption } = media
  const isWithPeople = state.doing.at === 'with_agent' || state.doing.at === 'waiting'
  const andCaption = (told: Turn): Turn =>
    caption === undefined ? told : andThen(told, (next) => hearText(next, facts, caption))
  if (tooLarge !== null) return by('too-large', andCaption(turn(state, sayTooLarge(media, tooLarge))))
  if (media.kind === 'other') {
    const values = { what: media.what ?? '', hasWords: caption === undefined ? 'no' : 'yes' }
    const told = turn(state, say('cannot-show', values, { isNotice: isWithPeople }))
    return by('cannot-show', andCaption(told))
  }
  if (caption !== undefined) return by('caption', hearText(state, facts, caption))
  switch (state.doing.at) {
    case 'with_agent':
    case 'waiting':
      return by(
        'for-the-agent',
        turn(state, { do: 'note_reply', incidentId: state.doing.incidentId, text: nameOf(media) }),
      )
    case 'adding':
      return by('adding', addText(state, nameOf(media)))
    case 'drafting':
      return by(
        'draft',
        andThen(turn(state, say('file-added', { kind: media.kind })), (next) => askCurrentQuestion(next, facts)),
      )
    default:
      return by('file-kept', turn(state, say('file-kept', { kind: media.kind }, { buttons: [personButton] })))
  }
}

/** The messenger did not give the file away in the end: only its sender can help. */
export function fileLost(state: State, { kind, fileName }: Media): Turn {
  const values = { kind, name: fileName ?? '', hasName: fileName === undefined ? 'no' : 'yes' }
  return turn(state, say('file-lost', values, { isNotice: true }))
}

export const fileTooLarge = (state: State, event: Extract<Event, { kind: 'file_too_large' }>): Turn =>
  turn(state, sayTooLarge(event.media, event))

function sayTooLarge(
  media: Media,
  { messenger, mostBytes }: { readonly messenger: string; readonly mostBytes: number },
) {
  const values = {
    messenger,
    hasSize: (media.sizeBytes ?? 0) > mostBytes ? 'yes' : 'no',
    size: Math.ceil((media.sizeBytes ?? mostBytes) / megabyte),
    limit: Math.floor(mostBytes / megabyte),
    hasCaption: media.caption === undefined ? 'no' : 'yes',
  }
  return say('file-too-large', values, { isNotice: true })
}

/** What stands in an incident's history for a file without words. */
const nameOf = ({ fileName }: Media): string => (fileName === undefined ? '📎' : `📎 ${fileName}`)
