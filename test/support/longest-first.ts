import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, so that no worker is left alone with one of them at the end. A file not named comes after. */
const longest = [
  'desk/incidents/whole',
  'cruelty/kills',
  'browser/words/no-word-lost',
  'start/start',
  'browser/story',
  'dialogues/registering',
  'browser/desk',
  'cruelty/majors/major-kills',
  'clock/oracle',
  'cruelty/settings-import',
  'http/access/action-policy',
  'flow/nobody-lost',
  'database/access/guessing',
  'cruelty/postgres-restart',
  'hostile/webhooks',
  'flow/announcements',
  'flow/announce-command',
  'cli/replay',
  'hostile/large-bodies',
  'cruelty/learning-lasts',
  'flow/desk-story',
  'browser/tabs',
  'cruelty/one-sender',
  'browser/supervisor',
  'flow/article-news',
  'faults/a-third-of-sends-fails',
  'cli/seed',
  'dialogues/questions',
  'cruelty/announcement-kills',
  'faults/one-chat-in-trouble',
  'cli/kb',
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
