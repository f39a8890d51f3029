import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Finding = { readonly id: string; readonly impact: string; readonly nodes: readonly { readonly target: unknown }[] }

/** What axe-core finds on a page as it stands, but for what is of minor weight. */
export async function findings(page: Page): Promise<readonly string[]> {
  // Through the debugger: the page's own policy lets no stranger's script in.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    const tester = (window as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } }).axe
    return (await tester.run()).violations
  })
  return violations
    .filter(({ impact }) => impact !== 'minor')
    .map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`)
}
