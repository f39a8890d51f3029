import { expect, test } from 'vitest'
import { initialState, type State } from '../../../src/conversation/state.ts'
import { monday, talk } from '../talk.ts'

const waiting: State = {
  ...initialState('ru'),
  doing: { at: 'waiting', incidentId: '7', number: 123, since: monday, toldAt: monday },
}
const called = { kind: 'looking_further', isToSupervisor: true } as const

test('that somebody in charge is called is said once a wait, however many of them are asked', () => {
  const olga = talk(waiting)
  expect(olga.happens(called).phrases()).toEqual(['lead-called'])
  expect(olga.happens(called).phrases()).toEqual([])
})
