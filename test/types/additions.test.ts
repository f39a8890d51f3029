import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/**
 * What somebody might add and forget the rest of. All of it is done in one copy, whose types are then checked once: the
 * compiler must name each place that still has to be seen to. What the compiler cannot know (a sentence in a file, a
 * right) is refused by the tests named in .github/CONTRIBUTING.md.
 */
type Addition = {
  readonly what: string
  readonly edits: readonly (readonly [file: string, before: string, after: string])[]
  /** Files that must be refused, and a word of the complaint where the compiler names what is missing. */
  readonly refusedIn: readonly (readonly [file: string, word: RegExp])[]
}

const additions: readonly Addition[] = [
  {
    what: 'a kind of message',
    edits: [
      [
        'src/messaging/inbound.ts',
        "  | { readonly kind: 'text'; readonly text: Words }\n",
        "  | { readonly kind: 'text'; readonly text: Words }\n  | { readonly kind: 'hologram'; readonly title: Words }\n",
      ],
    ],
    refusedIn: [
      ['src/privacy/protect-event.ts', /TS2366/],
      ['src/desk/road/record-inbound.ts', /TS2366/],
    ],
  },
  {
    what: 'a kind of file, place or thing',
    edits: [['src/messaging/inbound.ts', "  | 'round_video'\n", "  | 'round_video'\n  | 'scent'\n"]],
    refusedIn: [['src/console/conversations/messages/message-kinds.ts', /scent/]],
  },
  {
    what: 'a field of words of a message',
    edits: [
      [
        'src/messaging/inbound.ts',
        '  readonly caption?: Words\n',
        '  readonly caption?: Words\n  readonly lyrics?: Words\n',
      ],
    ],
    refusedIn: [['src/privacy/protect-media.ts', /lyrics/]],
  },
  {
    what: 'a field of the writer that may be missing',
    edits: [
      [
        'src/messaging/inbound.ts',
        '  readonly languageCode: string | null\n',
        '  readonly languageCode: string | null\n  readonly nickname?: Words\n',
      ],
    ],
    refusedIn: [['src/privacy/protect-event.ts', /nickname/]],
  },
  {
    what: 'a column of incidents that may be empty',
    edits: [
      [
        'src/database/server/incident-tables.ts',
        '    resolution_code: string | null\n',
        '    resolution_code: string | null\n    room_number: number | null\n',
      ],
    ],
    refusedIn: [['src/database/incidents/incident-rows.ts', /room_number/]],
  },
  {
    what: 'a field of words that nobody calls words',
    edits: [
      [
        'src/messaging/inbound.ts',
        '  readonly forwardedFrom?: Words\n',
        '  readonly forwardedFrom?: Words\n  readonly whispered?: string\n',
      ],
    ],
    refusedIn: [
      ['src/privacy/protect-event.ts', /whispered/],
      ['test/types/word-fields.ts', /whispered/],
    ],
  },
  {
    what: "a field of words of an agent's click",
    edits: [
      [
        'src/desk/conversations/agent-actions.ts',
        "  | { readonly kind: 'give_back' }\n",
        "  | { readonly kind: 'give_back' }\n  | { readonly kind: 'shout'; readonly loudly: string }\n",
      ],
    ],
    refusedIn: [
      ['test/types/word-fields.ts', /loudly/],
      ['src/desk/conversations/agent-actions.ts', /TS2366/],
    ],
  },
  {
    what: 'a column of words',
    edits: [['src/database/server/tables.ts', '  learned_votes: {\n', '  learned_votes: {\n    because: string\n']],
    refusedIn: [['test/types/word-fields.ts', /because/]],
  },
  {
    what: 'a kind of line in the transcript',
    edits: [['src/desk/conversations/message-ports.ts', "'text' | 'choice' |", "'text' | 'echo' | 'choice' |"]],
    refusedIn: [
      ['src/console/conversations/messages/message-kinds.ts', /echo/],
      ['src/cli/replay/user-events.ts', /TS2366/],
    ],
  },
  {
    what: 'a kind of secret',
    edits: [['src/messaging/finding-kind.ts', "'card' | 'cvv'", "'card' | 'seed_phrase' | 'cvv'"]],
    refusedIn: [
      ['src/conversation/step.ts', /seed_phrase/],
      ['src/console/conversations/messages/message-kinds.ts', /seed_phrase/],
    ],
  },
  {
    what: 'a language that is spoken',
    edits: [
      [
        'src/kit/language.ts',
        '\n  en: {',
        "\n  xx: { name: 'Xx', script: 'Latin', locale: 'xx', alsoFor: [], reads: ['en'] },\n  en: {",
      ],
    ],
    refusedIn: [
      ['src/conversation/phrases/dates.ts', /xx/],
      ['src/figures/figure-words.ts', /xx/],
      ['src/console/words/say.ts', /xx/],
      ['src/console/articles/fault-words.ts', /xx/],
      ['src/desk/settings/default-settings.ts', /xx/],
      ['src/channels/telegram/telegram.ts', /xx/],
      ['src/channels/viber/viber.ts', /xx/],
      ['src/conversation/phrases/telling.ts', /xx/],
      ['src/desk/access/sign-in.ts', /xx/],
      ['src/console/words/chat/say.ts', /xx/],
      ['src/console/frame/language-name.ts', /xx/],
      ['src/console/chat/some-name.ts', /xx/],
    ],
  },
  {
    what: 'a language of articles',
    edits: [['src/kit/language.ts', "en: 'Latin' }", "en: 'Latin', yy: 'Latin' }"]],
    refusedIn: [
      ['src/knowledge/words/rules/all-rules.ts', /yy/],
      ['src/console/articles/articles-view.tsx', /yy/],
      ['src/console/frame/language-name.ts', /yy/],
    ],
  },
  {
    what: 'a messenger without name, icon and look',
    edits: [
      [
        'src/channels/preview/preview.ts',
        "import { describeMessenger } from '../messenger.ts'\n",
        "import { describeMessenger } from '../messenger.ts'\nexport const raven = describeMessenger({ name: 'raven', variables: {}, configure: () => null })\n",
      ],
    ],
    refusedIn: [['src/channels/preview/preview.ts', /title, icon, limits, look/]],
  },
  {
    what: 'a status',
    edits: [['src/incidents/lifecycle.ts', "export type Status = 'new' |", "export type Status = 'new' | 'parked' |"]],
    refusedIn: [
      ['src/incidents/lifecycle.ts', /parked/],
      ['src/console/incidents/incident-kinds.ts', /parked/],
    ],
  },
  {
    what: 'an event of an incident',
    edits: [['src/incidents/event.ts', "  | Fact<'claimed'>\n", "  | Fact<'claimed'>\n  | Fact<'blessed'>\n"]],
    refusedIn: [['src/console/incidents/incident-kinds.ts', /blessed/]],
  },
  {
    what: 'an effect',
    edits: [
      [
        'src/conversation/effect.ts',
        "  | { readonly do: 'end_hand_over' }\n",
        "  | { readonly do: 'end_hand_over' }\n  | { readonly do: 'ring_bell' }\n",
      ],
    ],
    refusedIn: [
      ['src/desk/road/run-effects.ts', /TS2366/],
      ['src/cli/replay/answer-effect.ts', /TS2366|ring_bell/],
    ],
  },
  {
    what: 'an event of the conversation',
    edits: [
      [
        'src/conversation/event.ts',
        "  | { readonly kind: 'group_entered' }\n",
        "  | { readonly kind: 'group_entered' }\n  | { readonly kind: 'moon_risen' }\n",
      ],
    ],
    refusedIn: [['src/conversation/step.ts', /TS2366/]],
  },
  {
    what: 'a field asked when registering',
    edits: [
      [
        'src/conversation/state.ts',
        '  readonly urgency?: Urgency\n',
        '  readonly urgency?: Urgency\n  readonly place?: string\n',
      ],
    ],
    refusedIn: [
      ['src/conversation/incidents/draft-fields.ts', /place/],
      ['test/types/draft-fields.ts', /place/],
    ],
  },
  {
    what: 'a role',
    edits: [
      [
        'src/desk/access/agent-ports.ts',
        "export type AgentRole = 'agent' |",
        "export type AgentRole = 'agent' | 'trainee' |",
      ],
    ],
    refusedIn: [
      ['src/desk/access/access-policy.ts', /trainee/],
      ['src/console/access/roles.ts', /trainee/],
    ],
  },
]

let complaints: readonly string[] = []
const copy = mkdtempSync(join(tmpdir(), 'frontline-additions-'))
beforeAll(() => {
  for (const name of ['src', 'test', 'tsconfig.json', 'package.json', '.vitest.config.ts']) {
    cpSync(name, join(copy, name), { recursive: true })
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  for (const { what, edits } of additions) {
    for (const [file, before, after] of edits) {
      const text = readFileSync(join(copy, file), 'utf8')
      if (!text.includes(before)) throw new Error(`${what}: ${file} has no longer ${JSON.stringify(before)}`)
      writeFileSync(join(copy, file), text.replace(before, after))
    }
  }
  try {
    execFileSync(process.execPath, [resolve('node_modules/typescript/lib/tsc.js'), '-p', 'tsconfig.json'], {
      cwd: copy,
    })
  } catch (error) {
    const { stdout } = error as { readonly stdout: Buffer }
    complaints = stdout.toString().split(/\n(?=\S)/)
  }
  // The whole product is compiled, which takes a busy machine its time.
}, 180_000)
afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe.each(additions)('$what that is only added', ({ refusedIn }) => {
  test.each(refusedIn)('is refused in %s', (file, word) => {
    const here = complaints.filter((complaint) => complaint.startsWith(`${file}(`))
    expect(
      here.some((complaint) => word.test(complaint)),
      here.join('\n'),
    ).toBe(true)
  })
})

test('a language that is only spoken needs no rules of the search, and one that is only searched no sentences', () => {
  const refused = (word: RegExp) =>
    complaints
      .filter((complaint) => word.test(complaint))
      .map((complaint) => complaint.slice(0, complaint.indexOf('(')))
  expect(refused(/\bxx\b/).filter((file) => file.startsWith('src/knowledge/words/'))).toEqual([])
  expect(refused(/\byy\b/).filter((file) => /phrases|words\/say|settings|sign-in|channels/.test(file))).toEqual([])
})

test('the additions are counted', () => {
  expect(additions.length).toBeGreaterThanOrEqual(15)
  expect(complaints.length).toBeGreaterThanOrEqual(additions.length)
})
