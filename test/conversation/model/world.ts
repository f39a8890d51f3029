import type { AgentDoes } from './sessions.ts'
import type { Effect, Say } from '../../../src/conversation/effect.ts'
import type { Event, IncidentCard } from '../../../src/conversation/event.ts'
import type { Facts } from '../../../src/conversation/facts.ts'
import { tidyMatter } from '../../../src/conversation/incidents/tidy-matter.ts'
import { initialState, type State } from '../../../src/conversation/state.ts'
import { step } from '../../../src/conversation/step.ts'
import { searchPieces } from '../../../src/desk/articles/article-card.ts'
import { articleCard, categoriesOf } from '../../../src/desk/articles/article-card.ts'
import { passageIn } from '../../../src/desk/articles/find-inside.ts'
import { isNpsDue } from '../../../src/conversation/feedback/which-question.ts'
import type { IncidentCommand } from '../../../src/incidents/command.ts'
import { decide } from '../../../src/incidents/decide.ts'
import { evolve } from '../../../src/incidents/evolve.ts'
import type { Incident } from '../../../src/incidents/incident.ts'
import { lifecycle } from '../../../src/incidents/lifecycle.ts'
import { open } from '../../../src/incidents/open.ts'
import { reopenableUntil } from '../../../src/incidents/reopening.ts'
import { defaultRules } from '../../../src/incidents/rules.ts'
import type { Language } from '../../../src/kit/language.ts'
import { runSteps } from '../../../src/kit/functions/run-steps.ts'
import type { Instant } from '../../../src/kit/time.ts'
import type { KnowledgeIndex } from '../../../src/knowledge/search/knowledge-index.ts'
import { safe } from '../../support/safe.ts'
import { facts, monday } from '../talk.ts'

/** What came of one thing that happened: what was said, and what was done. */
export type Outcome = {
  readonly said: readonly Say[]
  readonly effects: readonly Effect[]
  readonly rules: readonly string[]
}

type Snapshot = {
  readonly state: State
  readonly at: Instant
  readonly turns: number
  readonly npsAskedAt: Instant | null
  readonly handOver: { readonly incidentId: string; accepted: boolean } | null
  readonly incidents: readonly (readonly [string, Incident])[]
}

const mostRounds = 8

/**
 * A desk around the pure core, kept in memory: the knowledge base, the incidents and their rules are the real ones, the
 * clock is virtual. It carries effects out as the product does, so that whole sessions can be played in milliseconds.
 */
export function makeWorld(index: KnowledgeIndex, language: Language) {
  let state: State = initialState(language)
  let at: Instant = monday
  let turns = 0
  let messages = 0
  let npsAskedAt: Instant | null = null
  const incidents = new Map<string, Incident>()
  const timers = new Map<string, Instant>()
  let handOver: { readonly incidentId: string; accepted: boolean } | null = null

  const cardOf = (incident: Incident): IncidentCard => {
    const until = reopenableUntil(incident, defaultRules)
    return {
      ...incident,
      supportTier: incident.supportTier,
      assigneeName: incident.assigneeId === null ? null : 'Анна',
      canReopen: until !== null && at < until,
    }
  }
  const own = () => [...incidents.values()].toSorted((a, b) => b.number - a.number)
  const openOnes = () => own().filter(({ status }) => lifecycle[status].isOpen)

  function openIncident(
    draft: Pick<Incident, 'originEventId' | 'category' | 'impact' | 'urgency'>,
    text: string,
  ): Incident {
    const known = own().find(({ originEventId }) => originEventId === draft.originEventId)
    if (known !== undefined) return known
    const number = incidents.size + 1
    const { incident } = open(
      {
        type: 'open',
        actor: { kind: 'user', id: '1' },
        id: String(number),
        number,
        kind: 'incident',
        userId: '1',
        conversationId: '1',
        isPriorityConfirmed: false,
        isVip: false,
        group: null,
        ...draft,
        description: safe(text === '' ? 'Просит позвать специалиста.' : text),
      },
      at,
      defaultRules,
    )
    incidents.set(incident.id, incident)
    return incident
  }

  function command(incidentId: string, wish: IncidentCommand): Incident | string {
    const before = incidents.get(incidentId)
    if (before === undefined) return 'not_own_incident'
    const decision = decide(before, wish, at, defaultRules)
    if (!decision.ok) return decision.refusal.code
    const after = decision.value.reduce<Incident>((current, event) => evolve(current, event), before)
    incidents.set(incidentId, after)
    return after
  }

  const user = { kind: 'user', id: '1' } as const
  const agent = { kind: 'agent', id: '7' } as const
  const clock = { kind: 'clock', id: null } as const

  function asked(incidentId: string, wish: IncidentCommand, answer: (card: IncidentCard) => Event): Event {
    const done = command(incidentId, wish)
    if (typeof done !== 'string') return answer(cardOf(done))
    const incident = incidents.get(incidentId)
    return { kind: 'incident_refused', refusal: done, incident: incident === undefined ? null : cardOf(incident) }
  }

  function carryOut(effect: Effect): Event | null {
    switch (effect.do) {
      case 'search': {
        const found = runSteps(
          searchPieces(index, effect.texts, { language: state.language, at, boldness: 'balanced' }),
        )
        return { kind: 'found', isSettled: effect.isSettled, question: found.question, result: found.result }
      }
      case 'find_major':
        return { kind: 'major_looked_for', major: null }
      case 'join_major':
        return { kind: 'major_over', title: 'VPN' }
      case 'leave_major':
        return asked(effect.incidentId, { type: 'leave_major', actor: user }, (incident) => ({
          kind: 'major_left',
          incident,
        }))
      case 'find_article': {
        const article = index.article(effect.articleId, state.language, { audience: 'public', at })
        const card = article === null ? null : articleCard(article, index, state.language, at)
        return { kind: 'article_found', article: card, question: effect.question }
      }
      case 'look_inside': {
        const passage = passageIn(index, effect, state.language, at)
        return {
          kind: 'passage_found',
          passage,
          question: effect.question,
          otherwise: effect.otherwise,
          isSure: effect.isSure,
        }
      }
      case 'want_data':
        return { kind: 'data_wanted' }
      case 'look_before_forgetting':
        return { kind: 'forgetting_looked_at', open: openOnes().length }
      case 'forget_me':
        return openOnes().length > 0
          ? { kind: 'forgetting_looked_at', open: openOnes().length }
          : { kind: 'forgetting' }
      case 'hear':
        return { kind: 'text', text: effect.text }
      case 'forecast':
        return { kind: 'forecast_made', responseDueAt: at + 3_600_000 }
      case 'list_incidents':
        return { kind: 'incidents_listed', incidents: own().map(cardOf) }
      case 'find_open':
        return {
          kind: 'open_found',
          incidents: openOnes().map(cardOf),
          question: effect.question,
          media: effect.media ?? '',
        }
      case 'find_last': {
        const [last] = own()
        return { kind: 'last_found', incident: last === undefined ? null : cardOf(last) }
      }
      case 'find_status': {
        const [only, ...others] = openOnes()
        return only !== undefined && others.length === 0
          ? { kind: 'incident_found', incident: cardOf(only), own: [] }
          : { kind: 'incidents_listed', incidents: own().map(cardOf) }
      }
      case 'find_incident': {
        const found = own().find(({ id, number }) =>
          effect.incidentId === undefined ? number === effect.number : id === effect.incidentId,
        )
        return { kind: 'incident_found', incident: found === undefined ? null : cardOf(found), own: own().map(cardOf) }
      }
      case 'open_incident':
        return { kind: 'incident_opened', incident: cardOf(openIncident(effect, effect.description)) }
      case 'ask_hand_over': {
        const isNew = handOver === null
        const named = effect.incidentId === undefined ? undefined : incidents.get(effect.incidentId)
        const [only, ...others] = openOnes()
        const known =
          handOver !== null
            ? incidents.get(handOver.incidentId)
            : named !== undefined && lifecycle[named.status].isOpen
              ? named
              : undefined
        const alone = effect.question === '' && others.length === 0 ? only : undefined
        const { description, impact = 3, urgency = 2 } = tidyMatter(effect.question)
        const incident = known ?? alone ?? openIncident({ ...effect, impact, urgency }, description)
        handOver = { incidentId: incident.id, accepted: handOver?.accepted ?? false }
        return {
          kind: 'hand_over_asked',
          isNew,
          isUrgent: effect.isUrgent,
          isComplaint: effect.complaint !== null,
          incident: cardOf(incident),
          queue: { place: 1, waitMs: null, isAnyoneThere: true },
        }
      }
      case 'look_at_queue':
        return handOver === null || handOver.accepted
          ? null
          : { kind: 'queue_seen', queue: { place: 2, waitMs: null, isAnyoneThere: true }, isByTime: effect.isByTime }
      case 'link_agent':
        return { kind: 'agent_linked', agentName: null }
      case 'make_link_code':
        return { kind: 'link_code_made', code: 'ABCD2345' }
      case 'look_at_links':
        return { kind: 'links_found', messengers: ['Viber'], isProvedHere: true }
      case 'unlink':
        return { kind: 'unlinked', messenger: 'Viber', isHere: true }
      case 'tell_of_parting':
        return { kind: 'unlinked', messenger: effect.channel, isHere: false }
      case 'forget_phone':
      case 'look_at_page':
      case 'take_incident':
        return null
      case 'end_hand_over': {
        const incident = handOver === null ? undefined : incidents.get(handOver.incidentId)
        handOver = null
        return incident === undefined ? null : { kind: 'hand_over_ended', incident: cardOf(incident) }
      }
      case 'add_text': {
        const { incidentId, text, isQuiet } = effect
        const done = asked(incidentId, { type: 'add_text', actor: user, text: safe(text) }, (incident) => ({
          kind: 'text_added',
          incident,
          text,
        }))
        return isQuiet && done.kind === 'text_added' ? null : done
      }
      case 'withdraw_incident': {
        const done = asked(effect.incidentId, { type: 'withdraw', actor: user, reason: null }, (incident) => ({
          kind: 'incident_withdrawn',
          incident,
        }))
        if (done.kind === 'incident_withdrawn' && handOver?.incidentId === effect.incidentId) handOver = null
        return done
      }
      case 'reopen_incident':
        return asked(effect.incidentId, { type: 'reopen', actor: user, reason: null }, (incident) => ({
          kind: 'incident_reopened',
          incident,
          isTold: effect.isTold === true,
        }))
      case 'continue_incident': {
        const { incidentId, text } = effect
        const reopened = command(incidentId, { type: 'reopen', actor: user, reason: safe(text) })
        if (typeof reopened !== 'string') return { kind: 'incident_reopened', incident: cardOf(reopened), isTold: true }
        const draft = { originEventId: effect.originEventId, category: null, impact: 3, urgency: 2 } as const
        return { kind: 'incident_opened', incident: cardOf(openIncident(draft, text)) }
      }
      case 'confirm_resolution':
        return asked(effect.incidentId, { type: 'confirm_resolution', actor: user }, (incident) => ({
          kind: 'resolution_confirmed',
          incident,
          isScored: effect.isScored === true,
        }))
      case 'rate_incident': {
        const { incidentId, score, comment } = effect
        return asked(incidentId, { type: 'rate', actor: user, rating: score, comment: null }, () => ({
          kind: 'incident_rated',
          incidentId,
          score,
          comment,
          agentName: 'Анна Петрова',
        }))
      }
      case 'give_score': {
        const { of, incidentId, score, comment } = effect
        return { kind: 'score_given', of, incidentId, score, comment, agentName: of === 'nps' ? null : 'Анна Петрова' }
      }
      case 'ask_nps': {
        if (!isNpsDue(npsAskedAt, at, 90)) return null
        npsAskedAt = at
        return { kind: 'nps_due', incidentId: effect.incidentId }
      }
      case 'close_incident': {
        const closed = command(effect.incidentId, { type: 'close', actor: clock })
        return typeof closed === 'string' ? null : { kind: 'incident_closed', incident: cardOf(closed) }
      }
      case 'remind_resolution': {
        const incident = incidents.get(effect.incidentId)
        return incident?.status === 'resolved' ? { kind: 'resolution_reminded', incident: cardOf(incident) } : null
      }
      case 'wake':
        timers.set(effect.key, effect.at)
        return null
      case 'forget_wake':
        timers.delete(effect.key)
        return null
      case 'end_pending':
        command(effect.incidentId, { type: 'resume', actor: clock })
        return null
      case 'say':
      case 'look_for_news':
      case 'refresh_card':
      case 'end_snooze':
      case 'note_reply':
      case 'complain':
      case 'comment_rating':
      case 'give_reason':
      case 'thank_agent':
      case 'keep_wish':
      case 'set_language':
      case 'set_announcements':
      case 'record_answer':
        return null
    }
  }

  function happens(first: Event): Outcome {
    const effects: Effect[] = []
    const rules: string[] = []
    const waiting: Event[] = [first]
    for (let round = 0; waiting.length > 0; round += 1) {
      if (round >= mostRounds)
        throw new Error(`the conversation did not come to rest after ${first.kind}: ${rules.join(', ')}`)
      turns += 1
      const now: Facts = facts({
        at,
        seed: `s${turns}`,
        eventId: `e${turns}`,
        categories: categoriesOf(index, { urgentCategories: [] }),
      })
      const turn = step(state, waiting.shift()!, now)
      state = turn.state
      rules.push(turn.rule)
      for (const effect of turn.effects) {
        effects.push(effect)
        const answer = carryOut(effect)
        if (answer !== null) waiting.push(answer)
      }
    }
    return { effects, rules, said: effects.filter((effect): effect is Say => effect.do === 'say') }
  }

  return {
    state: () => state,
    /** All that the world is, for a look at what would happen. */
    snapshot: () => ({
      state,
      at,
      turns,
      npsAskedAt,
      handOver: handOver === null ? null : { ...handOver },
      incidents: [...incidents],
    }),
    restore(of: Snapshot): void {
      ;({ state, at, turns, npsAskedAt } = of)
      handOver = of.handOver
      for (const [id, incident] of of.incidents) incidents.set(id, incident)
    },
    incidents: own,
    now: () => at,
    happens,
    nextMessage: () => (messages += 1),
    /** Lets time pass, and what was due in it happen. */
    passes(ms: number): readonly Outcome[] {
      const until = at + ms
      const outcomes: Outcome[] = []
      for (;;) {
        const [next] = [...timers].filter(([, due]) => due <= until).toSorted((a, b) => a[1] - b[1])
        if (next === undefined) break
        timers.delete(next[0])
        at = Math.max(at, next[1])
        outcomes.push(happens({ kind: 'woke', key: next[0] }))
      }
      at = until
      return outcomes
    },
    /** What an agent does to the newest open incident, or to the one of the talk; null when there is nothing to do. */
    agent(does: AgentDoes): Outcome | null {
      const incident = handOver === null ? openOnes()[0] : incidents.get(handOver.incidentId)
      if (incident === undefined) return null
      switch (does) {
        case 'joins': {
          if (handOver === null || handOver.accepted) return null
          handOver.accepted = true
          const claimed = command(incident.id, { type: 'claim', actor: agent })
          return happens({
            kind: 'agent_joined',
            agentName: 'Анна',
            incident: cardOf(typeof claimed === 'string' ? incident : claimed),
          })
        }
        case 'resolves': {
          command(incident.id, { type: 'claim', actor: agent })
          const done = command(incident.id, { type: 'resolve', actor: agent, text: safe('готово'), code: null })
          if (typeof done === 'string') return null
          if (handOver?.incidentId === incident.id) handOver = null
          return happens({
            kind: 'incident_resolved',
            incident: cardOf(done),
            agentName: 'Анна',
            remindAt: at + 28_800_000,
            closeAt: at + 86_400_000,
          })
        }
        case 'is_lost':
        case 'passes_on': {
          if (handOver === null || !handOver.accepted) return null
          handOver = { incidentId: incident.id, accepted: false }
          const about = {
            agentName: 'Анна',
            incident: cardOf(incident),
            queue: { place: 1, waitMs: null, isAnyoneThere: true },
          }
          return happens(
            does === 'is_lost'
              ? { kind: 'agent_left', why: 'lost', ...about }
              : {
                  kind: 'passed_on',
                  to: { ru: 'Сети', uk: 'Мережі', en: 'Networks' },
                  isToPerson: false,
                  reason: 'нужен доступ',
                  ...about,
                },
          )
        }
        case 'lets_pass':
          if (handOver === null || handOver.accepted) return null
          return happens({ kind: 'looking_further', isToSupervisor: false })
        case 'gives_back':
          if (handOver === null || !handOver.accepted) return null
          handOver = null
          return happens({ kind: 'given_back', agentName: 'Анна' })
        case 'waits_for_user': {
          command(incident.id, { type: 'claim', actor: agent })
          const from = incident.status
          const done = command(incident.id, { type: 'pend', actor: agent, reason: 'user', until: null })
          return typeof done === 'string'
            ? null
            : happens({ kind: 'status_changed', from, reason: '', incident: cardOf(done) })
        }
        case 'goes_on': {
          const from = incident.status
          const done = command(incident.id, { type: 'resume', actor: agent })
          return typeof done === 'string'
            ? null
            : happens({ kind: 'status_changed', from, reason: '', incident: cardOf(done) })
        }
      }
    },
  }
}

export type World = ReturnType<typeof makeWorld>
