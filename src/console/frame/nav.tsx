import { useSignal } from '@preact/signals'
import { unseen } from '../hand-overs/desk.ts'
import { PresenceControl } from '../hand-overs/presence-control.tsx'
import { waitsForMe } from '../hand-overs/alarm.ts'
import { route } from './route.ts'
import { roleNames } from '../access/roles.ts'
import { can, type Me, signOut } from '../access/session.ts'
import { say, sayKind } from '../words/say.ts'
import { Icon, type IconName } from './icon.tsx'
import { SettingsMenu } from './settings-menu.tsx'

/** The narrow bar on the left: where one can go, and who one is. */
export function Nav({ agent }: { readonly agent: Me }) {
  const isOpen = useSignal(false)
  const waiting = waitsForMe()
  return (
    <nav class="nav" aria-label={say('product')}>
      <Entry page="queue" href="#/" icon="inbox" name={say('queue')} badge={waiting} />
      {can('act_on_conversations') && (
        <Entry page="notices" icon="bell" name={say('notices')} word={say('notices-nav')} badge={unseen.value.length} />
      )}
      {can('act_on_conversations') && (
        <Entry page="colleagues" icon="headset" name={say('colleagues')} word={say('colleagues-nav')} />
      )}
      {can('act_on_conversations') && (
        <Entry page="majors" icon="alert" name={say('majors')} word={say('majors-nav')} />
      )}
      {can('act_on_conversations') && (
        <Entry page="canned" icon="slash" name={say('canned')} word={say('canned-nav')} />
      )}
      {can('read_articles') && <Entry page="articles" icon="book" name={say('editors-nav')} />}
      {can('read_figures') && <Entry page="figures" icon="chart" name={say('figures')} word={say('figures-nav')} />}
      {can('work_off_feedback') && (
        <Entry page="feedback" icon="smile" name={say('feedback')} word={say('feedback-nav')} />
      )}
      {can('manage_directory') && (
        <Entry page="directory" icon="card" name={say('directory')} word={say('directory-nav')} />
      )}
      {can('change_settings') && <Entry page="settings" icon="wrench" name={say('desk-settings')} />}
      {can('manage_agents') && <Entry page="agents" icon="people" name={say('agents')} word={say('agents-nav')} />}
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

type EntryProps = {
  readonly page: typeof route.value.page
  readonly href?: string
  readonly icon: IconName
  readonly name: string
  /** The name again, short enough for the narrow bar. */
  readonly word?: string
  readonly badge?: number
}

/** Where one can go, and how much waits there. */
function Entry({ page, href = `#/${page}`, icon, name, word = name, badge = 0 }: EntryProps) {
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
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')
