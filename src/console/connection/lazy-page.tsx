import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { say } from '../words/say.ts'

const retryMs = 3_000

/** A page that is loaded when it is opened first. After a new version of the server its file may be gone: then the reader is told. */
export function lazyPage<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile: ComponentType = () => <main class="page" aria-busy="true" />,
): ComponentType<Props> {
  let page: ComponentType<Props> | null = null
  return function Lazy(props: Props) {
    const isFailed = useSignal(false)
    const isLoaded = useSignal(page !== null)
    useEffect(() => {
      let timer: ReturnType<typeof setTimeout> | undefined
      let isGone = false
      async function fetchPage(): Promise<void> {
        try {
          page ??= await load()
          isLoaded.value = true
        } catch {
          isFailed.value = true
          // The line may be down at the moment.
          if (!isGone) timer = setTimeout(() => void fetchPage(), retryMs)
        }
      }
      void fetchPage()
      return () => {
        isGone = true
        clearTimeout(timer)
      }
    }, [])
    if (isLoaded.value && page !== null) {
      const Page = page
      return <Page {...props} />
    }
    if (!isFailed.value) return <Meanwhile />
    return (
      <main class="page">
        <p class="refusal" role="alert">
          {say('page-not-loaded')}
        </p>
        <button type="button" class="button" onClick={() => location.reload()}>
          {say('page-reload')}
        </button>
      </main>
    )
  }
}
