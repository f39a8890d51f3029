import { expect, test } from 'vitest'
import { by, say, turn } from '../../src/conversation/turn.ts'
import { initialState } from '../../src/conversation/state.ts'

test('the branch that decided is named, those inside of it after a colon, and nothing else changes', () => {
  const told = turn(initialState('en'), say('menu'))
  expect(told.rule).toBe('')
  const named = by('draft', by('dismissed', told))
  expect(named.rule).toBe('draft:dismissed')
  expect({ ...named, rule: '' }).toEqual(told)
})
