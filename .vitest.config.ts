import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

const rooms = ['kit', 'messaging', 'incidents', 'figures', 'routing', 'knowledge', 'people', 'privacy', 'conversation']
const pure = rooms.map((room) => `test/${room}/**/*.test.ts`)
/** About the pure rooms, but they read files: the shipped base, lists of words. */
const readsFiles = [
  'test/knowledge/near-misses.test.ts',
  'test/knowledge/shipped-base.test.ts',
  'test/knowledge/stability.test.ts',
  'test/knowledge/ukrainian-questions.test.ts',
  'test/knowledge/words/rules/ukrainian/ukrainian.test.ts',
]
const others = `test/!(${rooms.join('|')})/**/*.test.ts`

/**
 * pure: floors 0 to 3, no I/O. whole: everything against a real Postgres. cruelty: the long forms.
 * Timeouts are generous because a loaded machine must not turn a slow test into a red one: one that stands still for a minute
 * has been seen.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      // Without I/O there is nothing to keep apart: the files share a process, and what is imported is imported once.
      // Two processes, because they only compute.
      {
        test: {
          name: 'pure',
          include: pure,
          exclude: readsFiles,
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'whole',
          include: ['test/*.test.ts', others, ...readsFiles],
          exclude: ['test/cruelty/long/**'],
          globalSetup: ['test/support/cluster.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          pool: 'forks',
          // More than half of the time they wait for something: two would leave two cores idle.
          maxWorkers: 4,
          // Files share the processes: the product is imported once a process instead of once a file. Each file still has a
          // database and messengers of its own, and puts back what it changes of the process.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'cruelty',
          // The dialogues once more, in all their wordings.
          include: ['test/cruelty/long/**/*.test.ts', 'test/dialogues/**/*.test.ts'],
          env: { EVERY_WORDING: 'yes' },
          globalSetup: ['test/support/cluster.ts'],
          testTimeout: 1_800_000,
          hookTimeout: 120_000,
          pool: 'forks',
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
