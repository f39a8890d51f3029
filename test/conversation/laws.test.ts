import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Event } from '../../src/conversation/event.ts'
import { initialState, type State } from '../../src/conversation/state.ts'
import { step } from '../../src/conversation/step.ts'
import { lifecycle, type Status } from '../../src/incidents/lifecycle.ts'
import { isChoiceId } from '../../src/messaging/choice-id.ts'
import { anyCodePoints } from '../support/any-code-points.ts'
import { article, facts, incident, monday, phrases } from './talk.ts'

const anyIncident = fc
  .record({
    id: fc.constantFrom('7', '8'),
    status: fc.constantFrom(...(Object.keys(lifecycle) as Status[])),
    canReopen: fc.boolean(),
    supportTier: fc.constantFrom(1, 2, 3),
    assigneeName: fc.option(fc.constant('Анна')),
    responseDueAt: fc.option(fc.integer({ min: monday - 1e8, max: monday + 1e9 })),
    pendingReason: fc.option(fc.constantFrom('user', 'supplier', 'change')),
    resolutionText: fc.option(fc.string()),
  })
  .map((change) => incident(change))

const texts = fc.oneof(
  fc.constantFrom(
    'впн не работает',
    'да',
    'нет',
    'спасибо',
    'позовите человека',
    'привет',
    'INC-000123',
    'помогло',
    '/start',
    '',
  ),
  fc.string({ maxLength: 50 }),
  anyCodePoints({ maxLength: 30 }),
)

/** `nth` presses the nth live button, so that sessions go deep and not only wide. */
type Move = Event | { readonly kind: 'nth'; readonly nth: number }

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('nth' as const), nth: fc.nat(12) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('text' as const), text: texts }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('command' as const),
      name: fc.constantFrom('start', 'menu', 'cancel', 'person', 'incidents', 'language', 'help', 'nonsense'),
      argument: fc.constantFrom('', 'article_vpn', 'category_access', 'inc_123', '123', '__proto__'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('choice' as const),
      choiceId: fc.constantFrom(
        'go:menu',
        'go:person',
        'go:incidents',
        'go:more',
        'go:ask',
        'stale',
        '__proto__',
        'constructor',
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ decision: fc.constantFrom('answer', 'suggest', 'nothing'), isSettled: fc.boolean(), has: fc.boolean() })
      .map(
        ({ decision, isSettled, has }): Event => ({
          kind: 'found',
          question: 'впн',
          isSettled,
          result: {
            decision: decision as 'answer',
            matches: has ? [{ id: 'a', title: 'А', category: 'x' }] : [],
            article: has ? article() : null,
          },
        }),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Event>(
      { kind: 'woke', key: 'quiet' },
      { kind: 'woke', key: 'remind:7' },
      { kind: 'woke', key: 'close:7' },
      { kind: 'woke', key: 'odd' },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Event>(
      { kind: 'media', media: { kind: 'voice' }, number: 3, tooLarge: null },
      { kind: 'edited', text: 'x', before: 'впн не работает' },
      { kind: 'processing_failed' },
      { kind: 'data_wanted' },
      { kind: 'forgetting_looked_at', open: 0 },
      { kind: 'secret_masked', kinds: ['card'], messageExternalIds: [] },
    ),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        anyIncident,
        fc.constantFrom(
          'incident_opened',
          'hand_over_asked',
          'hand_over_ended',
          'text_added',
          'incident_withdrawn',
          'incident_reopened',
          'resolution_confirmed',
          'resolution_reminded',
          'agent_joined',
          'given_back',
          'incident_assigned',
          'status_changed',
          'priority_changed',
          'incident_resolved',
          'incident_closed',
          'incident_rated',
          'open_found',
          'last_found',
          'forecast_made',
          'passage_found',
          'agent_wrote',
          'queue_seen',
          'agent_left',
          'looking_further',
          'passed_on',
          'incident_refused',
          'incident_found',
          'incidents_listed',
          'article_found',
        ),
      )
      .map(([card, kind]): Event => {
        const all = {
          incident: card,
          isNew: true,
          agentName: 'Анна',
          from: kind === 'priority_changed' ? 3 : 'new',
          reason: 'так',
          remindAt: 1,
          closeAt: 2,
          incidentId: card.id,
          score: 4,
          comment: '',
          text: 'ещё',
          isUrgent: false,
          queue: { place: 2, waitMs: 60_000, isAnyoneThere: true },
          isByTime: true,
          why: 'lost',
          isToSupervisor: false,
          to: { ru: 'Сети', uk: 'Мережі', en: 'Networks' },
          isComplaint: false,
          passage: null,
          otherwise: [],
          isSure: false,
          media: 'photo',
          responseDueAt: monday,
          refusal: 'too_late',
          own: [card],
          incidents: [card, card],
          article: article(),
          question: '',
        }
        return { kind, ...all } as unknown as Event
      }),
  },
)

const anySession = fc.array(anyMove, { maxLength: 40 })

function play(state: State, move: Move, turn: number) {
  const choices = state.prompts.flatMap((prompt) => prompt.choices)
  const event: Event =
    move.kind === 'nth'
      ? { kind: 'choice', choiceId: choices[move.nth % Math.max(choices.length, 1)]?.id ?? 'go:menu' }
      : move
  return {
    event,
    turn: step(state, event, facts({ seed: `seed${turn}`.padEnd(11, '-'), eventId: `e${turn}` })),
  }
}

test('whatever happens in whatever order: nothing throws, everything said has words, buttons fit', () => {
  fc.assert(
    fc.property(anySession, fc.constantFrom('ru' as const, 'en' as const), (moves, language) => {
      let state = initialState(language)
      for (const [index, move] of moves.entries()) {
        const { turn } = play(state, move, index)
        state = turn.state
        const said = turn.effects.filter((effect) => effect.do === 'say')
        const words = said.flatMap((effect) => [
          phrases.say(state.language, effect.phrase, effect.values).trim(),
          ...effect.buttons.map((button) => phrases.word(state.language, button.title).trim()),
        ])
        expect(words).not.toContain('')
        const ids = said.flatMap((effect) => effect.buttons.map(({ id }) => id))
        expect(ids.filter((id) => Buffer.byteLength(id) > 64)).toEqual([])
        expect(ids.filter((id) => !isChoiceId(id))).toEqual([])
        expect(state.prompts.length).toBeLessThanOrEqual(8)
        expect(JSON.parse(JSON.stringify(state))).toEqual(state)
      }
    }),
    { numRuns: 400 },
  )
})

test('with an agent the bot never answers a text by itself', () => {
  fc.assert(
    fc.property(anySession, texts, (moves, text) => {
      let state = initialState('ru')
      for (const [index, move] of moves.entries()) state = play(state, move, index).turn.state
      if (state.doing.at !== 'with_agent' || state.doing.other !== undefined) return
      const { effects } = step(state, { kind: 'text', text }, facts())
      expect(effects.filter((effect) => effect.do !== 'note_reply' && effect.do !== 'complain')).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('nothing is registered without a confirmation or a call for a person', () => {
  fc.assert(
    fc.property(anySession, (moves) => {
      let state = initialState('ru')
      for (const [index, move] of moves.entries()) {
        const before = state
        const { event, turn } = play(state, move, index)
        state = turn.state
        if (!turn.effects.some((effect) => effect.do === 'open_incident')) continue
        const live = before.prompts.flatMap((prompt) => prompt.choices)
        const pressed = event.kind === 'choice' ? live.find((one) => one.id === event.choiceId) : undefined
        const isConfirmed =
          event.kind === 'text' ? turn.rule.includes('choice:confirm') : pressed?.action.do === 'confirm'
        expect(isConfirmed).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('from every state two steps lead out', () => {
  fc.assert(
    fc.property(anySession, (moves) => {
      let state = initialState('ru')
      for (const [index, move] of moves.entries()) state = play(state, move, index).turn.state
      if (state.doing.at === 'gone') return
      const first = step(state, { kind: 'command', name: 'cancel', argument: '' }, facts({ seed: 'out1' }))
      const asked = first.state.prompts.flatMap((prompt) => prompt.choices).find((one) => one.action.do === 'cancel')
      const second =
        asked === undefined ? first : step(first.state, { kind: 'choice', choiceId: asked.id }, facts({ seed: 'out2' }))
      const isOut = second.state.doing.at === 'idle' || second.effects.some((effect) => effect.do === 'end_hand_over')
      expect(isOut).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('a choice acts once: the second press of the same id has no effect', () => {
  const harmless = new Set([
    'say',
    'look_at_queue',
    'find_open',
    'find_last',
    'find_status',
    'look_inside',
    'forecast',
    'hear',
    'wake',
    'forget_wake',
    'list_incidents',
    'find_incident',
    'find_article',
    'search',
  ])
  fc.assert(
    fc.property(anySession, fc.nat(12), (moves, nth) => {
      let state = initialState('ru')
      for (const [index, move] of moves.entries()) state = play(state, move, index).turn.state
      const choices = state.prompts.flatMap((prompt) => prompt.choices)
      const chosen = choices[nth % Math.max(choices.length, 1)]
      if (chosen === undefined) return
      const press: Event = { kind: 'choice', choiceId: chosen.id }
      const once = step(state, press, facts({ seed: 'press1' }))
      const twice = step(once.state, press, facts({ seed: 'press2' }))
      expect(twice.effects.filter((effect) => !harmless.has(effect.do))).toEqual([])
    }),
    { numRuns: 300 },
  )
})
