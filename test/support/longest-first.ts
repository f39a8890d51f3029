import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, so that no worker is left alone with one of them at the end. A file not named comes after. */
const longest = [
  'cruelty/kills',
  'start/start',
  'browser/story',
  'hostile/webhooks',
  'flow/announcements',
  'flow/article-news',
  'cruelty/announcement-kills',
  'kinds/safe-files',
  'cruelty/learning-lasts',
  'cruelty/one-sender',
  'flow/articles-for-agents',
  'flow/editors',
  'cruelty/postgres-restart',
  'http/session',
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
