import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { desk, type Presence, setPresence, unseen } from '../hand-overs/desk.ts'
import { allPresences, presenceNames } from '../hand-overs/presence-kinds.ts'
import { PresenceControl } from '../hand-overs/presence-control.tsx'
import { waitsForMe } from '../hand-overs/alarm.ts'
import { unconfirmed } from '../hand-overs/queue.ts'
import { route } from './route.ts'
import { roleNames } from '../access/roles.ts'
import { type Me, signOut } from '../access/session.ts'
import { say, sayKind } from '../words/say.ts'
import { bindCommands, type Command } from './commands/commands.ts'
import { destinations, goCommands } from './commands/destinations.ts'
import { Icon, type IconName } from './icon.tsx'
import { lazyPage } from '../connection/lazy-page.tsx'

const SettingsMenu = lazyPage(
  async () => (await import('./settings-menu.tsx')).SettingsMenu,
  () => null,
)

/** The narrow bar on the left: where one can go, and who one is. */
export function Nav({ agent }: { readonly agent: Me }) {
  const isOpen = useSignal(false)
  /** How much waits there. */
  const badges: Partial<Record<typeof route.value.page, number>> = {
    queue: waitsForMe(),
    notices: unseen.value.length,
    unconfirmed: unconfirmed.value ?? 0,
  }
  useEffect(
    () =>
      bindCommands(() => [
        ...goCommands(),
        ...(desk.value === null ? [] : allPresences.map(toPresence)),
        { id: 'sign-out', title: say('sign-out'), run: () => void signOut() },
      ]),
    [],
  )
  return (
    <nav class="nav" aria-label={say('product')}>
      {destinations().map(({ page, ...entry }) => (
        <Entry key={page} page={page} {...entry} badge={badges[page] ?? 0} />
      ))}
      <a class="nav-item" href="/chat" target="_blank" rel="noopener" title={say('try-chat')}>
        <Icon name="chat" size={20} />
        <span class="visually-hidden">{say('try-chat')}</span>
      </a>
      <span class="nav-gap" />
      <PresenceControl />
      <button
        type="button"
        class="nav-item"
        title={say('settings')}
        aria-label={say('settings')}
        aria-expanded={isOpen.value}
        onClick={() => (isOpen.value = !isOpen.value)}
      >
        <Icon name="settings" size={20} />
      </button>
      <button
        type="button"
        class="nav-item"
        title={say('sign-out')}
        aria-label={say('sign-out')}
        onClick={() => void signOut()}
      >
        <Icon name="signOut" size={20} />
      </button>
      <span class="nav-me" title={`${agent.name} · ${sayKind(roleNames, agent.role)}`}>
        {initials(agent.name)}
      </span>
      {isOpen.value && <SettingsMenu onClose={() => (isOpen.value = false)} />}
    </nav>
  )
}

const toPresence = (one: Presence): Command => ({
  id: `presence-${one}`,
  title: `${say('presence')}: ${sayKind(presenceNames, one)}`,
  run: () => void setPresence(one),
})

type EntryProps = {
  readonly page: typeof route.value.page
  readonly href: string
  readonly icon: IconName
  readonly name: string
  /** The name again, short enough for the narrow bar. */
  readonly word: string
  readonly badge: number
}

/** Where one can go, and how much waits there. */
function Entry({ page, href, icon, name, word, badge }: EntryProps) {
  return (
    <a class="nav-item" href={href} aria-current={route.value.page === page ? 'page' : undefined} title={name}>
      <Icon name={icon} size={20} />
      {badge > 0 && <span class="nav-badge">{badge > 99 ? '99+' : badge}</span>}
      <span class="nav-word">{word}</span>
    </a>
  )
}

export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0].toUpperCase() ?? [])
    .slice(0, 2)
    .join('')
