import { vi } from 'vitest'
import { runSeed } from '../../src/cli/seed/run.ts'
import { allMessengers } from '../../src/composition/messengers.ts'
import type { Ran } from './run-kb.ts'

/** The command as it is typed, with what it says. */
export async function seed(...args: string[]): Promise<Ran> {
  const out = vi.spyOn(console, 'log').mockImplementation(() => {})
  const err = vi.spyOn(console, 'error').mockImplementation(() => {})
  try {
    const code = await runSeed(args, allMessengers)
    const said = (spy: typeof out) => spy.mock.calls.map(([line]) => `${String(line ?? '')}\n`).join('')
    return { code, out: said(out), err: said(err) }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}
