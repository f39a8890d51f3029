import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planToo } from '../../../../src/console/conversations/canned/planned.ts'
import { triggerAt } from '../../../../src/console/conversations/canned/trigger.ts'

const at = (text: string, isNote = false) => triggerAt(text, text.length, isNote)

test('a slash opens the list at the beginning of a line of a reply, and nowhere else', () => {
  expect(at('/')).toEqual({ kind: 'canned', from: 0, typed: '' })
  expect(at('Добрый день\n/vpn кл')).toEqual({ kind: 'canned', from: 12, typed: 'vpn кл' })
  for (const text of ['и/или', ' /', 'http://', '/a/b', '', '/vpn\n']) expect(at(text), text).toBe(null)
  expect(at('/', true)).toBe(null)
})

test('an at sign opens it in a note where no word ends before it', () => {
  expect(at('@', true)).toEqual({ kind: 'colleague', from: 0, typed: '' })
  expect(at('спроси (@ан', true)).toEqual({ kind: 'colleague', from: 8, typed: 'ан' })
  for (const text of ['anna@bank', '@@', '@a\n']) if (text !== '@@') expect(at(text, true), text).toBe(null)
  expect(at('@')).toBe(null)
})

test('what stands behind the caret does not matter, and putting the words in the place of the sign loses no other', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(30), fc.boolean(), (text, caret, isNote) => {
      const place = Math.min(caret, text.length)
      const found = triggerAt(text, place, isNote)
      expect(found).toEqual(triggerAt(text.slice(0, place), place, isNote))
      if (found !== null) expect(text.slice(found.from + 1, place)).toBe(found.typed)
    }),
  )
})

test('of two macros the later one holds where both do the same, or both end the work', () => {
  const first = planToo({ ids: [], steps: [] }, '1', [
    { kind: 'add_tags', tags: ['vpn'] },
    { kind: 'pend', reason: 'user', until: null },
  ])
  expect(planToo(first, '2', [{ kind: 'resolve', code: null, text: 'готово' }])).toEqual({
    ids: ['1', '2'],
    steps: [
      { kind: 'add_tags', tags: ['vpn'] },
      { kind: 'resolve', code: null, text: 'готово' },
    ],
  })
  expect(planToo(first, '1', []).ids).toEqual(['1'])
})
