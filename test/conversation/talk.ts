import type { Action } from '../../src/conversation/action.ts'
import type { Effect, Say } from '../../src/conversation/effect.ts'
import type { ArticleCard, Event, IncidentCard } from '../../src/conversation/event.ts'
import type { Facts } from '../../src/conversation/facts.ts'
import { readPhrases } from '../../src/composition/read-texts.ts'
import { initialState, type State } from '../../src/conversation/state.ts'
import { step } from '../../src/conversation/step.ts'

export const phrases = readPhrases('.')

/** Monday 23 November 2026, 10:00 in Moscow. */
export const monday = Date.UTC(2026, 10, 23, 7, 0)

export const facts = (change: Partial<Facts> = {}): Facts => ({
  at: monday,
  seed: 'seed',
  eventId: 'telegram:1',
  userName: 'Ольга',
  settings: {
    deskName: { ru: 'Служба поддержки', uk: 'Служба підтримки', en: 'The service desk' },
    phone: null,
    phoneHours: { ru: 'круглосуточно', uk: 'цілодобово', en: 'around the clock' },
    zone: 'Europe/Moscow',
    zoneName: { ru: 'МСК', uk: 'за московським часом', en: 'Moscow time' },
    workingHours: { ru: 'в будни с 9 до 18', uk: 'у будні з 9 до 18', en: 'on weekdays from 9 to 6' },
    quietMs: 1_500,
    restQuietMs: 20_000,
  },
  isDeskOpen: true,
  opensAt: null,
  holidays: [],
  categories: [
    { id: 'access', title: { ru: 'Доступ', uk: 'Доступ', en: 'Access' }, asks: 'colleague', isUrgent: false },
    { id: 'mail', title: { ru: 'Почта', uk: 'Пошта', en: 'Mail' }, asks: 'colleague', isUrgent: false },
  ],
  forms: {},
  cesEvery: 5,
  keeps: { wordDays: 1095, backupDays: 30 },
  canDelete: true,
  phrases,
  ...change,
})

export const article = (change: Partial<ArticleCard> = {}): ArticleCard => ({
  id: 'vpn',
  title: 'VPN не подключается',
  body: '1. Перезапустите.',
  language: 'ru',
  category: 'access',
  related: [],
  links: [],
  isUrgent: false,
  registers: null,
  callsPerson: false,
  ...change,
})

export const incident = (change: Partial<IncidentCard> = {}): IncidentCard => ({
  id: '7',
  number: 123,
  status: 'new',
  priority: 3,
  description: 'впн не работает',
  supportTier: 1,
  assigneeName: null,
  openedAt: monday,
  responseDueAt: monday + 3_600_000,
  resolutionDueAt: monday + 8 * 3_600_000,
  firstResponseAt: null,
  resolvedAt: null,
  resolutionText: null,
  pendingReason: null,
  canReopen: false,
  ...change,
})

function answerTo(effect: Effect): Event | null {
  switch (effect.do) {
    case 'hear':
      return { kind: 'text', text: effect.text }
    case 'find_open':
      return { kind: 'open_found', incidents: [], question: effect.question, media: effect.media ?? '' }
    case 'look_inside': {
      const { question, otherwise, isSure } = effect
      return { kind: 'passage_found', passage: null, question, otherwise, isSure }
    }
    default:
      return null
  }
}

/** Plays events against the pure core and reads like a dialogue: `talk().hears(...).says(...)`. */
export function talk(start: State = initialState('ru'), change: Partial<Facts> = {}) {
  let state = start
  let effects: readonly Effect[] = []
  let all: readonly Effect[] = []
  let turns = 0
  const player = {
    follows(event: Event) {
      turns += 1
      const turn = step(state, event, facts({ seed: `s${turns}`, eventId: `e${turns}`, ...change }))
      state = turn.state
      effects = turn.effects
      all = [...all, ...turn.effects]
      // What only looks something up is answered here, unless the test does: nothing is found.
      for (const effect of turn.effects) {
        const answer = answerTo(effect)
        if (answer !== null) player.follows(answer)
      }
      return player
    },
    /** Of an input, or of what follows on it. */
    happens(event: Event) {
      all = []
      return player.follows(event)
    },
    says: (text: string) => player.happens({ kind: 'text', text }),
    commands: (name: string, argument = '') => player.happens({ kind: 'command', name, argument }),
    presses(action: Action['do'], where: (action: Action) => boolean = () => true) {
      const all = state.prompts.toReversed().flatMap((prompt) => prompt.choices)
      const found = all.find((choice) => choice.action.do === action && where(choice.action))
      if (found === undefined) throw new Error(`no button ${action}: ${all.map((one) => one.action.do).join(', ')}`)
      return player.happens({ kind: 'choice', choiceId: found.id })
    },
    state: () => state,
    effects: () => effects,
    /** Everything that came of the last input, also of what followed on it. */
    allEffects: () => all,
    said: (): readonly Say[] => effects.filter((effect) => effect.do === 'say'),
    phrases: () => player.said().map((say) => say.phrase),
    words: () => player.said().map((say) => phrases.say(state.language, say.phrase, say.values)),
    does: () => effects.filter((effect) => effect.do !== 'say').map((effect) => effect.do),
  }
  return player
}
