import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** What is on the screen, by day, by night and on a phone, for whoever looks: into the folder `PICTURES`, where it is set. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const theme of ['light', 'dark']) {
    await page.evaluate((one) => document.documentElement.setAttribute('data-theme', one), theme)
    await page.screenshot({ path: `${folder}/${name}-${theme}.png` })
  }
  await page.evaluate(() => document.documentElement.removeAttribute('data-theme'))
  await page.setViewportSize({ width: 390, height: 844 })
  await page.screenshot({ path: `${folder}/${name}-390.png` })
  await page.setViewportSize({ width: 1366, height: 768 })
}
