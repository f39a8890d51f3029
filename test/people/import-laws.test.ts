import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../src/people/person.ts'
import { planImport } from '../../src/people/plan-import.ts'
import { readDirectory } from '../../src/people/read-directory.ts'
import { whyNotLinked } from '../../src/people/linking.ts'

const phone = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 30 }).map((n) => `8 916 000-00-${String(n).padStart(2, '0')}`) },
  { weight: 1, arbitrary: fc.constantFrom('', 'нет', '7,9E+10', '123-45-67') },
)
const cell = fc.stringMatching(/^[A-Za-zА-я ;,"]{0,12}$/)
const row = fc.record({
  phone,
  name: fc.oneof(fc.constantFrom('Ольга', 'Пётр'), cell),
  department: cell,
  vip: fc.constantFrom('да', 'нет', '', 'yes', 'может'),
})
type Row = typeof row extends fc.Arbitrary<infer One> ? One : never

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
const fileOf = (rows: readonly Row[]) =>
  new TextEncoder().encode(
    [
      'телефон;фио;отдел;vip',
      ...rows.map((one) => [one.phone, one.name, one.department, one.vip].map(quote).join(';')),
    ].join('\r\n'),
  )

function read(rows: readonly Row[]) {
  const file = readDirectory(fileOf(rows))
  if (!file.ok) throw new Error(file.refusal.code)
  return file.value
}

type Known = ReadonlyMap<string, Entry>
function imported(known: Known, rows: readonly Row[], isWhole = false): Known {
  const plan = planImport(
    known,
    read(rows).good.map(({ said }) => said),
    { isWhole },
  )
  const after = new Map(known)
  for (const entry of [...plan.added, ...plan.changed]) after.set(entry.phone, entry)
  for (const gone of plan.gone) after.set(gone, { ...after.get(gone)!, hasLeft: true })
  return after
}
const sorted = (known: Known) => [...known.values()].toSorted((a, b) => (a.phone < b.phone ? -1 : 1))

const files = fc.array(row, { maxLength: 25 })
const withoutDoubles = fc.uniqueArray(row, { maxLength: 25, selector: (one) => one.phone.replace(/\D/g, '') || one })

describe('importing a directory', () => {
  test('twice is importing it once: the second changes nothing and doubles nobody', () => {
    fc.assert(
      fc.property(files, files, fc.boolean(), (before, rows, isWhole) => {
        const known = imported(new Map(), before)
        const once = imported(known, rows, isWhole)
        const again = planImport(
          once,
          read(rows).good.map(({ said }) => said),
          { isWhole },
        )
        expect(again).toEqual({ added: [], changed: [], sameCount: read(rows).good.length, gone: [] })
      }),
    )
  })

  test('does not depend on the order of the lines, but for doubles', () => {
    fc.assert(
      fc.property(
        withoutDoubles.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          expect(sorted(imported(new Map(), shuffled))).toEqual(sorted(imported(new Map(), rows)))
        },
      ),
    )
  })

  test('accounts for every line: good, refused or empty, each once', () => {
    fc.assert(
      fc.property(files, (rows) => {
        const { good, refused, emptyCount } = read(rows)
        expect(good.length + refused.length + emptyCount).toBe(rows.length)
        const lines = [...good, ...refused].map(({ line }) => line)
        expect(new Set(lines).size).toBe(lines.length)
        for (const line of lines) expect(line >= 2 && line <= rows.length + 1).toBe(true)
      }),
    )
  })

  test('counts of what it does to whom: each good line is new, changed or the same', () => {
    fc.assert(
      fc.property(files, files, (before, rows) => {
        const lines = read(rows).good.map(({ said }) => said)
        const plan = planImport(imported(new Map(), before), lines, { isWhole: false })
        expect(plan.added.length + plan.changed.length + plan.sameCount).toBe(lines.length)
        expect(plan.gone).toEqual([])
      }),
    )
  })

  test('keeps who is missing, unless the file is said to be the whole directory', () => {
    fc.assert(
      fc.property(files, files, (before, rows) => {
        const known = imported(new Map(), before)
        const part = imported(known, rows)
        for (const entry of known.values()) expect(part.has(entry.phone)).toBe(true)
        const whole = imported(known, rows, true)
        const named = new Set(read(rows).good.map(({ said }) => said.phone))
        for (const entry of whole.values()) expect(entry.hasLeft).toBe(!named.has(entry.phone))
      }),
    )
  })

  test('leaves alone what the file has no column for, and empties what it has an empty cell for', () => {
    const known = new Map([
      [
        '+79160000001',
        {
          phone: '+79160000001',
          name: 'Ольга',
          department: 'Касса',
          class: 'vip',
          isVip: true,
          language: 'uk',
          timeZone: 'Europe/Kyiv',
          hasLeft: false,
        } as const,
      ],
    ])
    const short = readDirectory(new TextEncoder().encode('phone,name,department\n+79160000001,Ольга,\n'))
    if (!short.ok) throw new Error('unreadable')
    const { changed } = planImport<string>(
      known,
      short.value.good.map(({ said }) => said),
      { isWhole: false },
    )
    expect(changed).toEqual([{ ...known.get('+79160000001'), department: null }])
  })
})

test('two chats are linked unless they are already, or are proved to be two people', () => {
  const side = (userId: string, personId: string | null) => ({ userId, personId })
  expect(whyNotLinked(side('1', null), side('2', '7'))).toBeNull()
  expect(whyNotLinked(side('1', '7'), side('2', '7'))).toBeNull()
  expect(whyNotLinked(side('1', '7'), side('1', '7'))).toBe('linked_already')
  expect(whyNotLinked(side('1', '7'), side('2', '8'))).toBe('two_people')
})
