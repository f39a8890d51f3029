import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextWorkingMornings } from '../../../src/incidents/clock/business-hours.ts'
import { defaultRules } from '../../../src/incidents/rules.ts'
import { type CannedDraft, cannedFaults } from '../../../src/incidents/macros/canned-reply.ts'
import { planSteps, unfilledInStep } from '../../../src/incidents/macros/plan-step.ts'
import { endsWork, inOrder, type MacroStep, stepKinds } from '../../../src/incidents/macros/step.ts'

const example: Readonly<Record<MacroStep['kind'], MacroStep>> = {
  note: { kind: 'note', text: { ru: 'Ждёт {user}', en: 'Waits for {user}' } },
  add_tags: { kind: 'add_tags', tags: ['vpn'] },
  set_category: { kind: 'set_category', category: 'access' },
  escalate: { kind: 'escalate', reason: { ru: 'Срочно' } },
  pend: { kind: 'pend', reason: 'user', workingDays: 2 },
  pass_on: { kind: 'pass_on', group: 'networks', reason: { ru: 'Нужны сети', en: 'Networks are needed' } },
  resolve: { kind: 'resolve', code: null, text: { ru: 'Готово, {number}', en: 'Done, {number}' } },
}
const draft = (more: Partial<CannedDraft> = {}): CannedDraft => ({
  titles: { ru: 'Ждём' },
  texts: { ru: '{user}, ждём' },
  scope: 'all',
  group: null,
  steps: [],
  ...more,
})
const facts = {
  language: 'en' as const,
  agentLanguage: 'ru' as const,
  values: { user: 'Olga', number: null, deadline: null, agent: 'Анна', group: null },
  openings: [1_000, 2_000],
}

describe('what is wrong with one', () => {
  test('nothing, when it has a title and a text in some language', () => {
    expect(cannedFaults(draft())).toEqual([])
    expect(cannedFaults(draft({ steps: [example.note, example.add_tags, example.pend] }))).toEqual([])
  })

  test('is told with its place', () => {
    expect(cannedFaults(draft({ titles: { ru: ' ' }, texts: {} }))).toEqual([
      { code: 'title_missing', field: 'titles' },
      { code: 'text_missing', field: 'texts' },
    ])
    expect(cannedFaults(draft({ scope: 'group' }))).toEqual([{ code: 'group_missing', field: 'group' }])
    expect(cannedFaults(draft({ texts: { ru: 'ждём', en: 'by {dedline}' } }))).toEqual([
      { code: 'variable_unknown', field: 'texts', language: 'en', what: 'dedline' },
    ])
    expect(cannedFaults(draft({ steps: [{ kind: 'note', text: { ru: '' } }] }))).toEqual([
      { code: 'step_words_missing', field: 'note' },
    ])
    expect(cannedFaults(draft({ steps: [{ kind: 'add_tags', tags: [] }] }))).toEqual([
      { code: 'step_words_missing', field: 'add_tags' },
    ])
  })

  test('a kind comes once, and the work ends in one way', () => {
    expect(cannedFaults(draft({ steps: [example.pend, example.pend] }))).toEqual([
      { code: 'step_twice', field: 'pend' },
    ])
    expect(cannedFaults(draft({ steps: [example.pend, example.resolve] }))).toEqual([
      { code: 'several_ends', field: 'steps' },
    ])
  })
})

describe('steps', () => {
  test('are done in one order, however they were written, and the end comes last', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...stepKinds]), (kinds) => {
        const done = inOrder(kinds.map((kind) => example[kind])).map(({ kind }) => kind)
        expect(done.toSorted()).toEqual(kinds.toSorted())
        expect(done).toEqual(inOrder(inOrder(kinds.map((kind) => example[kind]))).map(({ kind }) => kind))
        const firstEnd = done.findIndex(endsWork)
        if (firstEnd >= 0) expect(done.slice(firstEnd).every(endsWork)).toBe(true)
      }),
    )
  })

  test('are planned in the language of whoever reads them, with what is known of the conversation', () => {
    expect(planSteps([example.resolve, example.note, example.pend, example.pass_on], facts)).toEqual([
      { kind: 'note', text: 'Ждёт Olga' },
      { kind: 'pend', reason: 'user', until: 2_000 },
      { kind: 'pass_on', group: 'networks', reason: 'Networks are needed' },
      { kind: 'resolve', code: null, text: 'Done, {number}' },
    ])
  })

  test('tell what is left open in them', () => {
    const planned = planSteps(
      stepKinds.map((kind) => example[kind]),
      facts,
    )
    expect(planned.map((step) => [step.kind, unfilledInStep(step)])).toEqual([
      ['note', []],
      ['add_tags', []],
      ['set_category', []],
      ['escalate', []],
      ['pend', []],
      ['pass_on', []],
      ['resolve', ['number']],
    ])
  })
})

test('the next working mornings leave out the weekend, and each is an opening', () => {
  // A Friday, 15:00 in Moscow.
  const friday = Date.parse('2026-11-27T12:00Z')
  const calendar = { ...defaultRules.calendar, zone: 'Europe/Moscow' }
  const mornings = nextWorkingMornings(calendar, friday, 3).map((at) => new Date(at).toISOString())
  expect(mornings.map((at) => at.slice(0, 10))).toEqual(['2026-11-30', '2026-12-01', '2026-12-02'])
  expect(new Set(mornings.map((at) => at.slice(10))).size).toBe(1)
})
