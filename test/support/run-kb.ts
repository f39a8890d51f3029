import { vi } from 'vitest'
import { runKb } from '../../src/cli/kb/run.ts'

export type Ran = { readonly code: number; readonly out: string; readonly err: string }

/** An editors' command as it is typed, with what it says. */
export async function kb(...args: string[]): Promise<Ran> {
  const out = vi.spyOn(console, 'log').mockImplementation(() => {})
  const err = vi.spyOn(console, 'error').mockImplementation(() => {})
  try {
    const code = await runKb(args)
    const said = (spy: typeof out) => spy.mock.calls.map(([line]) => `${String(line)}\n`).join('')
    return { code, out: said(out), err: said(err) }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}
