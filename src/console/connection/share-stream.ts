import { elect } from './elect.ts'

type StreamOptions = {
  readonly url: string
  /** The names of the server's events. */
  readonly events: readonly string[]
  /** One of them comes at least this often, ms. */
  readonly beatMs: number
  /** One of them, or `open`. After `open` whatever was said before may have been missed. */
  readonly onEvent: (name: string, data: string) => void
  /** `why`: with which code the server has refused the stream, where it has. */
  readonly onLost: (why: string | null) => void
  /** Asked when the server has refused: a session that ended looks like a lost connection. */
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

/** Over a slow line a beat may come a little later. */
const latenessMs = 500

/**
 * Acts after `ms` of silence, and asks twice: a page that is busy hears its timer before what has long arrived.
 * @returns ends the wait.
 */
function afterSilence(ms: number, act: () => void): () => void {
  let timer = setTimeout(() => {
    timer = setTimeout(act, latenessMs)
  }, ms - latenessMs)
  return () => clearTimeout(timer)
}
const retryMs = 400
/** How long an attempt may take before another is made, ms: short ones find a line that is back at once, a long one serves a slow line. */
const attemptMs = [1_200, 1_200, 6_000] as const
const refusedRetryMs = 3_000
/** `retrySeconds` of http/access/event-stream.ts. */
const fullRetryMs = 10_000
const whyWithinMs = 1_200
const fullCodes = new Set(['too_many_streams', 'streams_full'])

/** An EventSource does not say what it was answered. @returns the code where there are too many streams, else null. */
async function whyRefused(url: string): Promise<string | null> {
  const asking = new AbortController()
  const timer = setTimeout(() => asking.abort(), whyWithinMs)
  try {
    const response = await fetch(url, { signal: asking.signal })
    if (response.status !== 429 && response.status !== 503) return null
    const { error } = (await response.json()) as { readonly error?: string }
    return error !== undefined && fullCodes.has(error) ? error : null
  } catch {
    return null
  } finally {
    clearTimeout(timer)
    // A stream that is open by now would stay so.
    asking.abort()
  }
}

/**
 * One connection for all tabs of a browser, which has six for a server and no more: one tab holds it and tells the
 * others. Whoever leads next connects anew and tells everybody, so that all read what they may have missed.
 */
export function shareStream({
  url,
  events,
  beatMs,
  onEvent,
  onLost,
  mayRetry,
  onRestart,
}: StreamOptions): SharedStream {
  const channel = new BroadcastChannel(`stream ${url}`)
  /** Two beats, and one lost one is forgiven. */
  const silenceMs = 2 * beatMs + latenessMs
  let restartOwn = (): void => {}
  let isClosed = false
  let endWatch = (): void => {}

  function heard({ name, data }: Told): void {
    if (name === 'lost') onLost(data === '' ? null : data)
    else onEvent(name, data)
  }

  /** Whoever leads is alive as long as it tells something; one that is not asked for long is replaced. */
  function watchLeader(): void {
    endWatch()
    endWatch = afterSilence(silenceMs, () => {
      onLost(null)
      endWatch = afterSilence(silenceMs, () => election.takeOver())
    })
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
    endWatch()
    let source: EventSource | null = null
    let endWait = (): void => {}
    let isLeading = true
    const tell = (told: Told) => {
      if (isClosed || !isLeading) return
      channel.postMessage(told)
      heard(told)
    }
    let attempts = 0
    const listen = (ms: number) => {
      endWait()
      endWait = afterSilence(ms, () => lose(retryMs))
    }
    const wait = (ms: number, act: () => void) => {
      const timer = setTimeout(act, ms)
      endWait = () => clearTimeout(timer)
    }
    function connect(): void {
      source?.close()
      const current = new EventSource(url)
      source = current
      listen(attemptMs[attempts % attemptMs.length] ?? silenceMs)
      attempts += 1
      const hear = (name: string, data: string) => {
        attempts = 0
        listen(silenceMs)
        tell({ name, data })
      }
      current.addEventListener('open', () => hear('open', ''))
      for (const name of events) {
        current.addEventListener(name, (event: MessageEvent<string>) => hear(name, event.data))
      }
      current.addEventListener('error', () => {
        if (source === current) refused()
      })
    }
    function drop(): void {
      endWait()
      source?.close()
      source = null
      tell({ name: 'lost', data: '' })
    }
    /** Nothing is heard: nobody knows why, and the next attempt tells. */
    function lose(afterMs: number): void {
      drop()
      wait(afterMs, () => {
        if (isLeading) connect()
      })
    }
    /** Somebody has answered, and not with a stream; or nobody is there at all. */
    function refused(): void {
      drop()
      void Promise.all([mayRetry(), whyRefused(url)]).then(([may, why]) => {
        if (!isLeading || source !== null) return
        if (why !== null) {
          tell({ name: 'lost', data: why })
          wait(fullRetryMs, connect)
        } else if (may) lose(retryMs)
        else wait(refusedRetryMs, refused)
      })
    }
    restartOwn = connect
    connect()
    return () => {
      isLeading = false
      restartOwn = () => {}
      endWait()
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
      endWatch()
      election.close()
      channel.close()
    },
  }
}
