import { fieldsIn } from '../fields/part.ts'
import type { SettingKey, Names } from '../setting-kinds.ts'
import type { Difference } from './readers.ts'
import { readerOf } from './setting-readers.ts'

type Change = { readonly key: SettingKey; readonly from: unknown; readonly to: unknown }

/** What a change of a setting changed, in words; what is not said on either side is as usual. */
export function differencesOf({ key, from, to }: Change, usual: unknown, around: Names): readonly Difference[] {
  const depth = key === 'targets' || key === 'texts' ? 2 : 1
  return readerOf[key](filled(from, usual, depth), filled(to, usual, depth), around)
}

/** With the usual where nothing is said, so many objects deep: the targets of a priority may say one of three, a language some of its phrases. */
function filled(value: unknown, usual: unknown, depth: number): unknown {
  if (value === null || value === undefined) return usual
  if (depth === 0 || !isObject(value) || !isObject(usual)) return value
  const own = fieldsIn(value)
  const others = fieldsIn(usual)
  return Object.fromEntries(
    Object.keys({ ...others, ...own }).map((name) => [
      name,
      // Here null is said, and means nothing.
      own[name] === null ? null : filled(own[name], others[name], depth - 1),
    ]),
  )
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)
