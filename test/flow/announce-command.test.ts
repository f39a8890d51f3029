import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeAuditLog } from '../../src/database/access/audit-log.ts'
import { auditedActs } from '../support/audited-acts.ts'
import { openScene, type Scene } from '../support/scene.ts'

let scene: Scene
const folder = mkdtempSync(join(tmpdir(), 'frontline-announce-'))
beforeAll(async () => {
  scene = await openScene({ settings: { announcements: { quietHours: null } } })
})
afterAll(async () => {
  await scene.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The command as an admin types it, beside the running product. */
const announce = (...words: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const env = {
      PATH: process.env['PATH'],
      DATABASE_URL: scene.databaseUrl,
      DATA_DIR: folder,
      TELEGRAM_BOT_TOKEN: scene.telegram.token,
    }
    execFile(process.execPath, ['--import', 'tsx', 'src/cli/announce.ts', ...words], { env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    )
  })

test('an admin announces from the command line, sees who got it, and is told what is wrong', async () => {
  const olga = await scene.person('telegram')
  await olga.says('/menu')
  await olga.hears('Чем помочь?')
  const file = join(folder, 'news.ru.md')
  writeFileSync(file, '**Сегодня** с 22:00 работы.\n')
  const begun = await announce('--file', file, '--text-en', 'Maintenance tonight from 10 pm.', '--urgent')
  expect(begun.err).toBe('')
  expect(begun.out).toMatch(/^Announcement 1: running, 1 recipient\n/)
  await olga.hears('Сегодня с 22:00 работы.')
  await scene.settles()
  expect((await announce('--receipts', '1')).out).toMatch(/^\d+\ttelegram\tОльга\tsent\t20\S+Z\t\n$/)
  expect((await announce('--list')).out).toMatch(/^1\t(running|finished)\t\S+\turgent\t/)

  for (const [words, problem] of [
    [[], 'npm run announce'],
    [['--text-ru', ' '], 'must not be empty'],
    [
      ['--text-ru', 'x', '--channel', 'viber'],
      'The messenger viber is not connected here; these are: telegram, preview.',
    ],
    [['--pause', '77'], 'There is no announcement 77.'],
    [['--nonsense'], 'nonsense'],
  ] as const) {
    const { code, err } = await announce(...words)
    expect(code).toBe(1)
    expect(err).toContain(problem)
    expect(err).not.toContain('    at ')
  }
  expect((await announce('--text-ru', 'Завтра работы', '--at', '2030-12-03T09:00+03:00')).out).toContain('scheduled')
  expect(await auditedActs(scene.db)).toEqual([
    ['announcement_written', '1'],
    ['announcement_moved', '1'],
    ['announcement_written', '2'],
    ['announcement_moved', '2'],
  ])
  // As the console writes it: it was not sent.
  const [scheduled] = (await makeAuditLog(scene.db).chain(0, 100)).slice(-1)
  expect(scheduled?.details).toEqual({ move: 'schedule', at: '2030-12-03 09:00', isCommand: true })
}, 180_000)
