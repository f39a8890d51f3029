import type { ColumnType } from 'kysely'

/** bigint: text in both directions, so that no digit is lost. */
export type Id = string
export type GeneratedId = ColumnType<Id, never, never>
/** timestamptz: milliseconds when read, an ISO text when written. */
export type At = ColumnType<number, string, string>
export type GeneratedAt = ColumnType<number, string | undefined, string>
export type OptionalAt = ColumnType<number | null, string | null | undefined, string | null>
/** jsonb: parsed when read, JSON text when written. */
export type Json = ColumnType<unknown, string, string>
export type GeneratedJson = ColumnType<unknown, string | undefined, string>
export type JsonOf<Value> = ColumnType<Value, string | undefined, string>
export type OptionalJson = ColumnType<unknown, string | null, never>
export type OptionalJsonOf<Value> = ColumnType<Value | null, string | null | undefined, string | null>
