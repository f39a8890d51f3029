import { setTimeout as sleep } from 'node:timers/promises'

const patienceMs = 10_000

/** Stands in for DNS and a proxy: public https addresses lead to a port on loopback. */
export function makeRoutes() {
  const routes = new Map<string, string>()
  const found = (url: string): string | null => {
    for (const [from, to] of routes) if (url.startsWith(from)) return to + url.slice(from.length)
    return null
  }
  return {
    add: (publicUrl: string, realUrl: string) => {
      routes.set(publicUrl.replace(/\/+$/, ''), realUrl.replace(/\/+$/, ''))
    },
    /** The product announces its address before a test can know its port: a route may come a moment later. */
    resolve: async (url: string): Promise<string> => {
      for (let waited = 0; waited < patienceMs; waited += 10) {
        const real = found(url)
        if (real !== null) return real
        await sleep(10)
      }
      throw new Error(`no route to ${url}`)
    },
  }
}
