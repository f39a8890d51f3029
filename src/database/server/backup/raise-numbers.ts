import type pg from 'pg'

/** So many numbers may have been given since: people have them on their phones. */
const skippedNumbers = 1_000

/**
 * Every counter goes on behind what is there; the one of requests far behind: some were given that nobody here knows of.
 * @returns the first number that the next request can have.
 */
export async function raiseNumbers(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(`
    select format('%I', c.table_name) as table, format('%I', c.column_name) as column,
      pg_get_serial_sequence(format('%I', c.table_name), c.column_name) as sequence
    from information_schema.columns c where c.table_schema = 'public' and c.is_identity = 'YES'`)
  for (const { table, column, sequence } of rows) {
    const skipped = table === 'incidents' && column === 'number' ? skippedNumbers : 0
    const last = `(select coalesce(max(${column}), 0) + ${skipped} from ${table})`
    // The third says whether that one is taken; of an empty table the first is not.
    await client.query(`select setval($1::regclass, greatest(1, ${last}), ${last} > 0)`, [sequence])
  }
  const { rows: next } = await client.query<{ number: number }>(`
    select coalesce(max(number), 0) + ${skippedNumbers} + 1 as number from incidents`)
  return Number(next[0]?.number ?? 1)
}
