import { protectText } from '../../privacy/protect-words.ts'
import type { Effect } from '../../conversation/effect.ts'
import type { Event } from '../../conversation/event.ts'
import { articleCard, searchPieces } from '../articles/article-card.ts'
import { confirmationsOf } from '../articles/confirmation.ts'
import { commandByUser, commentRating, findIncident, noteReply, ownIncident } from '../incidents/by-user.ts'
import { commandIncident } from '../incidents/handle-incident.ts'
import { register } from '../incidents/requests/register.ts'
import { findInside } from '../articles/find-inside.ts'
import { askHandOver, complain, endHandOver } from '../hand-overs/hand-over.ts'
import { lookAtPage } from '../hand-overs/bells/look-at-page.ts'
import { lookAtQueue } from '../hand-overs/look-at-queue.ts'
import { askNps, giveScore, keepScore } from '../incidents/feedback/keep-score.ts'
import { thankAgent } from '../incidents/feedback/thank-agent.ts'
import { tellOfRating } from '../incidents/tell-of-rating.ts'
import { incidentCard, incidentCards } from '../incidents/incident-card.ts'
import { joinMajor } from '../incidents/majors/join-major.ts'
import { lookForMajor, majorsFound } from '../incidents/majors/match-major.ts'
import { listedIncidents, lookUp } from '../incidents/look-up.ts'
import { continueIncident } from '../incidents/relations/continue.ts'
import { tellNoNews } from '../incidents/card/no-news.ts'
import { endSnooze } from '../incidents/end-snooze.ts'
import { responseDueOf } from '../incidents/forecast.ts'
import { readingOf } from '../articles/reading.ts'
import { enterCode, makeLinkCode } from '../people/link-chats.ts'
import { forgetMe, lookBeforeForgetting, wantData } from '../people/own-data/own-data.ts'
import { namesOf } from '../people/known-facts.ts'
import { forgetProof, lookAtLinks, partChat } from '../people/part-chats.ts'
import { type Why, whyOf } from '../articles/why.ts'
import type { Work } from '../work.ts'
import { writeSaid } from './write-message.ts'

/** The search just made, until its answer is said; filled only for a messenger whose page shows why. */
type EffectWork = Work & { readonly explanation: { why: Why | null } }

/** Carries out one effect. What asks or brings something about answers with the event that follows from it. */
export async function runEffect(effect: Effect, work: EffectWork): Promise<Event | null> {
  const { unit, context, settings, conversation, at } = work
  const { language } = conversation.state
  switch (effect.do) {
    case 'say':
      writeSaid(work, effect, work.explanation.why)
      work.explanation.why = null
      return null
    case 'search': {
      const options = { language, at, boldness: settings.boldness }
      const { question, result, outcome } = await context.inSlices(
        searchPieces(context.knowledge(), effect.texts, options),
      )
      const isShown = context.limitsOf(conversation.channel).showsWhy === true
      work.explanation.why = isShown ? whyOf(outcome) : null
      const majors = await majorsFound(effect, outcome, work)
      return { kind: 'found', isSettled: effect.isSettled, question, result, ...majors }
    }
    case 'find_major':
      return { kind: 'major_looked_for', major: await lookForMajor(effect, work) }
    case 'join_major':
      return await joinMajor(effect, work)
    case 'leave_major':
      return await commandByUser(effect.incidentId, { type: 'leave_major' }, 'major_left', work)
    case 'find_article': {
      const index = context.knowledge()
      const article = index.article(effect.articleId, language, { audience: 'public', at })
      const card = article === null ? null : articleCard(article, index, language, at)
      return { kind: 'article_found', article: card, question: effect.question }
    }
    case 'list_incidents': {
      const own = await unit.incidents.ofUser(conversation.userId, listedIncidents)
      return { kind: 'incidents_listed', incidents: await incidentCards(work, own) }
    }
    case 'find_incident':
      return await findIncident(effect, work)
    case 'find_open':
    case 'find_last':
    case 'find_status':
      return await lookUp(effect, work)
    case 'look_inside': {
      const passage = findInside(effect, work)
      return {
        kind: 'passage_found',
        passage,
        question: effect.question,
        otherwise: effect.otherwise,
        isSure: effect.isSure,
      }
    }
    case 'forecast':
      return { kind: 'forecast_made', responseDueAt: responseDueOf(effect, work) }
    case 'hear':
      return { kind: 'text', text: effect.text }
    case 'complain': {
      const incident = await ownIncident(effect.incidentId, work)
      if (incident !== null) await complain(incident, effect.text, work)
      return null
    }
    case 'open_incident':
      return await register(effect, work)
    case 'ask_hand_over':
      return await askHandOver(effect, work)
    case 'look_at_queue': {
      const queue = await lookAtQueue(work)
      return queue === null ? null : { kind: 'queue_seen', queue, isByTime: effect.isByTime }
    }
    case 'link_agent':
      return await enterCode(effect.code, work)
    case 'want_data':
      return await wantData(work)
    case 'look_before_forgetting':
      return await lookBeforeForgetting(work)
    case 'forget_me':
      return await forgetMe(work)
    case 'make_link_code':
      return await makeLinkCode(work)
    case 'look_at_links':
      return await lookAtLinks(work)
    case 'unlink':
      return await partChat(work)
    case 'tell_of_parting':
      return { kind: 'unlinked', messenger: context.titleOf(effect.channel, language), isHere: false }
    case 'forget_phone':
      await forgetProof(work)
      return null
    case 'look_at_page':
      return await lookAtPage(effect, work)
    case 'take_incident':
      await unit.notices.wantTake(conversation.id, effect.incidentId, at)
      return null
    case 'end_hand_over':
      return await endHandOver(work)
    case 'add_text': {
      const { incidentId, text, files, isQuiet } = effect
      const done = await commandByUser(
        incidentId,
        { type: 'add_text', text: protectText(text) },
        'text_added',
        work,
        text,
      )
      if (done.kind === 'text_added') unit.messages.assign(conversation, files, done.incident.id)
      return isQuiet && done.kind === 'text_added' ? null : done
    }
    case 'note_reply':
      if (effect.isSorted === true) unit.messages.assignLast(conversation, effect.incidentId)
      await noteReply(effect.incidentId, effect.text, work)
      return null
    case 'withdraw_incident':
      return await commandByUser(effect.incidentId, { type: 'withdraw', reason: null }, 'incident_withdrawn', work)
    case 'reopen_incident': {
      const reopened = await commandByUser(
        effect.incidentId,
        { type: 'reopen', reason: null },
        'incident_reopened',
        work,
      )
      return reopened.kind === 'incident_reopened' ? { ...reopened, isTold: effect.isTold === true } : reopened
    }
    case 'continue_incident':
      return await continueIncident(effect, work)
    case 'refresh_card':
      unit.cards.changed(conversation, effect.incidentId)
      return null
    case 'look_for_news':
      return await tellNoNews(effect.incidentId, work)
    case 'end_snooze':
      await endSnooze(effect.incidentId, work)
      return null
    case 'confirm_resolution': {
      const done = await commandByUser(effect.incidentId, { type: 'confirm_resolution' }, 'resolution_confirmed', work)
      return done.kind === 'resolution_confirmed' ? { ...done, isScored: effect.isScored === true } : done
    }
    case 'rate_incident': {
      const { incidentId, score, comment } = effect
      const rated = await commandByUser(incidentId, { type: 'rate', rating: score, comment: null }, 'text_added', work)
      if (rated.kind === 'incident_refused') return rated
      await tellOfRating(incidentId, { score, comment }, work)
      const incident = await ownIncident(incidentId, work)
      const agentName = incident === null ? null : await keepScore(work, incident, { kind: 'csat', score, comment })
      return { kind: 'incident_rated', incidentId, score, comment, agentName }
    }
    case 'give_score':
      return await giveScore(effect, work, await ownIncident(effect.incidentId, work))
    case 'give_reason': {
      const incident = await ownIncident(effect.incidentId, work)
      if (incident !== null) await unit.feedback.reason(incident.id, effect.of, effect.reason)
      return null
    }
    case 'thank_agent':
      await thankAgent(await ownIncident(effect.incidentId, work), work)
      return null
    case 'ask_nps':
      return await askNps(effect.incidentId, work)
    case 'keep_wish':
      await unit.feedback.wish(
        { userId: conversation.userId, conversationId: conversation.id, incidentId: null },
        protectText(effect.text),
        at,
      )
      return null
    case 'comment_rating':
      await commentRating(effect, work)
      return null
    case 'close_incident': {
      const incident = await unit.incidents.lock(effect.incidentId)
      if (incident === null) return null
      const closed = await commandIncident(work, incident, { type: 'close', actor: clock })
      if (!closed.ok) {
        // The calendar has changed meanwhile: closing waits for the day it says now.
        if (closed.refusal.code === 'too_early')
          unit.timers.set(conversation.id, `close:${effect.incidentId}`, closed.refusal.until)
        return null
      }
      return { kind: 'incident_closed', incident: await incidentCard(work, closed.value.incident) }
    }
    case 'end_pending': {
      const incident = await unit.incidents.lock(effect.incidentId)
      const until = incident?.pendingUntil ?? null
      if (incident === null || until === null || until > at) return null
      await commandIncident(work, incident, { type: 'resume', actor: clock })
      return null
    }
    case 'remind_resolution': {
      const incident = await unit.incidents.lock(effect.incidentId)
      if (incident?.status !== 'resolved') return null
      return { kind: 'resolution_reminded', incident: await incidentCard(work, incident) }
    }
    case 'wake':
      unit.timers.set(conversation.id, effect.key, effect.at)
      return null
    case 'forget_wake':
      unit.timers.forget(conversation.id, effect.key)
      return null
    case 'set_language':
      unit.conversations.setLanguage(conversation.userId, effect.language)
      return null
    case 'set_announcements':
      unit.announcements.setWanted(conversation.userId, effect.areWanted ? null : at)
      return null
    case 'record_answer': {
      const { question, outcome, articleId } = effect
      // A link to an article that is gone: nobody has asked anything.
      if (outcome === 'nothing' && question.trim() === '') return null
      unit.answers.record({
        conversationId: conversation.id,
        at,
        language,
        question: protectText(question),
        outcome,
        articleId,
      })
      const hasHelped = outcome === 'helped'
      if (articleId === null || !(hasHelped || outcome === 'not_helped')) return null
      const voter = `user:${conversation.userId}`
      const said = {
        language,
        articleId,
        question,
        source: 'user',
        voter,
        hasHelped,
        names: namesOf(conversation),
      } as const
      const learned = await context.inSlices(confirmationsOf(said, readingOf(context.knowledge(), { language, at })))
      for (const confirmation of learned) unit.answers.confirm(confirmation)
      return null
    }
  }
}

const clock = { kind: 'clock', id: null } as const
