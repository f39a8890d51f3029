import { expect, test } from 'vitest'
import { makeLog } from '../../../src/composition/process/write-log.ts'

const token = '123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw'
const lines = (use: (log: ReturnType<typeof makeLog>) => void, secrets: readonly string[] = []) => {
  const written: string[] = []
  use(makeLog('info', (line) => written.push(line), secrets))
  return written
}

test('a token never reaches the log: not in a field, an error, an address or a cause', () => {
  const cause = new Error(`fetch failed https://api.telegram.org/bot${token}/sendMessage`)
  const written = lines((log) => {
    log.info('calling', { url: `https://api.telegram.org/bot${token}/getMe` })
    log.error('failed', new Error(`at ${token}`, { cause }))
    log.warn(`said ${token}`)
  })
  expect(written.length).toBe(3)
  expect(written.join('')).not.toContain(token)
  expect(written.join('')).not.toContain('AAHdqTcv')
})

test('secrets known from the configuration and passwords in addresses are scrubbed', () => {
  const written = lines(
    (log) => log.error('failed', new Error('connect postgres://desk:hunter2hunter2@db.example/x with s3cretviber')),
    ['s3cretviber'],
  )
  expect(written[0]).not.toMatch(/hunter2|s3cretviber/)
})

test('a line is one line, whatever is in it', () => {
  const [line] = lines((log) => log.info('a\nb', { x: '\u001b[31mred\r\n' }))
  expect(line?.split('\n').length).toBe(1)
  expect(JSON.parse(line ?? '')).toMatchObject({ level: 'info', what: 'a\nb' })
})

test('nothing in a line acts on a terminal, and whoever reads the JSON has it as it was', () => {
  const strange = 'a\u009b31mred\u0085\u007f\u202etxt.exe\u2028b\ud800'
  const [line = ''] = lines((log) => log.error(strange, new Error(strange), { name: strange }))
  expect(line).not.toMatch(/\p{Cc}|[\u2028\u202e]|\p{Surrogate}/u)
  expect(JSON.parse(line)).toMatchObject({ what: strange, name: strange, error: `Error: ${strange}` })
})

test('below the level nothing is written', () => {
  expect(lines((log) => log.debug('x'))).toEqual([])
})
