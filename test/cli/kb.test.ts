import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { draftArticle, ofIncident } from '../../src/desk/articles/drafts/draft-article.ts'
import { articleText } from '../knowledge/article-text.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { kb } from '../support/run-kb.ts'

const dir = mkdtempSync(join(tmpdir(), 'kb-'))
let database: TestDatabase

beforeAll(async () => {
  database = await createDatabase()
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('KNOWLEDGE_BASE_DIR', dir)
  vi.stubEnv('LC_ALL', 'en_GB.UTF-8')
  write('categories.yaml', 'access: { ru: Доступ, en: Access }\n')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await database?.drop()
  rmSync(dir, { recursive: true, force: true })
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true })
  writeFileSync(join(dir, path), text)
}

describe('on the shipped base', () => {
  test('check finds no error and no warning, and test no loss', async () => {
    const checked = await kb('check', '--strict', '--dir', 'knowledge-base')
    expect(checked.out).toMatch(/^No errors, 0 warnings in \d+ articles\.\n$/)
    expect(checked.code).toBe(0)
    const tested = await kb('test', '--dir', 'knowledge-base')
    expect(tested.out).toMatch(/^No loss: (\d+) of \1 questions find their article\./)
    expect(tested.code).toBe(0)
  })

  test('ask says what the bot would say, how it read the question and with what weight', async () => {
    const asked = await kb('ask', 'dgy yt hf,jnftn', '--lang', 'ru', '--explain', '--dir', 'knowledge-base')
    expect(asked.out).toMatch(/The bot answers at once[\s\S]*1 +vpn-not-connecting[\s\S]*dgy → впн \(layout\)/)
    expect(asked.out).not.toContain('\u001b')
    const unknown = await kb('ask', 'курс биткоина', '--json', '--dir', 'knowledge-base')
    expect(JSON.parse(unknown.out)).toMatchObject({ language: 'ru', decision: 'nothing' })
    expect(unknown.code).toBe(1)
  })
})

describe('on a bad base', () => {
  beforeAll(() => {
    const mail = {
      id: 'mail',
      title: 'Не открывается почта',
      questions: '[почта не работает, не пускает в почту, почта не открывается, впн не работает]',
    }
    write('ru/access/vpn.md', articleText({ questions: '[впн не работает, не пускает в впн, впн упал, нет впн]' }))
    write('ru/access/mail.md', articleText(mail))
    write(
      'ru/access/old.md',
      articleText({
        id: 'old',
        title: 'Старое',
        questions: '[как было раньше]',
        review_by: '2020-01-31',
        related: '[gone]',
      }),
    )
    const dates = { valid_from: '2027-02-01', valid_until: '2027-01-01' }
    write('ru/access/swapped.md', articleText({ id: 'swapped', title: 'Даты', questions: '[когда]', ...dates }))
    const open = 'Первое.\nОткройте [портал](https://intranet.example\nи ждите.'
    write('ru/access/open.md', articleText({ id: 'open', title: 'Открыто', questions: '[портал не открыт]' }, open))
    write(
      'ru/access/torn.md',
      articleText({ id: 'torn', questions: '[спор]' }, 'Раз.\n<<<<<<< HEAD\nДва.\n=======\nТри.'),
    )
    write('ru/access/nul.md', articleText({ id: 'nul', questions: '[ноль]' }, 'Раз.\nДва\u0000.'))
    write(
      'ru/access/link.md',
      articleText({ id: 'link', title: 'Ссылка', questions: '[где портал]' }, 'Откройте [портал](portal/index.html).'),
    )
    write(
      'ru/access/long.md',
      articleText(
        { id: 'long', title: 'Длинное', questions: '[очень длинный рассказ]' },
        `${'слово '.repeat(40)}.\n\n${'абзац '.repeat(900)}`,
      ),
    )
    write('en/access/twin-broken.md', articleText({ id: 'twin-broken', language: 'en', title: null }))
    write(
      'ru/access/twin-broken.md',
      articleText({ id: 'twin-broken', title: 'Близнец', questions: '[близнецы сломались]' }),
    )
    write('ru/access/broken.md', articleText({ id: 'broken', titel: 'Опечатка', title: null }))
    write('ru/access/zz-twin.md', articleText({ questions: '[другое]' }))
  })

  test('check tells each fault in words, with its file and line, and fails', async () => {
    const { out, code } = await kb('check', '--json')
    const remarks = JSON.parse(out) as { path: string; line: number; code: string; level: string; message: string }[]
    const codes = (path: string) => remarks.filter((remark) => remark.path === path).map((remark) => remark.code)
    expect(code).toBe(1)
    expect(codes('ru/access/mail.md')).toEqual(expect.arrayContaining(['question-stolen']))
    expect(codes('ru/access/old.md')).toEqual(
      expect.arrayContaining(['review-overdue', 'related-unknown', 'few-questions']),
    )
    expect(codes('ru/access/link.md')).toContain('link-wrong')
    const placed = (name: string) => {
      const text = readFileSync(join(dir, `ru/access/${name}.md`), 'utf8').split('\n')
      return remarks
        .filter(({ path }) => path === `ru/access/${name}.md`)
        .map(({ code, line }) => [code, text[line - 1]])
    }
    expect(placed('swapped')).toEqual([['dates-swapped', 'valid_until: 2027-01-01']])
    expect(placed('open')).toContainEqual(['link-open', 'Откройте [портал](https://intranet.example'])
    expect(placed('torn')).toEqual([['yaml-syntax', '<<<<<<< HEAD']])
    expect(placed('nul')).toEqual([['control-character', 'Два\u0000.']])
    expect(codes('ru/access/long.md')).toEqual(expect.arrayContaining(['long-sentence', 'body-long']))
    expect(codes('ru/access/broken.md')).toEqual(expect.arrayContaining(['key-missing', 'key-unknown']))
    expect(codes('ru/access/twin-broken.md')).not.toContain('translation-missing')
    expect(codes('ru/access/zz-twin.md')).toEqual(['id-duplicate'])
    expect(remarks.filter((remark) => remark.code === 'translation-missing').length).toBeGreaterThan(3)
    const stolen = remarks.find((remark) => remark.code === 'question-stolen')
    expect(stolen?.message).toContain('«впн не работает» is nearer to vpn-not-connecting')
    expect(stolen?.line).toBe(6)
    const lineOf = (code: string) => remarks.find((remark) => remark.code === code)?.line
    expect(lineOf('id-duplicate')).toBe(2)
    expect(lineOf('translation-missing')).toBe(4)
    const old = readFileSync(join(dir, 'ru/access/old.md'), 'utf8').split('\n')
    expect(old[lineOf('related-unknown')! - 1]).toBe('related: [gone]')
  })

  test('check speaks the language of its reader', async () => {
    const told = async (...more: string[]) => JSON.stringify(JSON.parse((await kb('check', '--json', ...more)).out))
    expect(await told('--lang', 'ru')).toContain('Нет поля «title».')
    expect(await told('--lang', 'en')).toContain('is missing.')
    vi.stubEnv('LC_ALL', 'ru_RU.UTF-8')
    expect(await told()).toContain('Нет перевода')
    vi.stubEnv('LC_ALL', 'en_GB.UTF-8')
    expect((await kb('check', '--lang', 'de')).code).toBe(2)
  })

  test('test fails on a loss until it is accepted, and on the next one again', async () => {
    const before = await kb('test')
    expect(before.code).toBe(1)
    expect(before.out).toContain('lost  ru mail: «впн не работает» finds vpn-not-connecting')
    const unread = await kb('test', '--accept')
    expect(unread.code).toBe(1)
    expect(unread.out).toContain('6 files cannot be read, their questions were not asked: see kb check.')
    expect(unread.out).toContain('Nothing is accepted before they are mended.')
    expect(existsSync(join(dir, '.test-result.json'))).toBe(false)
    for (const name of [
      'ru/access/broken',
      'ru/access/zz-twin',
      'ru/access/swapped',
      'ru/access/torn',
      'ru/access/nul',
      'en/access/twin-broken',
    ])
      rmSync(join(dir, `${name}.md`))
    expect((await kb('test')).code).toBe(1)
    expect((await kb('test', '--accept')).code).toBe(0)
    const accepted = await kb('test')
    expect(accepted.code).toBe(0)
    expect(accepted.out).toContain('No loss')
    write(
      'ru/access/link.md',
      articleText({ id: 'link', title: 'Ссылка', questions: '[где портал]', tests: '[нет впн]' }),
    )
    const after = await kb('test')
    expect(after.out).toContain('lost  ru link: «нет впн» finds vpn-not-connecting')
    expect(after.code).toBe(1)
  })

  test('a wrong call says how it is right', async () => {
    const { err, code } = await kb('ask')
    expect(code).toBe(2)
    expect(err).toContain('npm run kb -- ask "text"')
    expect((await kb('nonsense')).err).toContain('There is no command "nonsense".')
  })
})

describe('with what people said', () => {
  beforeAll(async () => {
    await sql`insert into users (language) values ('ru')`.execute(database.db)
    await sql`insert into addresses (user_id, channel, external_id) values (1, 'preview', 'a')`.execute(database.db)
    await sql`insert into conversations (address_id, state) values (1, '{}')`.execute(database.db)
    await sql`
      insert into answers (conversation_id, at, language, question, outcome, article_id) values
        (1, now() - interval '2 days', 'ru', 'как заказать пропуск для гостя', 'nothing', null),
        (1, now() - interval '1 day', 'ru', 'заказать гостевой пропуск', 'nothing', null),
        (1, now() - interval '1 day', 'ru', 'пропуск для гостя как заказать?', 'not_helped', 'vpn-not-connecting'),
        (1, now() - interval '1 day', 'ru', 'сломался лифт', 'nothing', null),
        (1, now() - interval '1 hour', 'ru', 'впн упал', 'shown', 'vpn-not-connecting'),
        (1, now() - interval '1 hour', 'ru', 'впн упал', 'helped', 'vpn-not-connecting')`.execute(database.db)
    await sql`
      insert into learned_examples (language, article_id, question_key, question, source, helped) values
        ('ru', 'vpn-not-connecting', 'тоннель сдох', 'Тоннель: сдох', 'user', 2),
        ('ru', 'vpn-not-connecting', 'чужое совсем', 'чужое совсем', 'user', 1),
        ('ru', 'mail', 'письма пропали', 'письма пропали', 'agent', 1)`.execute(database.db)
    await sql`
      insert into incidents (kind, user_id, conversation_id, origin_event_id, status, impact, urgency, priority,
        is_priority_confirmed, is_vip, category, description, support_tier, opened_at, reopened_count, resolution_text,
        clock_working_ms, clock_elapsed_ms)
      values ('incident', 1, 1, 'e1', 'resolved', 3, 3, 5, false, false, 'access', 'Не пускает в архив документов', 1,
        now() - interval '50 minutes', 0, 'Выдали право «чтение». Пароль: Qwerty12345', 0, 0)`.execute(database.db)
  })

  test('gaps puts together what asks the same, with its trend and the nearest article', async () => {
    const { out, code } = await kb('gaps', '--json')
    const groups = JSON.parse(out) as { count: number; asked: string[]; trend: string | null; nearest: string | null }[]
    expect(code).toBe(0)
    expect(groups.map(({ count }) => count)).toEqual([3, 1])
    expect(groups[0]?.asked).toContain('заказать гостевой пропуск')
    expect(groups.map(({ trend }) => trend)).toEqual([null, null])
    expect((await kb('gaps')).out).toMatch(/3 +– +ru +пропуск для гостя как заказать\? /m)
    expect((await kb('gaps', '--since', '2099-01-01')).out).toContain('No gaps')
    expect((await kb('gaps', '--since', 'soon')).code).toBe(2)
  })

  test('gaps leave out empty questions, and count a "did you mean" that nobody answered', async () => {
    await sql`
      insert into answers (conversation_id, at, language, question, outcome, article_id) values
        (1, now() - interval '3 days', 'ru', '', 'nothing', null),
        (1, now() - interval '3 days', 'ru', 'где моя парковка', 'suggested', 'mail'),
        (1, now() - interval '3 days', 'ru', 'сдать старый монитор', 'suggested', 'mail'),
        (1, now() - interval '3 days', 'ru', 'сдать старый монитор', 'shown', 'mail'),
        (1, now(), 'ru', 'купить новый телевизор', 'suggested', 'mail')`.execute(database.db)
    const groups = JSON.parse((await kb('gaps', '--json')).out) as { asked: string[] }[]
    const firsts = new Set(groups.map(({ asked }) => asked[0]))
    expect(firsts).toEqual(new Set(['где моя парковка', 'пропуск для гостя как заказать?', 'сломался лифт']))
    await sql`delete from answers where at < now() - interval '60 hours' or article_id = 'mail'`.execute(database.db)
  })

  test('gaps tell a rephrasing apart from the question before it, which has a row of its own', async () => {
    await sql`
      insert into answers (conversation_id, at, language, question, outcome, article_id) values
        (1, now() - interval '4 days', 'ru', 'зелёный жираф', 'nothing', null),
        (1, now() - interval '4 days', 'ru', E'зелёный жираф\\nгде купить телескоп', 'nothing', null),
        (1, now() - interval '4 days', 'ru', E'добрый день\\nкто стрижёт газон', 'nothing', null)`.execute(database.db)
    const groups = JSON.parse((await kb('gaps', '--json')).out) as { asked: string[] }[]
    const asked = groups.flatMap((group) => group.asked)
    expect(asked.filter((question) => /жираф|телескоп|газон/.test(question)).toSorted()).toEqual([
      'где купить телескоп',
      'добрый день\nкто стрижёт газон',
      'зелёный жираф',
    ])
    await sql`delete from answers where at < now() - interval '84 hours'`.execute(database.db)
  })

  test('stats counts what became of each article', async () => {
    const { out } = await kb('stats', '--json')
    const { figures } = JSON.parse(out) as { figures: object[] }
    expect(figures).toEqual([
      { articleId: 'vpn-not-connecting', shown: 1, helped: 1, notHelped: 1, ledToIncident: 1, learned: 2 },
      { articleId: 'mail', shown: 0, helped: 0, notHelped: 0, ledToIncident: 0, learned: 1 },
    ])
    expect((await kb('stats')).out).toMatch(/vpn-not-connecting +Не подключается VPN +1 +1 +1/)
    const { unseen } = JSON.parse(out) as { unseen: string[] }
    expect(unseen).toContain('mail')
  })

  test('draft makes an article of a resolved incident, with nothing masked in it', async () => {
    const { out, code } = await kb('draft', 'INC-000001')
    expect(code).toBe(0)
    expect(out).toMatch(/^---\nid: ne-puskaet-v-arhiv-dokumentov\ntitle: Не пускает в архив документов\nlanguage: ru/)
    expect(out).toContain('Выдали право «чтение».')
    expect(out).not.toContain('Qwerty')
    expect((await kb('draft', 'INC-000099')).err).toContain('There is no incident INC-000099.')
  })

  test('a draft has nothing of a masked card, a phone or an address, says CHANGE-ME instead, and check refuses it', async () => {
    const story = {
      incidentId: '7',
      conversationId: '7',
      number: 7,
      status: 'resolved',
      category: 'access',
      description: 'Не проходит карта 4111 11•• •••• 1111, звоните 8 916 123-45-67',
      resolution: 'Карта 4111 11•• •••• 1111 разблокирована.\nПароль: ••••••••',
      language: 'ru' as const,
      words: ['мой номер +7 (916) 123-45-67', 'пишите на ivan@bank.example', 'карта не проходит в магазине'],
      names: ['Иван'],
    }
    const drafted = draftArticle(ofIncident(story), Date.UTC(2026, 10, 22)).text
    expect(drafted).not.toMatch(/4111|1111|916|ivan|•|<!--/)
    expect(drafted).toContain('id: incident-7\ntitle: CHANGE-ME\n')
    expect(drafted).toContain('questions:\n  - карта не проходит в магазине\n')
    expect(drafted).toContain('# Начато по INC-000007: уберите имена и номера, сделайте шаги.\n---\n')
    expect(drafted).toContain('CHANGE-ME разблокирована.\nПароль: CHANGE-ME')
    expect(draftArticle(ofIncident({ ...story, words: [] }), 0).text).toContain('questions:\n  - CHANGE-ME\n')
    write('ru/access/incident-7.md', drafted)
    write(
      'ru/access/noted.md',
      articleText(
        { id: 'noted', title: 'С пометкой', questions: "['???', reset my password, outlook не грузит]" },
        '<!-- note -->\n\nТекст.',
      ),
    )
    const { out } = await kb('check', '--json')
    const remarks = JSON.parse(out) as { path: string; line: number; code: string; level: string }[]
    const told = remarks.map(({ path, line, code, level }) => `${path}:${line} ${level} ${code}`)
    expect(told).toEqual(
      expect.arrayContaining([
        'ru/access/incident-7.md:3 error change-me',
        'ru/access/noted.md:11 error comment-shown',
        'ru/access/noted.md:6 error question-wordless',
        'ru/access/noted.md:6 warning question-script',
      ]),
    )
    expect(told.filter((one) => one.endsWith('question-script'))).toHaveLength(1)
    for (const name of ['incident-7', 'noted']) rmSync(join(dir, `ru/access/${name}.md`))
  })

  test('a learned question is accepted into its file, and another is thrown out', async () => {
    expect((await kb('learned')).out).toMatch(/тоннель: сдох|Тоннель: сдох/)
    const accepted = await kb('learned', '--accept', '1')
    expect(accepted.err).toBe('')
    expect(accepted.out).toContain('now stands in ru/access/')
    const folder = join(dir, 'ru/access')
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(files.filter((text) => text.includes('Тоннель: сдох'))).toHaveLength(1)
    expect((await kb('learned', '--reject', '2')).code).toBe(0)
    expect((await kb('learned', '--reject', '3')).code).toBe(0)
    expect((await kb('learned')).out).toContain('Nothing waits for a decision: --all shows 3 questions')
    expect((await kb('learned', '--reject', '77')).code).toBe(2)
    expect((await kb('learned', '--restore', '3')).out).toMatch(/^Put back\./)
    expect((await kb('learned', '--json')).out).toContain('"status": "learned"')
    expect(await kb('learned', '--restore', '3')).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not thrown out'),
    })
    expect((await kb('learned', '--restore', '1')).code).toBe(2)
  })

  test('what is thrown out although it stands in the file is named with its line, and a file keeps its line ends', async () => {
    const dos = articleText({ id: 'dos', title: 'Перевод строки', questions: '[где строка]' }).replaceAll('\n', '\r\n')
    write('ru/access/dos.md', dos)
    await sql`
      insert into learned_examples (language, article_id, question_key, question, source, helped) values
        ('ru', 'dos', 'a', 'куда делась строка', 'user', 2), ('ru', 'dos', 'b', 'чужая строка', 'user', 1),
        ('ru', 'dos', 'c', 'третья строка', 'user', 1), ('ru', 'dos', 'd', 'последняя строка', 'user', 1)`.execute(
      database.db,
    )
    const { rows: ids } = await sql<{ id: string }>`
      select id from learned_examples where article_id = 'dos' order by question_key`.execute(database.db)
    const [a = '', b = '', c = '', d = ''] = ids.map(({ id }) => id)
    expect((await kb('learned', '--accept', a)).err).toBe('')
    const text = readFileSync(join(dir, 'ru/access/dos.md'), 'utf8')
    expect(text).toBe(dos.replace('[где строка]', '[где строка, куда делась строка]'))
    expect((await kb('learned', '--reject', a)).out).toContain('it still stands in ru/access/dos.md, line 6')
    const both = await kb('learned', '--accept', b, '--reject', c)
    expect([both.code, both.err]).toEqual([2, expect.stringContaining('One of --accept, --reject and --restore')])
    expect((await kb('learned', '--reject', 'x')).err).toContain('"x" is no id')
    expect((await kb('learned', '--reject', `${b}..${c},${d}`)).out.match(/Thrown out/g)).toHaveLength(3)
    const { rows } = await sql`
      select id from learned_examples where article_id = 'dos' and status <> 'rejected'`.execute(database.db)
    expect(rows).toEqual([])
    rmSync(join(dir, 'ru/access/dos.md'))
  })
})
