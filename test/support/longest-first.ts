import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, so that no worker is left alone with one of them at the end. A file not named comes after. */
const longest = [
  'cruelty/kills',
  'start/start',
  'cruelty/one-sender',
  'browser/story',
  'flow/announcements',
  'cruelty/learning-lasts',
  'flow/article-news',
  'hostile/webhooks',
  'faults/leases-at-the-pace',
  'cruelty/announcement-kills',
  'faults/one-attempt-one-deadline',
  'flow/articles-for-agents',
  'flow/editors',
  'flow/main-road',
  'contract/any-text',
  'kinds/safe-files',
  'cruelty/postgres-restart',
  'contract/telegram',
  'http/session',
  'contract/viber',
  'files/knowledge-folder',
  'cruelty/races',
]

/** The same order on every machine: Vitest's own comes from how long the files took in this checkout, if they ever ran. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`))
      return at === -1 ? longest.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}
