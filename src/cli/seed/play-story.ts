import { addWorking } from '../../incidents/clock/business-hours.ts'
import type { WorkingCalendar } from '../../incidents/clock/working-calendar.ts'
import type { Incident } from '../../incidents/incident.ts'
import type { UnitOfWork } from '../../desk/unit-of-work.ts'
import type { ActingAgent } from '../../desk/work.ts'
import { day, hour, type Instant, minute, second } from '../../kit/time.ts'
import { protectText } from '../../privacy/protect-words.ts'
import { askTheBot, callPerson, registerIncident, type Telling } from './ask-the-bot.ts'
import { type Matter, mattersIn } from './words/matters.ts'
import { Now, type Performance, type Scene, type Visitor } from './performance.ts'
import type { Random } from './random.ts'
import { remarksIn } from './words/remarks.ts'

/** asks: the bot alone; registers, calls: an incident comes of it; waits: asked for a person just now. */
export type StoryKind = 'asks' | 'registers' | 'calls' | 'waits'

type Cast = {
  readonly random: Random
  readonly calendar: WorkingCalendar
  readonly until: Instant
  /** Who answers at that moment. */
  readonly agentAt: (at: Instant) => ActingAgent
}

/** How an incident goes on once it is there. */
type Course = 'solved' | 'left' | 'taken' | 'begun' | 'pending' | 'cancelled' | 'withdrawn'

/** Plays one story from its first word to its last, or as far as it has come by now. */
export async function playStory(
  performance: Performance,
  unit: UnitOfWork,
  visitor: Visitor,
  kind: StoryKind,
  startAt: Instant,
  cast: Cast,
): Promise<void> {
  const { random } = cast
  const scene = performance.enter(unit, visitor)
  const matter = random.pick(mattersIn[visitor.language])
  const telling: Telling = { scene, random, language: visitor.language, matter, isFirst: visitor.events === 0 }
  try {
    await scene.at(startAt)
    if (kind === 'asks') await askTheBot(telling)
    else if (kind === 'registers') await registerIncident(telling)
    else await callPerson(telling)
    if (kind === 'registers' || kind === 'calls') await serve(telling, cast)
    visitor.freeAt = scene.now() + 10 * minute
  } catch (error) {
    if (!(error instanceof Now)) throw error
    visitor.freeAt = Number.POSITIVE_INFINITY
  }
  await scene.rests()
  const { at } = scene.doing()
  // Whoever is in the middle of something says nothing new.
  if (['waiting', 'with_agent', 'drafting', 'adding'].includes(at)) visitor.freeAt = Number.POSITIVE_INFINITY
}

/** What becomes of an incident; the fresher it is, the likelier it is still open. */
function courseOf(random: Random, age: number): Course {
  if (age < 2 * day) {
    return random.weighted({ solved: 50, left: 16, taken: 10, begun: 12, pending: 8, cancelled: 2, withdrawn: 2 })
  }
  if (age < 6 * day) {
    return random.weighted({ solved: 84, left: 1, taken: 2, begun: 3, pending: 5, cancelled: 3, withdrawn: 2 })
  }
  return random.weighted({ solved: 94, left: 0, taken: 0, begun: 0, pending: 1, cancelled: 3, withdrawn: 2 })
}

/** Minutes to the first answer, as the priority allows; some are late. */
function patience(random: Random, { priority }: Incident): { readonly ms: number; readonly isLate: boolean } {
  const promised = { 1: 15, 2: 30, 3: 60, 4: 240, 5: 480 }[priority]
  const isLate = random.isLucky(0.13)
  const share = isLate ? 1.1 + random.next() * 1.2 : 0.08 + random.next() * 0.6
  return { ms: Math.round(promised * share * minute), isLate }
}

async function serve(telling: Telling, cast: Cast): Promise<void> {
  const { scene, random, language, matter } = telling
  const { calendar, until, agentAt } = cast
  const remarks = remarksIn[language]
  const opened = scene.newestIncident()
  // The words were taken for more about an earlier one.
  if (opened.status !== 'new') return
  const incidentId = opened.id
  const isChat = scene.doing().at === 'waiting'
  const course = courseOf(random, until - scene.now())
  if (course === 'left' && !isChat) return
  const later = (least: number, most: number) => addWorking(calendar, scene.now(), random.between(least, most) * second)

  if (course === 'withdrawn') {
    await scene.at(scene.now() + random.between(300, 4_000) * second)
    await withdraw(scene, incidentId)
    return
  }

  const { ms, isLate } = patience(random, opened)
  await scene.at(addWorking(calendar, scene.now(), isChat ? Math.min(ms, 40 * minute) : ms))
  const agent = agentAt(scene.now())
  const replies = (text: string) =>
    scene.clicks(agent, {
      kind: 'reply',
      text: protectText(text),
      files: [],
      quotes: null,
      requestId: null,
      incidentId,
    })
  await scene.clicks(agent, { kind: 'claim', incidentId })
  if (course === 'cancelled') {
    await scene.at(later(60, 900))
    await scene.clicks(agent, { kind: 'cancel', incidentId, reason: protectText(random.pick(remarks.cancels)) })
    return
  }
  if (course === 'taken' && !isChat) return
  await scene.at(later(20, 120))
  await corrects(telling, agent, opened, isChat)

  const [question, answer] = random.pick(matter.talks)
  const talks = isChat || random.isLucky(0.65)
  if (talks) {
    await replies(random.pick(isLate ? remarks.sorry : remarks.greets))
    if (random.isLucky(0.5)) {
      await scene.at(scene.now() + random.between(15, 90) * second)
      await scene.says(random.pick(remarks.thanks))
    }
    await scene.at(later(60, 400))
    await replies(question)
    await scene.at(scene.now() + random.between(30, 600) * second)
    await scene.says(answer)
  }
  await scene.at(later(30, 240))
  const started = scene.newestIncident()
  if (started.status === 'assigned') await scene.clicks(agent, { kind: 'start', incidentId })
  if (random.isLucky(0.4)) {
    await scene.at(later(60, 600))
    await scene.clicks(agent, { kind: 'note', text: protectText(random.pick(matter.notes)), incidentId })
  }
  if (course === 'begun' || course === 'taken' || course === 'left') {
    if (talks && random.isLucky(0.5)) {
      await scene.at(later(1_200, 5_000))
      await scene.says(random.pick(remarks.impatient))
    }
    return
  }
  if (course === 'pending' || random.isLucky(0.14)) {
    await pend(telling, agent, incidentId, cast, course === 'pending')
    if (course === 'pending') return
  }
  await scene.at(later(...workSeconds(random, matter)))
  await scene.clicks(agent, { kind: 'resolve', incidentId, text: protectText(random.pick(matter.solutions)) })
  await conclude(telling, agent, incidentId, later)
}

/** Fewer seconds of work the worse it hurts. */
function workSeconds(random: Random, { hurts }: Matter): readonly [number, number] {
  const most = { badly: 2.5, somewhat: 6, little: 14 }[hurts]
  return random.isLucky(0.6) ? [300, 3_600] : [3_600, Math.round((most * hour) / second)]
}

/** Agents set right what was guessed. */
async function corrects(
  { scene, random, matter }: Telling,
  agent: ActingAgent,
  { id: incidentId, category, impact }: Incident,
  isChat: boolean,
): Promise<void> {
  if (category === null && random.isLucky(0.8)) {
    await scene.clicks(agent, { kind: 'set_category', incidentId, category: matter.category })
  }
  if (random.isLucky(isChat ? 0.3 : 0.07)) {
    const urgency = matter.hurts === 'badly' ? 1 : matter.hurts === 'somewhat' ? 2 : 3
    await scene.clicks(agent, { kind: 'set_impact_urgency', incidentId, impact, urgency })
  }
}

async function pend(
  { scene, random, matter, language }: Telling,
  agent: ActingAgent,
  incidentId: string,
  { calendar }: Cast,
  isLasting: boolean,
): Promise<void> {
  const { reason, text } = random.pick(matter.waits)
  await scene.at(addWorking(calendar, scene.now(), random.between(2, 20) * minute))
  await scene.clicks(agent, { kind: 'note', text: protectText(text), incidentId })
  const hours = isLasting ? random.between(24, 60) : random.between(2, 10)
  const until = reason === 'user' ? null : addWorking(calendar, scene.now(), hours * hour)
  await scene.clicks(agent, { kind: 'pend', incidentId, reason, until })
  // Nobody sits in a chat for days.
  if (isLasting && scene.doing().at === 'with_agent') await scene.clicks(agent, { kind: 'give_back' })
  if (isLasting) return
  await scene.at(addWorking(calendar, scene.now(), random.between(60, 500) * minute))
  if (reason === 'user') await scene.says(random.pick(remarksIn[language].isReady))
  const { status } = scene.newestIncident()
  if (status === 'pending') await scene.clicks(agent, { kind: 'resume', incidentId })
}

async function withdraw(scene: Scene, incidentId: string): Promise<void> {
  await scene.pressesMenu('incidents')
  await scene.presses((action) => action.do === 'show_incident' && action.incidentId === incidentId)
  await scene.presses((action) => action.do === 'withdraw' && action.incidentId === incidentId)
  await scene.presses((action) => action.do === 'withdraw_now' && action.incidentId === incidentId)
}

/** Is all well? Most say so, some are silent, few say no. */
async function conclude(
  { scene, random, language, matter }: Telling,
  agent: ActingAgent,
  incidentId: string,
  later: (least: number, most: number) => Instant,
): Promise<void> {
  const remarks = remarksIn[language]
  const mood = random.weighted({ content: 66, silent: 27, unhappy: 7 })
  if (mood === 'silent') return
  await scene.at(scene.now() + random.between(60, 5_400) * second)
  if (mood === 'unhappy') {
    await scene.presses((action) => action.do === 'reopen' && action.incidentId === incidentId)
    await scene.at(scene.now() + random.between(10, 60) * second)
    await scene.says(random.pick(remarks.isBackAgain))
    await scene.at(later(1_200, 9_000))
    await scene.clicks(agent, { kind: 'resolve', incidentId, text: protectText(random.pick(remarks.fixedAgain)) })
    await scene.at(scene.now() + random.between(300, 3_600) * second)
  }
  await scene.presses((action) => action.do === 'all_well' && action.incidentId === incidentId)
  if (random.isLucky(0.28)) return
  await scene.at(scene.now() + random.between(5, 60) * second)
  const isHard = mood === 'unhappy' || matter.hurts === 'badly'
  const scores = isHard ? { 5: 45, 4: 25, 3: 15, 2: 9, 1: 6 } : { 5: 66, 4: 23, 3: 7, 2: 3, 1: 1 }
  const score = Number(random.weighted(scores)) as 1 | 2 | 3 | 4 | 5
  await scene.presses(
    (action) =>
      (action.do === 'rate' || action.do === 'give_score') &&
      action.incidentId === incidentId &&
      action.score === score,
  )
  await scene.at(scene.now() + random.between(8, 60) * second)
  if (random.isLucky(score < 4 ? 0.75 : 0.4)) await scene.says(random.pick(remarks.comments[score]))
  else await scene.presses((action) => action.do === 'no_comment')
  if (random.isLucky(0.5)) return
  await scene.at(scene.now() + random.between(5, 40) * second)
  const recommends = Number(random.weighted(isHard ? { 10: 4, 8: 4, 5: 3, 2: 2 } : { 10: 6, 9: 5, 8: 3, 6: 1 }))
  const isAsked = await scene.presses((action) => action.do === 'give_score' && action.score === recommends)
  if (isAsked) await scene.presses((action) => action.do === 'no_comment')
}
