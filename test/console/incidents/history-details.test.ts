import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { happenings } from '../../../src/console/incidents/incident-kinds.ts'
import type { IncidentEvent, IncidentEventType } from '../../../src/incidents/event.ts'
import type { Incident } from '../../../src/incidents/incident.ts'
import { type Language, languages } from '../../../src/kit/language.ts'
import { opened, tuesdayTen } from '../../incidents/examples.ts'
import { safe } from '../../support/safe.ts'

const actor = { kind: 'agent', id: '1' } as const
const fact = { at: tuesdayTen, actor, changes: {} }
const other = { id: '2', number: 7 }
const why = safe('так вышло')

/** One of each kind: a new one does not compile until it is here. */
const events = {
  opened: { ...fact, type: 'opened', incident: opened() },
  claimed: { ...fact, type: 'claimed', changes: { assigneeId: { from: null, to: '1' } } },
  assigned: { ...fact, type: 'assigned', changes: { group: { from: null, to: 'networks' } } },
  started: { ...fact, type: 'started', changes: { status: { from: 'assigned', to: 'in_progress' } } },
  pended: {
    ...fact,
    type: 'pended',
    reason: 'supplier',
    until: null,
    changes: { pendingReason: { from: null, to: 'supplier' } },
  },
  resumed: { ...fact, type: 'resumed', cause: 'date_reached' },
  resolved: {
    ...fact,
    type: 'resolved',
    text: why,
    code: 'fixed',
    cause: why,
    changes: { resolutionCode: { from: null, to: 'fixed' } },
  },
  closed: { ...fact, type: 'closed', cause: 'silence' },
  reopened: { ...fact, type: 'reopened', reason: why },
  resolution_undone: { ...fact, type: 'resolution_undone' },
  withdrawn: { ...fact, type: 'withdrawn', reason: why },
  cancelled: { ...fact, type: 'cancelled', reason: why },
  text_added: { ...fact, type: 'text_added', text: why },
  first_response_recorded: { ...fact, type: 'first_response_recorded' },
  impact_urgency_changed: {
    ...fact,
    type: 'impact_urgency_changed',
    changes: { impact: { from: 3, to: 1 }, urgency: { from: 3, to: 1 }, priority: { from: 5, to: 1 } },
  },
  category_changed: { ...fact, type: 'category_changed', changes: { category: { from: null, to: 'vpn' } } },
  escalated_functionally: {
    ...fact,
    type: 'escalated_functionally',
    reason: why,
    changes: { supportTier: { from: 1, to: 2 } },
  },
  escalated_hierarchically: { ...fact, type: 'escalated_hierarchically', reason: why },
  complained: { ...fact, type: 'complained', text: why },
  promise_renewed: {
    ...fact,
    type: 'promise_renewed',
    changes: { resolutionDueAt: { from: tuesdayTen, to: tuesdayTen + 60_000 } },
  },
  merged: { ...fact, type: 'merged', into: other },
  absorbed: { ...fact, type: 'absorbed', source: other, description: why },
  split_off: { ...fact, type: 'split_off', into: other, messages: [1, 2] },
  linked: { ...fact, type: 'linked', relation: 'duplicate_of', other },
  unlinked: { ...fact, type: 'unlinked', relation: 'related', other },
  tags_changed: { ...fact, type: 'tags_changed', changes: { tags: { from: [], to: [safe('впн')] } } },
  form_filled: {
    ...fact,
    type: 'form_filled',
    field: 'room',
    changes: { form: { from: {}, to: { room: safe('312') } } },
  },
  kind_changed: { ...fact, type: 'kind_changed', changes: { kind: { from: 'incident', to: 'service_request' } } },
  snoozed: { ...fact, type: 'snoozed', until: tuesdayTen, changes: { snoozedUntil: { from: null, to: tuesdayTen } } },
  approval_asked: { ...fact, type: 'approval_asked', approverId: '2' },
  approval_decided: { ...fact, type: 'approval_decided', isGranted: false, reason: why },
  step_changed: { ...fact, type: 'step_changed', what: 'added', title: why, stepAssigneeId: '2' },
  deadline_warned: { ...fact, type: 'deadline_warned', target: 'response' },
  deadline_breached: { ...fact, type: 'deadline_breached', target: 'resolution' },
  rated: { ...fact, type: 'rated', rating: 2, comment: why },
  joined_major: { ...fact, type: 'joined_major', majorId: '3' },
  left_major: { ...fact, type: 'left_major', majorId: '3' },
} satisfies { readonly [Type in IncidentEventType]: Extract<IncidentEvent, { type: Type }> }

/** What of it somebody reads below its name. */
const told: Readonly<Record<IncidentEventType, RegExp | null>> = {
  opened: /P\d, не указана\|Решить до/,
  claimed: /Исполнитель: – → Анна/,
  assigned: /Группа: – → networks/,
  started: /Статус: назначено → в работе/,
  pended: /Ждём: – → .+\|без срока/,
  resumed: /подошёл срок ожидания/,
  resolved: /Код решения: – → fixed\|так вышло\|Причина: так вышло/,
  closed: /пользователь не возразил/,
  reopened: /так вышло/,
  resolution_undone: null,
  withdrawn: /так вышло/,
  cancelled: /так вышло/,
  text_added: /так вышло/,
  first_response_recorded: null,
  impact_urgency_changed: /Приоритет: P5 → P1\|Кого касается: .+ → .+\|Срочность: .+ → .+/,
  category_changed: /Категория: не указана → vpn/,
  escalated_functionally: /Линия: 1 → 2\|так вышло/,
  escalated_hierarchically: /так вышло/,
  complained: /так вышло/,
  promise_renewed: /Решить до: .+ → .+/,
  merged: null,
  absorbed: /INC-000007: так вышло/,
  split_off: /сообщений: 2/,
  linked: /дубл/i,
  unlinked: /./,
  tags_changed: /Метки.*: – → впн/,
  form_filled: /room: – → 312/,
  kind_changed: /: .+ → .+/,
  snoozed: /Скрыто до: – → .+/,
  approval_asked: /согласует Борис/,
  approval_decided: /так вышло/,
  step_changed: /Добавлен шаг «так вышло», делает Борис/,
  deadline_warned: /Ответить до/,
  deadline_breached: /Решить до/,
  rated: /2 \/ 5\|так вышло/,
  joined_major: null,
  left_major: null,
}

type Told = (event: IncidentEvent) => string
type Named = (type: IncidentEventType, values: Record<string, string>) => string
let tell: Told
let name: Named
let speak: (language: Language) => Promise<void>
beforeAll(async () => {
  // As much of a page as these modules look at when they are read.
  vi.stubGlobal('document', {
    documentElement: {},
    addEventListener: () => {},
    hidden: false,
    visibilityState: 'visible',
  })
  vi.stubGlobal('navigator', { language: 'ru', onLine: true })
  vi.stubGlobal('location', { hash: '', origin: 'http://localhost', href: 'http://localhost/' })
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} })
  const { historyDetails } = await import('../../../src/console/incidents/history-details.ts')
  const { loadWords, sayKind } = await import('../../../src/console/words/say.ts')
  const { setLanguage } = await import('../../../src/console/frame/language.ts')
  tell = (event) =>
    historyDetails(event as Parameters<typeof historyDetails>[0], { 1: 'Анна', 2: 'Борис' }, tuesdayTen).join('|')
  name = (type, values) => sayKind(happenings, type, values)
  speak = async (language) => {
    await loadWords(language)
    setLanguage(language)
  }
})

// The process is shared with other files.
afterAll(() => void vi.unstubAllGlobals())

test.each(Object.keys(events) as IncidentEventType[])('"%s" says what changed and why', async (type) => {
  await speak('ru')
  const words = tell(events[type])
  const expected = told[type]
  if (expected === null) expect(words).toBe('')
  else expect(words).toMatch(expected)
})

test('the code of an outage is said in words, though no desk has it in its list', async () => {
  await speak('ru')
  const changes = { resolutionCode: { from: null, to: 'major' } }
  expect(tell({ ...events.resolved, code: 'major', changes })).toContain('Код решения: – → общий сбой')
})

test.each(languages)('each event has a line with who did it, in %s', async (language) => {
  await speak(language)
  for (const [type, event] of Object.entries(events)) {
    const line = name(type as IncidentEventType, { number: 'INC-000001', who: 'Анна', other: 'INC-000007' })
    expect(line).not.toMatch(/\{|undefined|\[object/)
    expect(tell(event as IncidentEvent)).not.toMatch(/\{|undefined|\[object|NaN/)
  }
})

test('a change of any field that people choose is told from what to what', async () => {
  await speak('en')
  const changes: { [Field in keyof Incident]?: { from: unknown; to: unknown } } = {
    status: { from: 'new', to: 'assigned' },
    priority: { from: 3, to: 2 },
    impact: { from: 3, to: 2 },
    urgency: { from: 3, to: 2 },
    isPriorityConfirmed: { from: false, to: true },
    isVip: { from: false, to: true },
    assigneeId: { from: '1', to: '2' },
    group: { from: 'a', to: 'b' },
    supportTier: { from: 1, to: 3 },
    category: { from: 'a', to: 'b' },
    kind: { from: 'incident', to: 'service_request' },
    tags: { from: ['a'], to: ['b'] },
    pendingReason: { from: 'user', to: 'supplier' },
    pendingUntil: { from: null, to: tuesdayTen },
    snoozedUntil: { from: null, to: tuesdayTen },
    resolutionDueAt: { from: null, to: tuesdayTen },
    responseDueAt: { from: null, to: tuesdayTen },
    description: { from: 'a', to: 'b' },
    resolutionCode: { from: null, to: 'x' },
  }
  for (const [field, change] of Object.entries(changes)) {
    const event = { ...events.claimed, changes: { [field]: change } } as IncidentEvent
    expect(tell(event), field).toMatch(/^.+: .+ → .+$/)
  }
})
