/** Authentic is not the same as well-formed: a field of the wrong type is as good as absent. */
export type Fields = Readonly<Record<string, unknown>>

export const words = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

export const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null

export const record = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}

export const records = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(record) : [])
