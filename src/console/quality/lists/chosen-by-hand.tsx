import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { NotLoaded } from '../../connection/not-loaded.tsx'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { say } from '../../words/say.ts'
import { transcriptHref } from '../quality-kinds.ts'

/** On the way from a conversation to its review: asks for the transcript, and goes there. */
export function ChosenByHand({ incidentId }: { readonly incidentId: string }) {
  const error = useSignal<ApiError | null>(null)
  useEffect(() => {
    void ask(api.quality.transcripts.$post({ json: { incidentId } })).then((answer) => {
      if (answer.ok) location.replace(transcriptHref(answer.value.id))
      else error.value = answer.error
    })
  }, [incidentId])
  return (
    <main class="page quality">
      <h1>{say('quality')}</h1>
      {error.value === null ? (
        <NotLoaded error={null} reload={() => {}} />
      ) : (
        <>
          <Refusal error={error.value} />
          <p>
            <button type="button" class="button" onClick={() => history.back()}>
              {say('quality-back')}
            </button>
          </p>
        </>
      )}
    </main>
  )
}
