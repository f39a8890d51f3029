import { allMessengers } from '../../src/composition/messengers.ts'
import { vi } from 'vitest'
import { runReplay } from '../../src/cli/replay/run.ts'
import type { Ran } from './run-kb.ts'

/** The command as it is typed, with what it says. */
export async function replay(...args: string[]): Promise<Ran> {
  const out = vi.spyOn(console, 'log').mockImplementation(() => {})
  const err = vi.spyOn(console, 'error').mockImplementation(() => {})
  try {
    const code = await runReplay(args, allMessengers)
    const said = (spy: typeof out) => spy.mock.calls.map(([line]) => `${String(line ?? '')}\n`).join('')
    return { code, out: said(out), err: said(err) }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}
