import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { auditCsv as AuditCsv } from '../../../src/console/access/audit/audit-file.ts'
import { auditWords } from '../../../src/desk/access/audit/audit-words.ts'
import { stubPage } from '../stub-page.ts'

const line = {
  at: Date.parse('2026-11-29T20:00:00Z'),
  agentId: '1',
  subject: null,
  details: {},
  address: '127.0.0.1',
  said: '',
  sides: [],
  hash: 'abc',
} as const

const usual = {
  targets: {
    '1': { response: '15m', resolution: '4h', counts: 'around_the_clock' },
    '2': { response: '30m', resolution: '8h', counts: 'around_the_clock' },
  },
  texts: { ru: { menu: 'Чем помочь?', bye: 'До встречи' }, uk: {}, en: {} },
}
const exported = {
  lines: [
    {
      ...line,
      number: 5,
      what: 'announcement_changed',
      subject: '7',
      sides: [{ title: 'время', from: 'сразу', to: '2026-12-03 09:00' }],
    },
    {
      ...line,
      number: 4,
      what: 'agent_changed',
      subject: '2',
      details: { roleFrom: 'agent', roleTo: 'supervisor' },
      said: 'специалист → старший смены',
    },
    { ...line, number: 3, what: 'setting_changed', subject: 'texts', details: { version: 1 } },
    { ...line, number: 2, what: 'setting_changed', subject: 'targets', details: { version: 1 } },
    { ...line, number: 1, what: 'sign_in_refused', subject: '=cmd()', agentId: null },
  ],
  changes: [
    { number: 3, from: null, to: { ru: { menu: 'Чем помочь сегодня?' } } },
    { number: 2, from: null, to: { '2': { response: '20m' } } },
  ],
  usual,
  agents: [
    { id: '1', login: 'chief', name: 'Шеф' },
    { id: '2', login: 'timur', name: 'Тимур' },
  ],
  groups: [],
  canned: [],
} as unknown as Parameters<typeof AuditCsv>[0]

let auditCsv: typeof AuditCsv
beforeAll(async () => {
  await stubPage('ru')
  ;({ auditCsv } = await import('../../../src/console/access/audit/audit-file.ts'))
})
afterAll(() => vi.unstubAllGlobals())

test('the first change of a setting says from what, one part a line, in the words of its form', () => {
  const [, time, role, texts, targets, refused] = auditCsv(exported, auditWords('ru')).split('\r\n')
  expect(time).toContain(';время: сразу;время: 2026-12-03 09:00;')
  expect(role).toContain(';Шеф;изменён сотрудник;Тимур;специалист → старший смены;специалист;старший смены;127.0.0.1;')
  expect(texts).toContain(';Тексты бота;;русский: Чем помочь?;русский: Чем помочь сегодня?;')
  expect(targets).toMatch(/;Сроки;;"?2, высокий · [^;\n]*: 30 мин"?;"?2, высокий · [^;\n]*: 20 мин"?;/)
  expect(refused).toContain(`;Без входа;вход не удался;'=cmd();`)
  expect(targets).toContain(';setting_changed;targets;1;"{""version"":1}";abc')
})
