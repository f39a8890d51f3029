import { expect, test } from 'vitest'
import { survivePostgresRestarts } from './restart-story.ts'

test.skipIf(process.env['TEST_DATABASE_URL'] !== undefined)(
  'T4b: Postgres restarted under load: nothing lost, nothing doubled without a reason, accepting again within 5 s',
  async () => {
    const { people, slowestMs, duplicates } = await survivePostgresRestarts(4)
    console.info(
      `4 restarts, ${people} people, accepting again after ${Math.round(slowestMs)} ms at most, ${duplicates} duplicate sends`,
    )
    expect(people).toBeGreaterThan(0)
  },
  180_000,
)
