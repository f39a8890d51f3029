import { elect } from './elect.ts'

type StreamOptions = {
  readonly url: string
  /** The names of the server's events; one of them comes at least every 15 s. */
  readonly events: readonly string[]
  /** One of them, or `open`. After `open` whatever was said before may have been missed. */
  readonly onEvent: (name: string, data: string) => void
  readonly onLost: () => void
  /** Asked before each new attempt: a session that ended looks like a lost connection. */
  readonly mayRetry: () => Promise<boolean>
  /** Another tab has become somebody else. */
  readonly onRestart?: () => void
}

export type SharedStream = {
  /** The browser is somebody else from now on: the connection is made anew. */
  restart(): void
  close(): void
}

type Told = { readonly name: string; readonly data: string }

/** The server says something at least every 15 s; twice that and a bit means that nobody is there. */
const silenceMs = 40_000
/** The leading tab may be a little slower than that to notice, and tells of every attempt. */
const leaderSilenceMs = 60_000
const retryMs = 3_000

/**
 * One connection for all tabs of a browser, which has six for a server and no more: one tab holds it and tells the
 * others. Whoever leads next connects anew and tells everybody, so that all read what they may have missed.
 */
export function shareStream({ url, events, onEvent, onLost, mayRetry, onRestart }: StreamOptions): SharedStream {
  const channel = new BroadcastChannel(`stream ${url}`)
  let restartOwn = (): void => {}
  let isClosed = false
  let watch: ReturnType<typeof setTimeout> | undefined

  function heard({ name, data }: Told): void {
    if (name === 'lost') onLost()
    else onEvent(name, data)
  }

  /** Whoever leads is alive as long as it tells something. */
  function watchLeader(): void {
    clearTimeout(watch)
    watch = setTimeout(() => {
      onLost()
      election.takeOver()
    }, leaderSilenceMs)
  }

  channel.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (isClosed) return
    if (data.name === 'restart') {
      restartOwn()
      onRestart?.()
    } else {
      watchLeader()
      heard(data)
    }
  })

  function lead(): () => void {
    clearTimeout(watch)
    let source: EventSource | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let isLeading = true
    const tell = (told: Told) => {
      if (isClosed || !isLeading) return
      channel.postMessage(told)
      heard(told)
    }
    const listen = () => {
      clearTimeout(timer)
      timer = setTimeout(lose, silenceMs)
    }
    function connect(): void {
      source?.close()
      const current = new EventSource(url)
      source = current
      listen()
      current.addEventListener('open', () => {
        listen()
        tell({ name: 'open', data: '' })
      })
      for (const name of events) {
        current.addEventListener(name, (event: MessageEvent<string>) => {
          listen()
          tell({ name, data: event.data })
        })
      }
      current.addEventListener('error', () => {
        if (source === current) lose()
      })
    }
    function lose(): void {
      clearTimeout(timer)
      source?.close()
      source = null
      tell({ name: 'lost', data: '' })
      timer = setTimeout(() => {
        void mayRetry().then((may) => {
          if (!isLeading) return
          if (may) connect()
          else lose()
        })
      }, retryMs)
    }
    restartOwn = connect
    connect()
    return () => {
      isLeading = false
      restartOwn = () => {}
      clearTimeout(timer)
      source?.close()
      if (!isClosed) watchLeader()
    }
  }

  watchLeader()
  const election = elect(`stream ${url}`, lead)
  return {
    restart: () => {
      channel.postMessage({ name: 'restart', data: '' } satisfies Told)
      restartOwn()
    },
    close: () => {
      isClosed = true
      clearTimeout(watch)
      election.close()
      channel.close()
    },
  }
}
