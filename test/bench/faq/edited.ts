import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readFaults } from '../../../src/composition/read-texts.ts'
import { openKnowledgeFolder } from '../../../src/files/knowledge-folder.ts'
import type { Log } from '../../../src/kit/log.ts'
import { articleText } from '../../knowledge/article-text.ts'
import type { grow } from './large-base.ts'

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} }
const edits = 5
const categories = 'bench: { ru: Проба, en: Bench, asks: colleague }\n'

/** Of articles as files: until all of them can be found, and from a change of one until whoever finds it reads what it says now. */
export async function measureEdits(
  articles: ReturnType<typeof grow>,
): Promise<{ readonly openMs: number; readonly editMs: readonly number[] }> {
  const dir = mkdtempSync(join(tmpdir(), 'frontline-edited-'))
  const pathOf = (number: number) => join(dir, articles[number]?.language ?? 'ru', 'bench', `article-${number}.md`)
  const write = (number: number, more = '') => {
    const { id, title, language, questions, body } = articles[number]!
    const matter = {
      id,
      title: JSON.stringify(title),
      language,
      category: 'bench',
      questions: JSON.stringify(questions),
    }
    writeFileSync(pathOf(number), articleText(matter, `${body}${more}`))
  }
  for (const language of ['ru', 'en']) mkdirSync(join(dir, language, 'bench'), { recursive: true })
  writeFileSync(join(dir, 'categories.yaml'), categories)
  articles.forEach((_, number) => write(number))
  const begun = performance.now()
  const folder = await openKnowledgeFolder({ dir, log: silent, faults: readFaults('.') })
  const openMs = performance.now() - begun
  const editMs: number[] = []
  for (let edit = 0; edit < edits; edit++) {
    const number = edit * 7
    const { id, language } = articles[number]!
    const said = `Изменено ${edit}`
    // Somewhere in the pause between two looks, as people do.
    await sleep(4_000 + edit * 170)
    const since = performance.now()
    write(number, `\n\n${said}`)
    const isLive = () =>
      folder.index().article(id, language, { audience: 'public', at: Date.now() })?.body.includes(said) === true
    while (!isLive() && performance.now() - since < 30_000) await sleep(5)
    editMs.push(performance.now() - since)
  }
  await folder.close()
  rmSync(dir, { recursive: true, force: true })
  return { openMs, editMs }
}
