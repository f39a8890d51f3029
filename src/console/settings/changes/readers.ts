import { isSame } from '../../../kit/same-json.ts'
import { fieldsIn, listIn, textIn } from '../fields/part.ts'
import { asText, type Names } from '../setting-kinds.ts'
import { say, type SentenceId } from '../../words/say.ts'

/** One thing that a change changed. */
export type Difference = {
  /** From the outside in, in words; empty: the whole value. */
  readonly place: readonly string[]
  /** What stood there and what stands there now, in words; null: nothing. */
  readonly from: string | null
  readonly to: string | null
}

/** Tells apart two states of a piece of a setting; undefined where there is none. */
export type Reader = (from: unknown, to: unknown, around: Names) => readonly Difference[]

type Words = (value: unknown, around: Names) => string

const within = (label: string, found: readonly Difference[]): readonly Difference[] =>
  found.map(({ place, ...sides }) => ({ place: [label, ...place], ...sides }))

/** What is told as a whole; `nothing`: what it means that nothing is there. */
export const whole =
  (words: Words, nothing: SentenceId | null = null): Reader =>
  (from, to, around) => {
    if (isSame(from, to) || (isNothing(from) && isNothing(to))) return []
    const side = (value: unknown) => {
      if (isNothing(value)) return nothing === null ? null : say(nothing)
      return words(value, around)
    }
    return [{ place: [], from: side(from), to: side(to) }]
  }

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** An object: each field by its label; what has none is told as it stands, rather than kept silent. */
export const fields =
  (known: Readonly<Record<string, readonly [label: string, reader: Reader]>>): Reader =>
  (from, to, around) => {
    const sides = [fieldsIn(from), fieldsIn(to)] as const
    const names = new Set([...Object.keys(known), ...sides.flatMap(Object.keys)])
    return [...names].flatMap((name) => {
      const [label, reader] = known[name] ?? [name, whole(asText)]
      return within(label, reader(sides[0][name], sides[1][name], around))
    })
  }

/** An object whose keys are people's: logins, dates, names. */
export const entries =
  (labelOf: (key: string, around: Names) => string, reader: Reader): Reader =>
  (from, to, around) => {
    const sides = [fieldsIn(from), fieldsIn(to)] as const
    const keys = [...new Set(sides.flatMap(Object.keys))].toSorted()
    return keys.flatMap((key) =>
      within(labelOf(key, around), cameAndWent(sides[0][key], sides[1][key], reader, around)),
    )
  }

/** A list whose items keep their own `id`, wherever they stand; their order is told when only it has changed. */
export const items =
  (idOf: (item: unknown) => string, labelOf: (item: unknown) => string, reader: Reader): Reader =>
  (from, to, around) => {
    const sides = [byId(from, idOf), byId(to, idOf)] as const
    const ids = [...new Set(sides.flatMap((side) => [...side.keys()]))]
    const found = ids.flatMap((id) => {
      const [before, after] = sides.map((side) => side.get(id))
      return within(labelOf(after ?? before), cameAndWent(before, after, reader, around))
    })
    if (found.length > 0 || isSame(listIn(from), listIn(to))) return found
    const order = (value: unknown) => listIn(value).map(labelOf).join(', ')
    return [{ place: [say('change-order')], from: order(from), to: order(to) }]
  }

/** A list whose items are known by their places only. */
export const rows =
  (labelOf: (number: number) => string, reader: Reader): Reader =>
  (from, to, around) => {
    const sides = [listIn(from), listIn(to)] as const
    const count = Math.max(sides[0].length, sides[1].length)
    return Array.from({ length: count }, (_, index) =>
      within(labelOf(index + 1), cameAndWent(sides[0][index], sides[1][index], reader, around)),
    ).flat()
  }

const byId = (list: unknown, idOf: (item: unknown) => string): ReadonlyMap<string, unknown> =>
  new Map(listIn(list).map((item) => [idOf(item), item]))

/** What is new is told with everything in it, what is gone only by its name. */
function cameAndWent(from: unknown, to: unknown, reader: Reader, around: Names): readonly Difference[] {
  const found = reader(from, to, around)
  // One value has no parts to be told one by one.
  const isWhole = found.some(({ place }) => place.length === 0)
  if (isWhole || (from === undefined) === (to === undefined)) return found
  if (to === undefined) return [{ place: [], from: say('change-there'), to: null }]
  return [{ place: [], from: null, to: say('change-there') }, ...found]
}

/** Names with commas, in the order in which they stand. */
export const list =
  (nameOf: Words): Words =>
  (value, around) =>
    listIn(value)
      .map((item) => nameOf(item, around))
      .join(', ')

export const plainText: Words = (value) => textIn(value) || asText(value)
