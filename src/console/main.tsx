import { effect } from '@preact/signals'
import { render } from 'preact'
import { EditorsPage } from './articles/editors-page.tsx'
import { AgentsPage } from './access/agents-page.tsx'
import { AccountPage } from './access/account-page.tsx'
import { SetUpPage } from './access/second-step/set-up-page.tsx'
import { ChangePasswordPage } from './access/change-password-page.tsx'
import { FiguresPage } from './figures/figures-page.tsx'
import { ColleaguesPage } from './hand-overs/colleagues-page.tsx'
import { CannedPage } from './conversations/canned/canned-page.tsx'
import { DirectoryPage } from './people/directory-page.tsx'
import { NoticesPage } from './hand-overs/notices/notices-page.tsx'
import { MajorsPage } from './incidents/majors/majors-page.tsx'
import { SettingsPage } from './settings/settings-page.tsx'
import { QueuePage } from './hand-overs/queue-page.tsx'
import { SignInPage } from './access/sign-in-page.tsx'
import { FeedbackPage } from './incidents/feedback/feedback-page.tsx'
import { BehindBar } from './connection/behind-bar.tsx'
import { Palette } from './frame/commands/palette.tsx'
import { Nav } from './frame/nav.tsx'
import { startAlarm } from './hand-overs/alarm.ts'
import { startClock } from './time/clock.ts'
import { startLive, stopLive } from './connection/live-stream.ts'
import { desk } from './hand-overs/desk.ts'
import { OfferBanner } from './hand-overs/offer-banner.tsx'
import { forgetComposers } from './conversations/reply/composer.ts'
import { sweepDrafts } from './conversations/reply/drafts.ts'
import { heardLast, rows } from './hand-overs/queue.ts'
import { route } from './frame/route.ts'
import { can, loadMe, me } from './access/session.ts'
import { applyTheme } from './frame/theme.ts'

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
      <div class="work">
        <div>
          <BehindBar />
          <OfferBanner />
        </div>
        <Page />
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
  if (page === 'figures' && can('read_figures')) return <FiguresPage />
  if (page === 'feedback' && can('work_off_feedback')) return <FeedbackPage />
  if (page === 'directory' && can('manage_directory')) return <DirectoryPage />
  if (page === 'majors' && can('read_conversations')) return <MajorsPage />
  if (page === 'canned' && can('act_on_conversations')) return <CannedPage />
  if (page === 'settings' && can('change_settings')) return <SettingsPage />
  return <QueuePage />
}

applyTheme()
startClock()
startAlarm()
sweepDrafts()
void loadMe()

let isLive = false
effect(() => {
  const isIn = me.value?.mustChangePassword === false && !me.value.mustSetUpTotp
  if (isIn === isLive) return
  isLive = isIn
  if (isIn) startLive()
  else {
    stopLive()
    // The next to sign in on this screen sees nothing of the last one's list.
    rows.value = null
    desk.value = null
    heardLast.value = null
    forgetComposers()
  }
})

const page = document.getElementById('page')
if (page !== null) render(<App />, page)
