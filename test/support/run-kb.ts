import { vi } from 'vitest'
import { runSettings } from '../../src/cli/settings/run.ts'
import { runPeople } from '../../src/cli/people/run.ts'
import { runKb } from '../../src/cli/kb/run.ts'

export type Ran = { readonly code: number; readonly out: string; readonly err: string }

/** An editors' command as it is typed, with what it says. */
export const kb = (...args: string[]): Promise<Ran> => listening(() => runKb(args))

/** The same of the settings'. */
export const settings = (...args: string[]): Promise<Ran> => listening(() => runSettings(args))

/** The same of the directory's. */
export const people = (...args: string[]): Promise<Ran> => listening(() => runPeople(args))

async function listening(run: () => Promise<number>): Promise<Ran> {
  const out = vi.spyOn(console, 'log').mockImplementation(() => {})
  const err = vi.spyOn(console, 'error').mockImplementation(() => {})
  try {
    const code = await run()
    const said = (spy: typeof out) => spy.mock.calls.map(([line]) => `${String(line)}\n`).join('')
    return { code, out: said(out), err: said(err) }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}
