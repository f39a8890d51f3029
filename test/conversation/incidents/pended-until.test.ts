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
