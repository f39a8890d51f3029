/** Among the tabs of one browser one leads; when it closes, crashes or steps back, another is asked. */
type Election = {
  /** Leads from now on, whoever did so before: for one that is silent and does not let go. */
  takeOver(): void
  close(): void
}

/** Begins to lead; what comes back ends it. */
type Lead = () => () => void

/** Locks exist where a page came over https or from this machine; elsewhere the tabs agree by a note they share. */
export const elect = (name: string, lead: Lead): Election =>
  'locks' in navigator ? electByLock(name, lead) : electByLease(name, lead)

function electByLock(name: string, lead: Lead): Election {
  const closing = new AbortController()
  let stepBack = (): void => {}
  const holds = () =>
    new Promise<void>((release) => {
      const stop = lead()
      stepBack = () => {
        stop()
        stepBack = () => {}
        release()
      }
    })
  const stand = (options: LockOptions): void => {
    navigator.locks
      .request(name, options, () => (closing.signal.aborted ? undefined : holds()))
      // Another tab took over, or this one closes: who still wants to lead stands in line again.
      .catch(() => {
        stepBack()
        if (!closing.signal.aborted) stand({ signal: closing.signal })
      })
  }
  stand({ signal: closing.signal })
  return {
    takeOver: () => stand({ steal: true }),
    close: () => {
      closing.abort()
      stepBack()
    },
  }
}

/** A tab in the background may be woken once a minute only. */
const leaseMs = 90_000
const renewMs = 5_000

function electByLease(name: string, lead: Lead): Election {
  const key = `lead:${name}`
  const own = crypto.getRandomValues(new Uint32Array(2)).join('')
  let stop: (() => void) | null = null
  const read = (): { readonly id: string; readonly at: number } | null => {
    const [id, at] = (localStorage.getItem(key) ?? '').split(' ')
    return id === undefined || id === '' ? null : { id, at: Number(at) }
  }
  const write = () => localStorage.setItem(key, `${own} ${Date.now()}`)
  const stepBack = () => {
    stop?.()
    stop = null
  }
  const leave = () => {
    stepBack()
    if (read()?.id === own) localStorage.removeItem(key)
  }
  function look(): void {
    const holder = read()
    if (stop !== null) {
      if (holder !== null && holder.id !== own) stepBack()
      else write()
    } else if (holder === null || holder.id === own || Date.now() - holder.at > leaseMs) claim()
  }
  /** Two may write at the same moment: the later note counts, and both see that a little later. */
  function claim(): void {
    write()
    setTimeout(() => {
      if (read()?.id === own) stop ??= lead()
    }, 150)
  }
  const timer = setInterval(look, renewMs)
  addEventListener('storage', look)
  addEventListener('pagehide', leave)
  addEventListener('pageshow', look)
  look()
  return {
    takeOver: claim,
    close: () => {
      clearInterval(timer)
      removeEventListener('storage', look)
      removeEventListener('pagehide', leave)
      removeEventListener('pageshow', look)
      leave()
    },
  }
}
