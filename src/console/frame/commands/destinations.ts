import { can, type Me } from '../../access/session.ts'
import { sayKind, type SentenceId } from '../../words/say.ts'
import type { IconName } from '../icon.tsx'
import { go, type route } from '../route.ts'
import type { Command } from './commands.ts'

/** A transcript is reached from its conversation. */
type Page = Exclude<typeof route.value.page, 'account' | 'transcript'>
type Permission = Me['permissions'][number]

const names = {
  queue: 'queue',
  notices: 'notices',
  colleagues: 'colleagues',
  majors: 'majors',
  announcements: 'announcements',
  unconfirmed: 'unconfirmed',
  canned: 'canned',
  articles: 'editors-nav',
  board: 'board',
  figures: 'figures',
  feedback: 'feedback',
  quality: 'quality',
  directory: 'directory',
  settings: 'desk-settings',
  agents: 'agents',
  audit: 'audit',
} satisfies Record<Page, SentenceId>

/** The names again, short enough for the narrow bar. */
const words = {
  queue: 'queue',
  notices: 'notices-nav',
  colleagues: 'colleagues-nav',
  majors: 'majors-nav',
  announcements: 'announcements-nav',
  unconfirmed: 'unconfirmed-nav',
  canned: 'canned-nav',
  articles: 'editors-nav',
  board: 'board-nav',
  figures: 'figures-nav',
  feedback: 'feedback-nav',
  quality: 'quality-nav',
  directory: 'directory-nav',
  settings: 'desk-settings',
  agents: 'agents-nav',
  audit: 'audit-nav',
} satisfies Record<Page, SentenceId>

const about: Readonly<Record<Page, { readonly icon: IconName; readonly needs: Permission }>> = {
  queue: { icon: 'inbox', needs: 'read_conversations' },
  notices: { icon: 'bell', needs: 'act_on_conversations' },
  colleagues: { icon: 'headset', needs: 'act_on_conversations' },
  majors: { icon: 'alert', needs: 'act_on_conversations' },
  announcements: { icon: 'megaphone', needs: 'announce' },
  unconfirmed: { icon: 'question', needs: 'read_figures' },
  canned: { icon: 'slash', needs: 'act_on_conversations' },
  articles: { icon: 'book', needs: 'read_articles' },
  board: { icon: 'board', needs: 'read_figures' },
  figures: { icon: 'chart', needs: 'read_figures' },
  feedback: { icon: 'smile', needs: 'work_off_feedback' },
  quality: { icon: 'star', needs: 'read_own_reviews' },
  directory: { icon: 'card', needs: 'manage_directory' },
  settings: { icon: 'wrench', needs: 'change_settings' },
  agents: { icon: 'people', needs: 'manage_agents' },
  audit: { icon: 'list', needs: 'read_audit' },
}

type Destination = {
  readonly page: Page
  readonly href: string
  readonly icon: IconName
  readonly name: string
  readonly word: string
}

/** Where this agent may go, in the order of the bar. */
export const destinations = (): readonly Destination[] =>
  (Object.keys(about) as Page[])
    .filter((page) => can(about[page].needs))
    .map((page) => ({
      page,
      href: page === 'queue' ? '#/' : `#/${page}`,
      icon: about[page].icon,
      name: sayKind(names, page),
      word: sayKind(words, page),
    }))

/** The same for the command bar. */
export const goCommands = (): readonly Command[] =>
  destinations().map(({ page, name, href }) => ({ id: `go-${page}`, title: name, run: () => go(href) }))
