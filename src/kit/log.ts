/** Fields are facts about the machine (row ids, names, counts), never message texts, names of people or secrets. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>

export interface Log {
  debug(what: string, fields?: LogFields): void
  info(what: string, fields?: LogFields): void
  warn(what: string, fields?: LogFields): void
  /** `cause` is reduced to its name, code and a scrubbed message by the writer. */
  error(what: string, cause: unknown, fields?: LogFields): void
}
