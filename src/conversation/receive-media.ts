import { second } from '../kit/time.ts'
import type { Media } from '../messaging/inbound.ts'
import { askCurrentQuestion } from './current-question.ts'
import type { Event } from './event.ts'
import type { Facts } from './facts.ts'
import { passOn } from './hand-overs/hear-while-waiting.ts'
import { hearText } from './hear.ts'
import { justRegistered, sayKept } from './incidents/belongs.ts'
import { foreignContact } from './people/phone.ts'
import { forgetInput } from './reading/damping.ts'
import { keepFile } from './incidents/kept-files.ts'
import type { State } from './state.ts'
import { andThen, by, isWithPeople, say, type Turn, turn } from './turn.ts'

type Received = Extract<Event, { kind: 'media' }>

const megabyte = 1_000_000
/** Twenty photos one after the other are one matter: it is said once what becomes of them. */
const saidEveryMs = 20 * second

/** With people there, or on the way, whatever can be shown to them is theirs. */
export function receiveMedia(before: State, facts: Facts, { media, tooLarge, number }: Received): Turn {
  if (before.doing.at === 'gone') return by('gone', turn(before))
  const state = forgetInput(before)
  const { caption } = media
  const andCaption = (told: Turn): Turn =>
    caption === undefined ? told : andThen(told, (next) => hearText(next, facts, caption))
  if (tooLarge !== null) return by('too-large', andCaption(turn(state, sayTooLarge(media, tooLarge))))
  if (media.kind === 'other') {
    const values = { what: media.what ?? '', hasWords: caption === undefined ? 'no' : 'yes' }
    const told = turn(state, say('cannot-show', values, { isNotice: isWithPeople(state) }))
    return by('cannot-show', andCaption(told))
  }
  const foreign = foreignContact(state, facts, media)
  if (foreign !== null) {
    const event = { kind: 'media', media, tooLarge, number } as const
    return by(
      'foreign-contact',
      andThen(foreign, (next) => receiveMedia(next, facts, event)),
    )
  }
  const { doing } = state
  if (doing.at === 'with_agent' || doing.at === 'waiting') {
    if (caption !== undefined) return by('caption', hearText(state, facts, caption))
    const name = nameOf(media)
    return by(
      'for-the-agent',
      doing.at === 'waiting'
        ? passOn(state, facts, name)
        : turn(state, { do: 'note_reply', incidentId: doing.incidentId, text: name }),
    )
  }
  if (doing.at === 'adding') {
    const text = caption ?? nameOf(media)
    return by('adding', addFile(state, facts, { incidentId: doing.incidentId, text, number }))
  }
  if (caption !== undefined) return by('caption', hearText(keepFile(state, facts, number), facts, caption))
  return keepOrAdd(state, facts, media, number)
}

/** A file without words, with nobody there: to what has just been registered, to the draft, or kept until it is clear. */
function keepOrAdd(state: State, facts: Facts, media: Media, number: number): Turn {
  const registered = justRegistered(state, facts)
  if (registered !== null) {
    const { incidentId } = registered
    return by('just-registered', addFile(state, facts, { incidentId, text: nameOf(media), number }))
  }
  const isSaid = isToldAlready(state, facts)
  const kept = { ...keepFile(state, facts, number), filesToldAt: facts.at }
  if (isSaid) return by('one-more-file', turn(kept))
  if (state.doing.at === 'drafting') {
    return by(
      'draft',
      andThen(turn(kept, say('file-added', { kind: media.kind })), (next) => askCurrentQuestion(next, facts)),
    )
  }
  if (state.doing.at === 'idle') return by('which', turn(kept, { do: 'find_open', question: '', media: media.kind }))
  return by('file-kept', turn(kept, sayKept(media.kind)))
}

type File = { readonly incidentId: string; readonly text: string; readonly number: number }

/** The first of several is answered for all. */
function addFile(state: State, facts: Facts, { incidentId, text, number }: File): Turn {
  const isQuiet = isToldAlready(state, facts)
  return turn({ ...state, filesToldAt: facts.at }, { do: 'add_text', incidentId, text, files: [number], isQuiet })
}

const isToldAlready = ({ filesToldAt }: State, { at }: Facts): boolean =>
  filesToldAt !== undefined && at - filesToldAt < saidEveryMs

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
