import type { IncidentCommand } from '../../../src/incidents/command.ts'
import { explainClock } from '../../../src/incidents/clock/explain.ts'
import type { CountsTime, SlaTargets } from '../../../src/incidents/clock/sla-targets.ts'
import { usedMs } from '../../../src/incidents/clock/sla.ts'
import { decide } from '../../../src/incidents/decide.ts'
import type { IncidentEvent } from '../../../src/incidents/event.ts'
import { evolve } from '../../../src/incidents/evolve.ts'
import type { Incident, TargetName } from '../../../src/incidents/incident.ts'
import { open } from '../../../src/incidents/open.ts'
import { impacts, urgencies } from '../../../src/incidents/priority.ts'
import { defaultRules, type IncidentRules } from '../../../src/incidents/rules.ts'
import { minute } from '../../../src/kit/time.ts'
import { safe } from '../../support/safe.ts'
import { anna, openCommand } from '../examples.ts'
import { everyMinute, makeOracle, type Oracle } from './oracle.ts'
import { makeRandom, type Random, randomCalendar, randomScene, zoneOf } from './random-cases.ts'

type Kind = 'pend' | 'resume' | 'priority' | 'group' | 'answer' | 'resolve' | 'reopen'
const kinds: readonly Kind[] = ['pend', 'resume', 'resume', 'priority', 'group', 'answer', 'resolve', 'reopen']

/** What the oracle remembers of an incident: since when, whether its clock ran, in whose hours. */
type Stretch = { from: number; readonly runs: boolean; readonly group: string | null }

/** An incident to which things happen at random, and at each step the deadlines that both of them know. */
export function compareStory(seed: number): string[] {
  const random = makeRandom(seed ^ 0x5eed)
  const { calendar, near } = randomScene(random)
  const zone = random.isLucky(0.5) ? calendar.zone : zoneOf(random)
  const netCalendar = randomCalendar(random, zone, near * minute)
  const desk = makeOracle(calendar)
  const net = makeOracle(netCalendar)
  // So long that a walk stays within some weeks even where little is open.
  const mostMinutes = Math.max(30, Math.min(2_400, desk.between(near, near + 10_080), net.between(near, near + 10_080)))
  const rules = randomRules(random, mostMinutes, {
    calendar,
    groups: { net: { calendar: netCalendar, hasOnCall: random.isLucky(0.5) } },
    hasOnCall: random.isLucky(0.5),
  })

  let now = near
  let facts = { impact: random.pick(impacts), urgency: random.pick(urgencies), group: null as string | null }
  const first = open({ ...openCommand, actor: anna, ...facts, isPriorityConfirmed: true }, now * minute, rules)
  const history: IncidentEvent[] = [first]
  let incident = evolve(null, first)
  const stretches: Stretch[] = [{ from: now, runs: true, group: null }]
  const differences = [...told(incident, now)]
  tellTo({ type: 'start', actor: anna })

  for (let steps = 2 + random.upTo(5); steps > 0; steps -= 1) {
    now += random.upTo(random.isLucky(0.5) ? 300 : 3 * 1_440)
    const command = commandOf(random.pick(kinds))
    if (!tellTo(command)) continue
    const runs = incident.status === 'assigned' || incident.status === 'in_progress' || incident.status === 'new'
    const last = stretches.at(-1)
    if (last?.runs !== runs || last.group !== incident.group) {
      stretches.push({ from: now, runs, group: incident.group })
    }
    differences.push(...told(incident, now))
  }
  return differences

  function tellTo(command: IncidentCommand): boolean {
    const decision = decide(incident, command, now * minute, rules)
    if (!decision.ok) return false
    for (const event of decision.value) incident = evolve(incident, event)
    history.push(...decision.value)
    return decision.value.length > 0
  }

  function commandOf(kind: Kind): IncidentCommand {
    const actor = anna
    switch (kind) {
      case 'pend':
        return { type: 'pend', actor, reason: 'supplier', until: null }
      case 'priority': {
        facts = { ...facts, impact: random.pick(impacts), urgency: random.pick(urgencies) }
        return { type: 'change_impact_urgency', actor, isPriorityConfirmed: true, ...facts }
      }
      case 'group':
        return { type: 'assign', actor, assigneeId: 'anna', group: random.pick([null, 'net', 'nobody knows it']) }
      case 'answer':
        return { type: 'record_first_response', actor }
      case 'resolve':
        return { type: 'resolve', actor, text: safe('done'), code: null }
      case 'reopen':
        return { type: 'reopen', actor, reason: null }
      case 'resume':
        return { type: 'resume', actor }
    }
  }

  /** Deadlines, time used and its explanation, as they are told after a step. */
  function told(one: Incident, at: number): string[] {
    const promised = promiseOf(one, rules)
    const hoursOf = (group: string | null): Oracle =>
      promised.counts === 'around_the_clock' ? everyMinute : group === 'net' ? net : desk
    const found: string[] = []
    const used = usedBy(stretches, at, hoursOf)
    const isRunning = stretches.at(-1)?.runs === true
    for (const target of ['response', 'resolution'] as const) {
      const due = target === 'response' ? one.responseDueAt : one.resolutionDueAt
      const isAnswered = target === 'response' && one.firstResponseAt !== null
      const expected = isRunning && !isAnswered ? dueOf(stretches, promised[target], at, hoursOf) : null
      if (due === (expected === null ? null : expected * minute)) continue
      // Late through several groups: since when exactly is told by the hours of the last one that it was promised in.
      const isLate = expected !== null && expected <= at && due !== null && due <= at * minute
      if (isLate && stretches.some(({ group }) => group !== null)) continue
      found.push(`${target} due at ${due === null ? due : due / minute}, not ${expected} (now ${at}, in ${zone})`)
    }
    found.push(...alarmTold(one, at, promised, hoursOf))
    const counted = usedMs(one, at * minute, rules)
    if (counted !== used * minute) found.push(`used ${counted / minute}, not ${used}`)
    const explained = explainClock(one, history, at * minute, rules).reduce((sum, { countedMs }) => sum + countedMs, 0)
    if (explained !== used * minute) found.push(`explained ${explained / minute}, not ${used}`)
    return found
  }

  /** The next bell is the nearest warning: nobody has rung any, and each is before its breach. */
  function alarmTold(
    one: Incident,
    at: number,
    promised: Readonly<Record<TargetName, number>>,
    hoursOf: (group: string | null) => Oracle,
  ): string[] {
    if (stretches.at(-1)?.runs !== true || one.responseMet === false) return []
    const targets = one.firstResponseAt === null ? (['response', 'resolution'] as const) : (['resolution'] as const)
    const expected = Math.min(...targets.map((target) => dueOf(stretches, promised[target] * 0.75, at, hoursOf)))
    const got = one.nextAlarmAt
    // What is over is rung at once, whenever it was.
    const isRight = expected <= at ? got !== null && got <= at * minute : got === expected * minute
    return isRight ? [] : [`next bell at ${got === null ? got : got / minute}, not ${expected} (now ${at}, in ${zone})`]
  }
}

function promiseOf({ impact, urgency, group }: Incident, rules: IncidentRules) {
  const target = rules.targets[(impact + urgency - 1) as 1 | 2 | 3 | 4 | 5]
  const isOnCall = group === 'net' ? rules.groups['net']?.hasOnCall === true : rules.hasOnCall
  const counts: CountsTime = isOnCall ? target.counts : 'working_hours'
  const { responseMs, resolutionMs } = target
  const minutes: Record<TargetName, number> = { response: responseMs / minute, resolution: resolutionMs / minute }
  return { ...minutes, counts }
}

function usedBy(stretches: readonly Stretch[], at: number, hoursOf: (group: string | null) => Oracle): number {
  return stretches.reduce((sum, { from, runs, group }, index) => {
    const until = stretches[index + 1]?.from ?? at
    return runs ? sum + hoursOf(group).between(from, until) : sum
  }, 0)
}

/** Walks through the whole life again; what was used up before the clock last began to run is due since then. */
function dueOf(
  stretches: readonly Stretch[],
  promised: number,
  at: number,
  hoursOf: (group: string | null) => Oracle,
): number {
  const beganToRun = stretches.findLast(({ runs }, index) => runs && stretches[index - 1]?.runs !== true)?.from ?? at
  let left = promised
  for (const [index, { from, runs, group }] of stretches.entries()) {
    if (!runs) continue
    const hours = hoursOf(group)
    const until = stretches[index + 1]?.from
    const open = until === undefined ? Infinity : hours.between(from, until)
    if (open >= left) return Math.max(hours.add(from, left), beganToRun)
    left -= open
  }
  throw new Error('its clock stands')
}

function randomRules(
  random: Random,
  mostMinutes: number,
  hours: Pick<IncidentRules, 'calendar' | 'groups' | 'hasOnCall'>,
): IncidentRules {
  const target = (): SlaTargets[1] => {
    // Of which three quarters are whole minutes.
    const resolution = 4 * (1 + random.upTo(Math.floor(mostMinutes / 4)))
    const counts = random.isLucky(0.5) ? 'around_the_clock' : 'working_hours'
    return { responseMs: 4 * (1 + random.upTo(resolution / 4)) * minute, resolutionMs: resolution * minute, counts }
  }
  const targets: SlaTargets = { 1: target(), 2: target(), 3: target(), 4: target(), 5: target() }
  return { ...defaultRules, ...hours, targets }
}
