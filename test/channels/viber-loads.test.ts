import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** Every CommonJS module that is loaded once the channel has said something, by package. */
const script = `
  import { createRequire } from 'node:module'
  const { render } = await import('./src/channels/viber/render.ts')
  const said = render({ text: 'привет', format: 'plain', buttons: [] }, 'bot', null)
  const files = Object.keys(createRequire(import.meta.url).cache).map((file) => file.split('/node_modules/').at(-1))
  console.log(JSON.stringify({ said, files }))`

test('of viber-bot and its 77 packages only the builder of texts and what it needs are loaded', () => {
  const command = ['--import', 'tsx', '--input-type=module', '-e', script]
  const told = execFileSync(process.execPath, command, { encoding: 'utf8' })
  const { said, files } = JSON.parse(told) as { said: object; files: readonly string[] }
  expect(said).toMatchObject({ type: 'text', text: 'привет', sender: { name: 'bot' } })
  const loaded = files.filter((file) => !file.startsWith('tsx/') && !file.includes('/src/'))
  expect(loaded.filter((file) => file.startsWith('viber-bot/')).toSorted()).toEqual([
    'viber-bot/lib/message/message.js',
    'viber-bot/lib/message/text-message.js',
  ])
  expect(loaded.filter((file) => !/^(viber-bot|underscore|esbuild)\//.test(file))).toEqual([])
})
