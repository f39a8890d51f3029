import { useSignal } from '@preact/signals'
import { PresenceControl } from '../hand-overs/presence-control.tsx'
import { counts } from '../hand-overs/queue.ts'
import { route } from './route.ts'
import { roleNames } from '../access/roles.ts'
import { can, type Me, signOut } from '../access/session.ts'
import { say, sayKind } from '../words/say.ts'
import { Icon } from './icon.tsx'
import { SettingsMenu } from './settings-menu.tsx'

/** The narrow bar on the left: where one can go, and who one is. */
export function Nav({ agent }: { readonly agent: Me }) {
  const isOpen = useSignal(false)
  const { page } = route.value
  const waiting = counts.value?.waiting ?? 0
  return (
    <nav class="nav" aria-label={say('product')}>
      <a class="nav-item" href="#/" aria-current={page === 'queue' ? 'page' : undefined} title={say('queue')}>
        <Icon name="inbox" size={20} />
        {waiting > 0 && <span class="nav-badge">{waiting > 99 ? '99+' : waiting}</span>}
        <span class="nav-word">{say('queue')}</span>
      </a>
      {can('read_articles') && (
        <a
          class="nav-item"
          href="#/articles"
          aria-current={page === 'articles' ? 'page' : undefined}
          title={say('editors-nav')}
        >
          <Icon name="book" size={20} />
          <span class="nav-word">{say('editors-nav')}</span>
        </a>
      )}
      {can('manage_agents') && (
        <a class="nav-item" href="#/agents" aria-current={page === 'agents' ? 'page' : undefined} title={say('agents')}>
          <Icon name="people" size={20} />
          <span class="visually-hidden">{say('agents')}</span>
        </a>
      )}
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

export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')
