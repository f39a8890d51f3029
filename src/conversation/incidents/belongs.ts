import { formatNumber } from '../../incidents/number.ts'
import { minute } from '../../kit/time.ts'
import { addsMore } from '../../knowledge/talk/answers/adds-more.ts'
import type { Event } from '../event.ts'
import type { Facts } from '../facts.ts'
import { questionOf } from '../questions/matter.ts'
import { keptFiles } from './kept-files.ts'
import { continueChoices } from './relations.ts'
import { admitNothing } from '../questions/show-article.ts'
import type { Utterance } from '../reading/utterance.ts'
import type { State } from '../state.ts'
import { ask, type Choice, choice, idle, personButton, say, settled, type Turn, turn } from '../turn.ts'
import { incidentValues } from '../phrases/telling.ts'

/** So long after registering, what is sent besides belongs to it. */
const rightAfterMs = 15 * minute
const mostShown = 3
/** The action keeps the words for "it is about another matter". */
const mostKept = 300

/** The incident that was registered just now, and nothing else has come up since. */
export function justRegistered({ registered, doing }: State, { at }: Facts) {
  const isRecent = registered !== undefined && at - registered.at <= rightAfterMs
  return isRecent && doing.at === 'idle' ? registered : null
}

/** «Там ещё ошибка 59», «номер принтера PRN-2-114» right after registering. Null: the words are something else. */
export function addDetail(state: State, facts: Facts, said: Utterance): Turn | null {
  const registered = justRegistered(state, facts)
  if (registered === null || said.isAsking || said.text.length > mostKept) return null
  if (!said.isDetail && !addsMore(said.text)) return null
  return turn(state, { do: 'add_text', incidentId: registered.incidentId, text: said.text, files: [], isQuiet: false })
}

/** «К INC-34?»: words without an answer, or a file, where something of the user is open already. */
export function openFound(state: State, facts: Facts, event: Extract<Event, { kind: 'open_found' }>): Turn {
  const { incidents, question } = event
  const isFile = question === ''
  if (incidents.length === 0) {
    return isFile ? turn(state, sayKept(event.media)) : admitNothing(state, facts, question)
  }
  const choices: readonly Choice[] = [
    ...incidents.slice(0, mostShown).map(
      ({ id, number }): Choice => ({
        title: { phrase: 'button-add-to', values: { number: formatNumber(number) } },
        action: { do: 'add_matter', incidentId: id },
      }),
    ),
    ...(isFile ? [] : continueChoices(state, facts)),
    isFile
      ? choice('button-another-matter', { do: 'another_matter', text: '' })
      : choice('button-register', { do: 'register' }),
  ]
  const [first] = incidents
  const values = {
    ...(first === undefined ? {} : incidentValues(first, state, facts)),
    count: incidents.length,
    isFile: isFile ? 'yes' : 'no',
  }
  const doing = isFile ? state.doing : ({ at: 'unsolved', question, category: null } as const)
  return ask({ ...state, doing }, facts, { phrase: 'ask-add-to', values, choices }, { buttons: [personButton] })
}

/** What was asked about, with the files sent before, goes to the incident. */
export function addMatter(state: State, facts: Facts, incidentId: string): Turn {
  const text = questionOf(state)
  const files = keptFiles(state, facts)
  return turn(settled(idle(state)), {
    do: 'add_text',
    incidentId,
    text: text === '' ? '📎' : text,
    files,
    isQuiet: false,
  })
}

/** What becomes of a file that no incident has yet. */
export const sayKept = (media: string) => say('file-kept', { kind: media }, { buttons: [personButton] })
