/**
 * What a process is asked to import so that it says how long its event loop stood still: every two seconds a line `loop {...}`. `wallMs`
 * is the longest time that a timer was late; `ownMs` the longest that it was late while this process itself was at work, and
 * not another one on its processor.
 */
export const loopWatch = `data:text/javascript,${encodeURIComponent(`
  const every = 2
  let last = performance.now(), cpu = process.cpuUsage(), wallMs = 0, ownMs = 0
  setInterval(() => {
    const now = performance.now()
    const used = process.cpuUsage(cpu)
    const late = now - last - every
    wallMs = Math.max(wallMs, late)
    ownMs = Math.max(ownMs, Math.min(late, (used.user + used.system) / 1000))
    last = now
    cpu = process.cpuUsage()
  }, every).unref()
  setInterval(() => {
    console.log('loop ' + JSON.stringify({ wallMs, ownMs }))
    wallMs = 0
    ownMs = 0
  }, 2000).unref()
`)}`

/** One of its lines, read. */
export const readLoop = (line: string): { readonly wallMs: number; readonly ownMs: number } =>
  JSON.parse(line.slice('loop '.length)) as { wallMs: number; ownMs: number }

export const isLoop = (line: string): boolean => line.startsWith('loop {')
