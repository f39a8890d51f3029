import { describe, expect, test } from 'vitest'
import { detailsInWords } from '../../src/desk/access/audit/audit-details.ts'
import type { AuditDetails } from '../../src/desk/access/audit/audit-ports.ts'
import { changedParts } from '../../src/desk/access/audit/changed-parts.ts'
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
    [{ file: '/figures/parts.csv', cut: 'group' }, 'отчёт по частям, в разрезе «Группа»'],
    [{ incident: '17' }, 'обращение № 17'],
    [{ somethingNewer: 'x', move: 'fly' }, 'somethingNewer: x, fly'],
  ])('%j', (details, said) => {
    expect(detailsInWords({ details }, 'ru')).toBe(said)
  })

  test.each(languages)('has words for the same in %s', (language) => {
    const { acts: _, files: __, ...small } = auditWords(language)
    const keysOf = (words: typeof small) =>
      Object.values(words).map((value) => (typeof value === 'object' ? Object.keys(value).toSorted() : ''))
    const { acts: ___, files: ____, ...russian } = auditWords('ru')
    expect(keysOf(small)).toEqual(keysOf(russian))
  })
})

describe('what of a setting has changed', () => {
  test.each<[string, unknown, unknown, readonly unknown[]]>([
    ['nothing', { a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, []],
    ['a value', { a: { b: 1, c: 2 } }, { a: { b: 3, c: 2 } }, [{ path: 'a.b', from: 1, to: 3 }]],
    ['from as usual', null, { a: 1 }, [{ path: 'a', from: undefined, to: 1 }]],
    ['back to usual', { a: { b: 1 } }, null, [{ path: 'a.b', from: 1, to: undefined }]],
    [
      'one taken out of the middle',
      [
        { id: 'x', n: 1 },
        { id: 'y', n: 2 },
        { id: 'z', n: 3 },
      ],
      [
        { id: 'x', n: 1 },
        { id: 'z', n: 3 },
      ],
      [
        { path: 'y.id', from: 'y', to: undefined },
        { path: 'y.n', from: 2, to: undefined },
      ],
    ],
    [
      'two of one name',
      [
        { id: 'x', n: 1 },
        { id: 'x', n: 2 },
      ],
      [
        { id: 'x', n: 1 },
        { id: 'x', n: 5 },
      ],
      [{ path: '1.n', from: 2, to: 5 }],
    ],
    [
      'a value that becomes an object',
      { a: 'closed' },
      { a: { from: '9:00' } },
      [{ path: 'a', from: 'closed', to: { from: '9:00' } }],
    ],
    ['an empty list', { a: [] }, { a: ['b'] }, [{ path: 'a.0', from: undefined, to: 'b' }]],
  ])('%s', (_, from, to, parts) => {
    expect(changedParts(from, to)).toEqual(parts)
  })
})
