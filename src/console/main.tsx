import { effect } from '@preact/signals'
import { render } from 'preact'
import { ChangePasswordPage } from './access/change-password-page.tsx'
import { loadAhead, QueuePage } from './hand-overs/queue-page.tsx'
import { SignInPage } from './access/sign-in-page.tsx'
import { BehindBar } from './connection/behind-bar.tsx'
import { Palette } from './frame/commands/palette.tsx'
import { language } from './frame/language.ts'
import { lazyPage } from './connection/lazy-page.tsx'
import { loadWords } from './words/say.ts'
import { bindKeys, isHelpOpen } from './frame/keys.ts'
import { Nav } from './frame/nav.tsx'
import { startAlarm } from './hand-overs/alarm.ts'
import { startClock } from './time/clock.ts'
import { startLive, stopLive } from './connection/live-stream.ts'
import { desk } from './hand-overs/desk.ts'
import { OfferBanner } from './hand-overs/offer-banner.tsx'
import { forgetComposers } from './conversations/reply/composer.ts'
import { sweepDrafts } from './conversations/reply/drafts.ts'
import { ReplyToast } from './hand-overs/notices/reply-toast.tsx'
import { heardLast, rows, unconfirmed } from './hand-overs/queue.ts'
import { UndoBar } from './incidents/undo-bar.tsx'
import { route } from './frame/route.ts'
import { can, loadMe, me } from './access/session.ts'
import { applyTheme } from './frame/theme.ts'

// Who only works in the queue loads no more than that.
const EditorsPage = lazyPage(async () => (await import('./articles/editors-page.tsx')).EditorsPage)
const AgentsPage = lazyPage(async () => (await import('./access/agents-page.tsx')).AgentsPage)
const AccountPage = lazyPage(async () => (await import('./access/account-page.tsx')).AccountPage)
const SetUpPage = lazyPage(async () => (await import('./access/second-step/set-up-page.tsx')).SetUpPage)
const AuditPage = lazyPage(async () => (await import('./access/audit/audit-page.tsx')).AuditPage)
const BoardPage = lazyPage(async () => (await import('./figures/board-page.tsx')).BoardPage)
const FiguresPage = lazyPage(async () => (await import('./figures/figures-page.tsx')).FiguresPage)
const ColleaguesPage = lazyPage(async () => (await import('./hand-overs/colleagues-page.tsx')).ColleaguesPage)
const CannedPage = lazyPage(async () => (await import('./conversations/canned/canned-page.tsx')).CannedPage)
const DirectoryPage = lazyPage(async () => (await import('./people/directory-page.tsx')).DirectoryPage)
const NoticesPage = lazyPage(async () => (await import('./hand-overs/notices/notices-page.tsx')).NoticesPage)
const MajorsPage = lazyPage(async () => (await import('./incidents/majors/majors-page.tsx')).MajorsPage)
const AnnouncementsPage = lazyPage(
  async () => (await import('./announcements/announcements-page.tsx')).AnnouncementsPage,
)
const SettingsPage = lazyPage(async () => (await import('./settings/settings-page.tsx')).SettingsPage)
const TranscriptPage = lazyPage(async () => (await import('./conversations/transcript-page.tsx')).TranscriptPage)
const UnconfirmedPage = lazyPage(
  async () => (await import('./conversations/unconfirmed/unconfirmed-page.tsx')).UnconfirmedPage,
)
const FeedbackPage = lazyPage(async () => (await import('./incidents/feedback/feedback-page.tsx')).FeedbackPage)
const QualityPage = lazyPage(async () => (await import('./quality/quality-page.tsx')).QualityPage)
const KeysHelp = lazyPage(
  async () => (await import('./frame/keys-help.tsx')).KeysHelp,
  () => null,
)

function App() {
  const agent = me.value
  if (agent === undefined) return <div class="blank" aria-busy="true" />
  if (agent === null) return <SignInPage />
  if (agent.mustChangePassword) return <ChangePasswordPage isForced />
  if (agent.mustSetUpTotp) return <SetUpPage />
  return (
    <div class="frame">
      <Nav agent={agent} />
      <Palette />
      {isHelpOpen.value && <KeysHelp />}
      <div class="work">
        <div>
          <BehindBar />
          <OfferBanner />
        </div>
        <Page />
        <UndoBar />
        <ReplyToast />
      </div>
    </div>
  )
}

function Page() {
  const { page } = route.value
  if (page === 'account') return <AccountPage />
  if (page === 'agents' && can('manage_agents')) return <AgentsPage />
  if (page === 'articles' && can('read_articles')) return <EditorsPage />
  if (page === 'notices' && can('act_on_conversations')) return <NoticesPage />
  if (page === 'colleagues' && can('act_on_conversations')) return <ColleaguesPage />
  if (page === 'audit' && can('read_audit')) return <AuditPage />
  if (page === 'board' && can('read_figures')) return <BoardPage />
  if (page === 'figures' && can('read_figures')) return <FiguresPage />
  if (page === 'unconfirmed' && can('read_figures')) return <UnconfirmedPage />
  if (page === 'feedback' && can('work_off_feedback')) return <FeedbackPage />
  if (page === 'quality' && can('read_own_reviews')) return <QualityPage />
  if (page === 'directory' && can('manage_directory')) return <DirectoryPage />
  if (page === 'majors' && can('read_conversations')) return <MajorsPage />
  if (page === 'announcements' && can('announce')) return <AnnouncementsPage />
  if (page === 'canned' && can('act_on_conversations')) return <CannedPage />
  if (page === 'transcript' && can('read_conversations')) return <TranscriptPage />
  if (page === 'settings' && can('change_settings')) return <SettingsPage />
  return <QueuePage />
}

applyTheme()
await loadWords(language.value)
startClock()
bindKeys({ '?': () => (isHelpOpen.value = true) })
startAlarm()
sweepDrafts()
void loadMe()

let isLive = false
effect(() => {
  const isIn = me.value?.mustChangePassword === false && !me.value.mustSetUpTotp
  if (isIn === isLive) return
  isLive = isIn
  if (isIn) {
    startLive()
    loadAhead()
  } else {
    stopLive()
    // The next to sign in on this screen sees nothing of the last one's list.
    rows.value = null
    desk.value = null
    heardLast.value = null
    unconfirmed.value = null
    forgetComposers()
  }
})

const page = document.getElementById('page')
if (page !== null) render(<App />, page)
