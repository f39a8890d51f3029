import type { Effect } from '../../conversation/effect.ts'
import type { Event } from '../../conversation/event.ts'
import type { State } from '../../conversation/state.ts'
import type { StoredMessage } from '../../database/conversations/stored-conversation.ts'
import { cut } from '../../kit/cut.ts'
import { bold, dim, red, say, yellow } from '../kb/parts/print.ts'
import type { Line, Said } from './compare-said.ts'
import type { Change, Replayed, Round } from './replay-conversation.ts'

/** A line that is longer tells no more at a glance; --json has the whole. */
const longestLine = 320
const longestWords = 80
/** 2001: what is larger is a moment. */
const firstInstant = 1_000_000_000_000

/** One occasion as a developer reads it: what happened, what the core made of it, what was said. */
export function printReplayed({ at, rows, rounds, lines, lost }: Replayed, nameOf: (id: string) => string): void {
  const numbers = rows.map(({ number }) => number)
  const head = numbers.length === 0 ? '–' : `#${numbers[0]}`
  say(bold(`${head}  ${new Date(at).toISOString().replace('T', ' ').replace('Z', '')}  ${happened(rows, nameOf)}`))
  if (lost !== null) say(`  ${red('lost')}     ${lost}`)
  for (const round of rounds) printRound(round)
  for (const line of lines) printLine(line)
  say()
}

function happened(rows: readonly StoredMessage[], nameOf: (id: string) => string): string {
  if (rows.length === 0) return 'a wait is over'
  const told = rows.flatMap((row) => {
    const { author, kind, text, agentId, content } = row
    const words = text === '' ? '' : ` «${flat(text)}»`
    if (author === 'user') return [`user ${kind}${words}`]
    if (author === 'agent') return [`${agentId === null ? 'agent' : nameOf(agentId)} ${kind}${words}`]
    if (author === 'system') return [`${String(content['event'])} by ${String(content['actor'])}`]
    return content['announcement'] === undefined ? [] : [`announcement${words}`]
  })
  return told.length === 0 ? 'the bot by itself' : told.join('; ')
}

function printRound({ event, assumed, rule, changes, effects }: Round): void {
  const marks = assumed === null ? [] : [yellow(`(assumed: ${assumed})`)]
  say(['  event   ', event.kind, ...marks, detailsOf(event)].filter((part) => part !== '').join(' '))
  say(`  rule     ${bold(rule)}`)
  for (const change of changes) say(`  state    ${changeLine(change)}`)
  for (const effect of effects) say(`  effect   ${effectLine(effect)}`)
}

function detailsOf(event: Event): string {
  const { kind: _kind, ...details } = event
  if (!('result' in details)) return oneLine('', details)
  // What was found is told by the ids of the articles; their texts are in the line of what is said.
  const { decision, matches, isVague } = details.result
  return oneLine('', { decision, isSettled: details.isSettled, isVague, matches: matches.map(({ id }) => id) })
}

function effectLine(effect: Effect): string {
  if (effect.do !== 'say') {
    const { do: name, ...details } = effect
    return oneLine(name, details)
  }
  return oneLine(`say ${effect.phrase}`, effect.values)
}

function changeLine({ what, before, after }: Change): string {
  if (what === 'doing') return `${what}: ${doingLine(before as State['doing'])} → ${doingLine(after as State['doing'])}`
  if (what === 'prompts')
    return `${what}: ${promptsLine(before as State['prompts'])} → ${promptsLine(after as State['prompts'])}`
  if (what === 'pressed') return `${what}: ${idOf(before as State['pressed'])} → ${idOf(after as State['pressed'])}`
  return `${what}: ${oneLine('', before)} → ${oneLine('', after)}`
}

const doingLine = ({ at, ...details }: State['doing']): string => oneLine(at, details)

const promptsLine = (prompts: State['prompts']): string =>
  prompts.length === 0
    ? 'none'
    : prompts.map(({ about, choices }) => `${about} (${choices.map(({ action }) => action.do).join(', ')})`).join('; ')

const idOf = (pressed: State['pressed']): string => pressed?.id ?? 'none'

function printLine({ now, before, isSame }: Line): void {
  if (isSame) {
    say(`  says     ${saidLine(now, longestLine)}`)
    say(dim(`  said then (#${before?.number}): the same`))
    return
  }
  say(`${red('≠')} says     ${saidLine(now)}`)
  say(`${red('≠')} said then${before === null ? '' : ` (#${before.number})`}: ${saidLine(before)}`)
}

/** Where two differ they are shown whole: the difference may be at their end. */
const saidLine = (said: Said | null, most = Number.MAX_SAFE_INTEGER): string =>
  said === null
    ? '(nothing)'
    : [`«${cut(flat(said.text), most)}»`, ...said.buttons.map((title) => `[${title}]`)].join(' ')

function oneLine(name: string, details: unknown): string {
  const text = JSON.stringify(details, (_, value: unknown) => {
    if (typeof value === 'string' && value.length > longestWords) return `${cut(value, longestWords)}…`
    // No other number of the core is that large.
    return typeof value === 'number' && value > firstInstant ? new Date(value).toISOString() : value
  })
  const shown = text === undefined || text === '{}' ? '' : text
  return cut([name, shown].filter((part) => part !== '').join(' '), longestLine)
}

const flat = (text: string): string => text.replaceAll('\n', ' ⏎ ')
