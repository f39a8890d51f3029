import { expect, test } from 'vitest'
import { withoutWords } from '../../src/people/without-words.ts'

test.each<[unknown, unknown]>([
  // Who, when and which state stays.
  [
    { changes: { status: { from: 'new', to: 'assigned' }, assigneeId: { from: null, to: '7' } }, at: 17 },
    { changes: { status: { from: 'new', to: 'assigned' }, assigneeId: { from: null, to: '7' } }, at: 17 },
  ],
  [
    { text: 'починили Ольге принтер', code: 'fixed', cause: 'сгорел' },
    { text: '', code: 'fixed', cause: '' },
  ],
  [{ reason: 'Ольга попросила' }, { reason: '' }],
  [{ reason: 'ivanov' }, { reason: '' }],
  [
    { reason: 'supplier', until: null },
    { reason: 'supplier', until: null },
  ],
  [{ cause: 'user_replied' }, { cause: 'user_replied' }],
  [
    { changes: { description: { from: 'одно', to: 'другое' }, tags: { from: ['ольга'], to: [] } } },
    { changes: { description: { from: '', to: '' }, tags: { from: [], to: [] } } },
  ],
  [{ changes: { form: { from: {}, to: { room: '412' } } } }, { changes: { form: { from: {}, to: {} } } }],
  [
    { incident: { description: 'не печатает', category: 'printing', openedAt: 5, userName: 'Ольга Ёлкина' } },
    { incident: { description: '', category: 'printing', openedAt: 5, userName: '' } },
  ],
  [null, null],
])('%j', (details, kept) => {
  expect(withoutWords(details)).toEqual(kept)
})
