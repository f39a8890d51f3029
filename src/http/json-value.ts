/** Any JSON, as far as the typed client can follow it. */
export type JsonValue = null | boolean | number | string | readonly unknown[] | Readonly<Record<string, unknown>>
