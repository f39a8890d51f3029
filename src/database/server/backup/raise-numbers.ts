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
  let nextNumber = 1
  for (const { table, column, sequence } of rows) {
    const isNumber = table === 'incidents' && column === 'number'
    // A counter may stand before its rows: an earlier restore has moved it.
    const { rows: found } = await client.query<{ last: string }>(`
      select greatest((select coalesce(max(${column}), 0) from ${table}),
        (select case when is_called then last_value else 0 end from ${sequence}))::text as last`)
    const last = Number(found[0]?.last ?? 0) + (isNumber ? skippedNumbers : 0)
    // The third says whether that one is taken; of an empty table the first is not.
    await client.query(`select setval($1::regclass, greatest(1, $2::bigint), $2::bigint > 0)`, [sequence, last])
    if (isNumber) nextNumber = last + 1
  }
  return nextNumber
}
