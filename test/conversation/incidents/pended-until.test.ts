import { expect, test } from 'vitest'
import { day, hour } from '../../../src/kit/time.ts'
import { languages } from '../../../src/kit/language.ts'
import { initialState } from '../../../src/conversation/state.ts'
import { incident, monday, talk } from '../talk.ts'

const told = {
  ru: [/ждём поставщика\. Вернёмся к этому завтра в 9:00\.$/, /ждём поставщика\. Напишу, когда работа продолжится\.$/],
  uk: [/чекаємо на постачальника\. Повернемося до цього завтра о 9:00\.$/, /піде далі\.$/],
  en: [/waiting for a supplier\. We'll come back to it tomorrow at 9 am\.$/, /I'll write when work goes on\.$/],
} as const

test.each(languages)('whoever waits is told until when, where that is known (%s)', (language) => {
  // Monday, 10:00 in Moscow; tomorrow at 9:00.
  const tomorrow = monday + day - hour
  const words = (pendingUntil: number | null) =>
    talk(initialState(language))
      .happens({
        kind: 'status_changed',
        from: 'in_progress',
        reason: '',
        incident: incident({ status: 'pending', pendingReason: 'supplier', pendingUntil }),
      })
      .words()
      .join(' ')
  expect(words(tomorrow)).toMatch(told[language][0])
  expect(words(null)).toMatch(told[language][1])
})

const undone = {
  ru: [
    'INC-000007 отметили решённым по ошибке. Ждём поставщика. Вернёмся к этому завтра в 9:00.',
    'INC-000007 отметили решённым по ошибке. Обращение снова открыто.',
  ],
  uk: [
    'INC-000007 позначили вирішеним помилково. Чекаємо на постачальника. Повернемося до цього завтра о 9:00.',
    'INC-000007 позначили вирішеним помилково. Звернення знову відкрито.',
  ],
  en: [
    "INC-000007 was marked as resolved by mistake. We're waiting for a supplier. We'll come back to it tomorrow at 9 am.",
    'INC-000007 was marked as resolved by mistake. It is open again.',
  ],
} as const

test.each(languages)(
  'whoever read that it was solved is told that this was a slip, and how it stands (%s)',
  (language) => {
    const words = (card: Parameters<typeof incident>[0]) =>
      talk(initialState(language))
        .happens({
          kind: 'status_changed',
          from: 'resolved',
          reason: '',
          isSlip: true,
          incident: incident({ number: 7, ...card }),
        })
        .words()
        .join(' ')
    const pendingUntil = monday + day - hour
    expect(words({ status: 'pending', pendingReason: 'supplier', pendingUntil })).toBe(undone[language][0])
    expect(words({ status: 'assigned' })).toBe(undone[language][1])
  },
)
