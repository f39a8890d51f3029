import { useSignal } from '@preact/signals'
import { editorsWords } from '../words/editors-words.ts'
import { counts } from '../hand-overs/queue.ts'
import { route } from './route.ts'
import { can, type Me, signOut } from '../access/session.ts'
import { words } from '../words/words.ts'
import { Icon } from './icon.tsx'
import { SettingsMenu } from './settings-menu.tsx'

/** The narrow bar on the left: where one can go, and who one is. */
export function Nav({ agent }: { readonly agent: Me }) {
  const isOpen = useSignal(false)
  const t = words.value
  const { page } = route.value
  const waiting = counts.value?.waiting ?? 0
  return (
    <nav class="nav" aria-label={t.product}>
      <a class="nav-item" href="#/" aria-current={page === 'queue' ? 'page' : undefined} title={t.queue}>
        <Icon name="inbox" size={20} />
        {waiting > 0 && <span class="nav-badge">{waiting > 99 ? '99+' : waiting}</span>}
        <span class="nav-word">{t.queue}</span>
      </a>
      {can('read_articles') && (
        <a
          class="nav-item"
          href="#/articles"
          aria-current={page === 'articles' ? 'page' : undefined}
          title={editorsWords.value.nav}
        >
          <Icon name="book" size={20} />
          <span class="nav-word">{editorsWords.value.nav}</span>
        </a>
      )}
      {can('manage_agents') && (
        <a class="nav-item" href="#/agents" aria-current={page === 'agents' ? 'page' : undefined} title={t.agents}>
          <Icon name="people" size={20} />
          <span class="visually-hidden">{t.agents}</span>
        </a>
      )}
      <a class="nav-item" href="/chat" target="_blank" rel="noopener" title={t.tryChat}>
        <Icon name="chat" size={20} />
        <span class="visually-hidden">{t.tryChat}</span>
      </a>
      <span class="nav-gap" />
      <button
        type="button"
        class="nav-item"
        title={t.settings}
        aria-label={t.settings}
        aria-expanded={isOpen.value}
        onClick={() => (isOpen.value = !isOpen.value)}
      >
        <Icon name="settings" size={20} />
      </button>
      <button type="button" class="nav-item" title={t.signOut} aria-label={t.signOut} onClick={() => void signOut()}>
        <Icon name="signOut" size={20} />
      </button>
      <span class="nav-me" title={`${agent.name} · ${t.agentsPage.roles[agent.role]}`}>
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
