import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { articleText } from '../knowledge/article-text.ts'
import { kb } from '../support/run-kb.ts'

test('check asks for no translation into a language in which there is nothing, nor for a title in it', async () => {
  const others = mkdtempSync(join(tmpdir(), 'kb-languages-'))
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(others, path)), { recursive: true })
    writeFileSync(join(others, path), text)
  }
  const questions = '[впн не работает, не подключается vpn, впн отваливается, нет впн]'
  const codes = async () => {
    const { out } = await kb('check', '--json', '--dir', others)
    return (JSON.parse(out) as { path: string; code: string; level: string }[]).map(
      ({ path, code, level }) => `${path} ${level} ${code}`,
    )
  }
  put('categories.yaml', 'access: { ru: Доступ, en: Access }\n')
  put('ru/access/vpn-not-connecting.md', articleText({ questions }))
  expect(await codes()).toEqual([])
  const printer = {
    id: 'printer',
    title: 'Не друкує принтер',
    language: 'uk',
    questions: '[принтер не друкує, застряг папір, немає друку, принтер мовчить]',
  }
  put('uk/access/printer.md', articleText(printer, 'Перевірте папір.'))
  expect(await codes()).toEqual([
    'categories.yaml warning title-missing',
    'ru/access/vpn-not-connecting.md warning translation-missing',
    'uk/access/printer.md warning translation-missing',
  ])
  put('categories.yaml', 'access: { uk: Доступ }\n')
  expect((await codes())[0]).toBe('categories.yaml warning title-missing')
  rmSync(others, { recursive: true })
})
