import { api, ask } from '../connection/api-client.ts'
import { say } from '../words/say.ts'
import { SecondStepSection } from './second-step/section.tsx'
import { SessionsList } from './sessions-list.tsx'

/** One's own account: from where one is signed in, and the second step of signing in. */
export function AccountPage() {
  return (
    <main class="page account">
      <h1>{say('account-title')}</h1>
      <section class="account-part">
        <h2>{say('sessions-own')}</h2>
        <p class="hint">{say('sessions-hint')}</p>
        <SessionsList
          load={() => ask(api.sessions.$get())}
          end={(id) => ask(api.sessions[':id'].end.$post({ param: { id } }))}
          endAll={{ name: say('sessions-end-others'), run: () => ask(api.sessions['end-others'].$post()) }}
        />
      </section>
      <SecondStepSection />
    </main>
  )
}
