import { chosenIn } from '../../knowledge/talk/choosing.ts'
import { formatNumber } from '../../incidents/number.ts'
import type { Facts } from '../facts.ts'
import type { Utterance } from '../reading/utterance.ts'
import type { State } from '../state.ts'
import { ask, type Choice, type Turn, turn } from '../turn.ts'

const mostKept = 2_000

/** With an agent there, words are the agent's: the bot says nothing, unless it is not clear whose they are. */
export function hearWithAgent(state: State, facts: Facts, said: Utterance): Turn {
  const { doing } = state
  if (doing.at !== 'with_agent') return turn(state)
  if (doing.other !== undefined) return askWhoIsMeant(state, facts, said.text)
  const { incidentId } = doing
  if (said.isComplaint) {
    return turn(
      state,
      { do: 'note_reply', incidentId, text: said.text },
      { do: 'complain', incidentId, text: said.text },
    )
  }
  return turn(state, { do: 'note_reply', incidentId, text: said.text })
}

/** Two agents have written, each about another matter: whom are these words for? */
function askWhoIsMeant(state: State, facts: Facts, text: string): Turn {
  const { doing } = state
  if (doing.at !== 'with_agent' || doing.other === undefined) return turn(state)
  const unsorted = [doing.unsorted, text]
    .filter((one) => one !== undefined)
    .join('\n')
    .slice(-mostKept)
  const asking: State = { ...state, doing: { ...doing, unsorted } }
  if (doing.unsorted !== undefined) {
    const named = namedIn(text, [
      { incidentId: doing.incidentId, number: doing.number, agentName: doing.agentName },
      doing.other,
    ])
    // Asked once: in words it is whom they name, else whoever wrote last.
    return chooseMatter(named === null ? asking : state, named ?? doing.other.incidentId)
  }
  const of = ({ incidentId, number, agentName }: typeof doing.other): Choice => ({
    title: { phrase: 'button-for-agent', values: { number: formatNumber(number), agent: agentName } },
    action: { do: 'choose_matter', incidentId },
  })
  const { incidentId, number, agentName } = doing
  const choices = [of({ incidentId, number, agentName }), of(doing.other)]
  return ask(asking, facts, { phrase: 'ask-which-matter', choices }, { isNotice: true })
}

type Matter = { readonly incidentId: string; readonly number: number; readonly agentName: string }

/** «Первое», "the second one", a number or an agent's name. Null: none is named. */
function namedIn(text: string, [mine, other]: readonly [Matter, Matter]): string | null {
  const which = chosenIn(text)
  if (which === 0) return mine.incidentId
  if (which === 1 || which === 'last') return other.incidentId
  const said = text.toLowerCase()
  const isNamed = ({ number, agentName }: Matter) =>
    said.includes(String(number)) || said.includes(agentName.toLowerCase().split(' ')[0] ?? agentName)
  if (isNamed(mine) !== isNamed(other)) return isNamed(mine) ? mine.incidentId : other.incidentId
  return null
}

/** From here on words are for this one, until the other agent writes again. */
export function chooseMatter(state: State, incidentId: string): Turn {
  const { doing } = state
  if (doing.at !== 'with_agent') return turn(state)
  const { unsorted, other, ...mine } = doing
  const chosen = other !== undefined && other.incidentId === incidentId ? other : mine
  const text = unsorted ?? ''
  const sorted: State = { ...state, doing: { at: 'with_agent', ...nameOf(chosen) } }
  return text === ''
    ? turn(sorted)
    : turn(sorted, { do: 'note_reply', incidentId: chosen.incidentId, text, isSorted: true })
}

const nameOf = ({ incidentId, number, agentName }: { incidentId: string; number: number; agentName: string }) => ({
  incidentId,
  number,
  agentName,
})
