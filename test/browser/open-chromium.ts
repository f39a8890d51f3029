import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** The shell first: it draws pages and no windows around them, which takes half as long. */
const places = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
const found = places.find((path) => path !== undefined && existsSync(path))

/** Why browser tests do not run here; null when they do. */
export const noBrowser =
  found === undefined
    ? 'no Chromium on this machine (install it, or name it in CHROMIUM): browser tests are skipped'
    : null

export function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: found ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
