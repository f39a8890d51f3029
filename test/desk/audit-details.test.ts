import { describe, expect, test } from 'vitest'
import { detailsInWords } from '../../src/desk/access/audit/audit-details.ts'
import type { AuditDetails } from '../../src/desk/access/audit/audit-ports.ts'
import { auditWords } from '../../src/desk/access/audit/audit-words.ts'
import { languages } from '../../src/kit/language.ts'

describe('what is known of an act', () => {
  test.each<[AuditDetails, string]>([
    [{}, ''],
    [{ isCommand: true }, ''],
    [{ role: 'auditor', groups: 2 }, 'проверяющий, групп: 2'],
    [{ role: 'agent', groups: 0 }, 'специалист'],
    [{ roleFrom: 'agent', roleTo: 'supervisor', isRenamed: true }, 'специалист → старший смены, сменено имя'],
    [{ isPasswordReset: true, isTotpReset: false }, 'сброшен пароль'],
    [{ isDisabled: true }, 'вход закрыт'],
    [{ isDisabled: false }, 'вход снова открыт'],
    [{ version: 3, isUsual: false }, 'версия 3'],
    [{ version: 4, isUsual: true }, 'версия 4, возвращено исходное'],
    [{ move: 'schedule' }, 'запланировано'],
    [
      { file: '/figures/report.csv', report: 'chats', days: '2026-10-01 – 2026-10-31' },
      'отчёт, разговоры, за 2026-10-01 – 2026-10-31',
    ],
    [{ file: '/feedback.csv', list: 'low', stage: 'open' }, 'отзывы, низкие оценки, не разобранные'],
    [{ file: '/figures/parts.csv', cut: 'group' }, 'отчёт по частям, в разрезе «Группа»'],
    [
      { file: '/figures/parts.csv', report: 'agents', cut: 'agent', only: 'group=group-1, vip' },
      'отчёт по частям, специалисты, отбор: Группа: group-1, VIP',
    ],
    [
      // As the database keeps it: short names first.
      { cut: 'group', days: '2026-11-01 – 2026-11-30', file: '/figures/parts.csv', only: 'vip=true', report: 'chats' },
      'отчёт по частям, разговоры, в разрезе «Группа», отбор: VIP: true, за 2026-11-01 – 2026-11-30',
    ],
    [{ at: '2026-11-30 09:00', move: 'schedule' }, 'запланировано, на 2026-11-30 09:00'],
    [{ isLoginUnknown: true }, 'неизвестный логин'],
    [{ move: 'schedule', at: '2026-11-30 09:00' }, 'запланировано, на 2026-11-30 09:00'],
    [{ file: '/audit/file', agent: '2', what: 'setting_changed' }, 'журнал действий, кто: 2, изменена настройка'],
    [
      { isTextsChanged: true, timeFrom: null, timeTo: '2026-12-03 09:00', urgentFrom: true, urgentTo: false },
      'изменён текст, время: сразу → 2026-12-03 09:00, срочное: да → нет',
    ],
    [{ channelsFrom: 'telegram', channelsTo: 'telegram, viber' }, 'мессенджеры: telegram → telegram, viber'],
    [{ incident: '17' }, 'обращение № 17'],
    [{ somethingNewer: 'x', move: 'fly' }, 'somethingNewer: x, fly'],
  ])('%j', (details, said) => {
    expect(detailsInWords({ details }, 'ru')).toBe(said)
  })

  test('of a report that was narrowed names what people call it by', () => {
    const details = { only: 'group=group-1, agent=4, vip' }
    const names: Readonly<Record<string, string>> = { 'group=group-1': 'Первая линия', 'agent=4': 'Анна' }
    const nameOf = (cut: string, value: string | null) => (value === null ? 'нет' : (names[`${cut}=${value}`] ?? value))
    expect(detailsInWords({ details }, 'ru', nameOf)).toBe('отбор: Группа: Первая линия, Специалист: Анна, VIP: нет')
  })

  test.each(languages)('has words for the same in %s', (language) => {
    const { acts: _, files: __, ...small } = auditWords(language)
    const keysOf = (words: typeof small) =>
      Object.values(words).map((value) => (typeof value === 'object' ? Object.keys(value).toSorted() : ''))
    const { acts: ___, files: ____, ...russian } = auditWords('ru')
    expect(keysOf(small)).toEqual(keysOf(russian))
  })
})
