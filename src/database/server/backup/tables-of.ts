import type pg from 'pg'

/** Who is signed in at this moment is nobody's after a restore; what the migrations have done is said in the head. */
export const leftOut: ReadonlySet<string> = new Set([
  'sessions',
  'half_sessions',
  'kysely_migration',
  'kysely_migration_lock',
  'restores',
])

/** All tables with their columns, but for those that the database fills by itself. */
export async function columnsOf(client: pg.Client): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(`
    select c.table_name as table, array_agg(c.column_name::text order by c.ordinal_position) as columns
    from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
    group by 1 order by 1`)
  return new Map(rows.map(({ table, columns }) => [table, columns]))
}
