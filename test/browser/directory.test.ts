import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'

describe.skipIf(noBrowser !== null)('the directory, in a browser', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await openStage()
    await stage.hire('anna', 'Анна')
    await stage.hire('sveta', 'Светлана', 'supervisor')
  })
  afterEach(() => {
    expect(stage.complaints).toEqual([])
  })
  afterAll(async () => {
    await stage?.close()
  })

  test('a file is looked at before it is imported; its refused lines are told; who is in it is found', async () => {
    const sveta = await stage.signsIn('sveta')
    await sveta.getByRole('link', { name: 'Люди' }).click()
    await sveta.getByText('Пока никого. Загрузите файл').waitFor()
    const lines = [
      'Телефон;ФИО;Отдел;Класс;VIP;Табельный номер',
      '8 916 000-00-01;Ольга Петрова;Касса № 5;сотрудник;да;17',
      'нет;Пётр Сидоров;;;;',
      '8 916 000-00-01;Ольга П.;;;;',
      '+79160000002;Константин Константинопольский-Задунайский;Отдел сопровождения межфилиальных расчётов;руководитель;;',
    ]
    const file = { name: 'люди.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) }
    await sveta.getByLabel('Файл CSV').setInputFiles(file)
    await sveta.getByText('Будет: новых 2, изменено 0, без изменений 0, отклонено строк 2').waitFor()
    await sveta.getByText('«нет» не телефон').waitFor()
    await sveta.getByText('«8 916 000-00-01» уже есть в строке 2, взята она').waitFor()
    await sveta.getByText('Эти столбцы не используются: Табельный номер').waitFor()
    expect(await stage.db.selectFrom('people').selectAll().execute()).toEqual([])
    await sveta.getByRole('button', { name: 'Загрузить', exact: true }).click()
    await sveta.getByText('Загружено: новых 2').waitFor()
    await sveta.getByRole('cell', { name: '+79160000001' }).waitFor()
    await sveta.getByLabel('Имя, отдел или телефон').fill('константинополь')
    await sveta.getByRole('cell', { name: '+79160000001' }).waitFor({ state: 'detached' })
    await sveta.getByText('Константин Константинопольский-Задунайский').waitFor()
    await sveta.context().close()
  })

  test('whose chat it is stands beside the talk and in the directory, and is taken back there', async () => {
    const user = await stage.visits('Оля')
    await stage.says(user, 'здравствуйте')
    const { rows } = await sql<{ id: string }>`
      with known as (update users u set person_id = p.id from people p where u.name = 'Оля' and p.phone = '+79160000001'
                     returning u.id, p.id as person_id)
      update addresses a set person_id = k.person_id, proved_at = now() from known k where a.user_id = k.id
      returning (select c.id from conversations c where c.address_id = a.id) as id`.execute(stage.db)
    const sveta = await stage.signsIn('sveta')
    await sveta.goto(`${new URL(sveta.url()).origin}/#/c/${rows[0]!.id}`)
    const panel = sveta.locator('.panel-user')
    await panel.getByText('Ольга Петрова, Касса № 5, сотрудник').waitFor()
    await panel.getByText(/телефон подтверждён/).waitFor()
    await panel.getByText('VIP').waitFor()
    await sveta.getByRole('link', { name: 'Люди' }).click()
    await sveta.getByRole('button', { name: /^Отвязать .*: Ольга Петрова$/ }).click()
    await sveta.getByRole('button', { name: /^Отвязать/ }).waitFor({ state: 'detached' })
    await user.getByText('телефон в этом чате больше не подтверждён').waitFor()
    await Promise.all([sveta, user].map((page) => page.context().close()))
  })

  test('an agent has no way there', async () => {
    const anna = await stage.signsIn('anna')
    await anna.locator('.nav').waitFor()
    expect(await anna.getByRole('link', { name: 'Люди' }).count()).toBe(0)
    await anna.context().close()
  })
})
