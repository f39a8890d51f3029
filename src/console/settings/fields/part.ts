export type Path = readonly (string | number)[]

/** A piece of a setting's value as a form edits it: what stands there, where, and how it is replaced; undefined takes it away. */
export type Part = {
  readonly path: Path
  readonly value: unknown
  /** What holds for those fields of an object that are not said. */
  readonly usual?: unknown
  readonly onChange: (value: unknown) => void
}

export const fieldsIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {}
export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
export const textIn = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
export const textsIn = (value: unknown): readonly string[] => listIn(value).map(textIn)

/** A field of an object. */
export function fieldOf(part: Part, name: string): Part {
  const fields = fieldsIn(part.value)
  const usual = fieldsIn(part.usual)[name]
  return {
    path: [...part.path, name],
    value: Object.hasOwn(fields, name) ? fields[name] : usual,
    ...(usual === undefined ? {} : { usual }),
    onChange: (value) => {
      const { [name]: _, ...others } = fields
      // In its place where it has one: whoever looks at the JSON finds it there.
      part.onChange(value === undefined ? others : { ...fields, [name]: value })
    },
  }
}

/** An item of a list. */
export function itemOf(part: Part, index: number): Part {
  const items = listIn(part.value)
  return {
    path: [...part.path, index],
    value: items[index],
    onChange: (value) => part.onChange(value === undefined ? items.toSpliced(index, 1) : items.with(index, value)),
  }
}

export const itemsOf = (part: Part): readonly Part[] => listIn(part.value).map((_, index) => itemOf(part, index))

/** One more at the end of a list. */
export const append = (part: Part, item: unknown): void => part.onChange([...listIn(part.value), item])
