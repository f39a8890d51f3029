import { expect, test } from 'vitest'
import type { Body, InboundEvent } from '../../src/messaging/inbound.ts'
import { isChoiceId } from '../../src/messaging/choice-id.ts'
import { protectEvent } from '../../src/privacy/protect-event.ts'

const pressed = (choiceId: string): Body<string> => {
  const event: InboundEvent = {
    externalId: '1',
    from: { externalId: '2', name: 'Ольга', username: null, languageCode: 'ru' },
    at: Date.now(),
    body: { kind: 'choice', choiceId },
    messageExternalId: null,
    masked: [],
  }
  return protectEvent(event, Date.now()).body
}

test.each([
  'go:menu',
  'link.2',
  'QosKDrUt-Pw.5',
  'Pw-1_QVFu6o.closing.812.9',
  'RJL_jr5Si3M.8',
  'Ghfx4kwa-pw.own-data.0',
])('%s comes back as it was sent, whatever its drawn letters look like', (choiceId) => {
  expect(isChoiceId(choiceId)).toBe(true)
  expect(pressed(choiceId)).toEqual({ kind: 'choice', choiceId })
})

test.each([
  'pw: Qwerty-12345',
  '4111111111111111',
  'abcdefghijk.4111111111111111.0',
  '79031234567.1',
  'пароль Qwerty1',
])('«%s» is no button of ours', (choiceId) => {
  expect(isChoiceId(choiceId)).toBe(false)
})

test('what is no button of ours is masked like any words', () => {
  for (const secret of ['4111111111111111', 'пароль Qwerty1'])
    expect(JSON.stringify(pressed(secret))).not.toContain(secret)
})
