import { api, ask } from '../connection/api-client.ts'
import { can } from '../access/session.ts'

type Here = Parameters<(typeof api.conversations)[':id']['here']['$post']>[0]['json']['here']

/** Said again before the server forgets it. */
const sayEveryMs = 15_000

/** Colleagues see who has a conversation on the screen; nothing depends on it. */
export function sayHere(id: string, here: Here): void {
  if (!can('act_on_conversations')) return
  void ask(
    api.conversations[':id'].here.$post({ param: { id }, json: { here } }, { init: { keepalive: here === 'gone' } }),
  )
}

/** Says so as long as somebody can see it. @returns what ends it. */
export function beHere(id: string): () => void {
  const say = () => sayHere(id, document.hidden ? 'gone' : 'looking')
  const again = () => {
    if (!document.hidden) say()
  }
  const leave = () => sayHere(id, 'gone')
  say()
  const timer = setInterval(again, sayEveryMs)
  document.addEventListener('visibilitychange', say)
  addEventListener('pagehide', leave)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', say)
    removeEventListener('pagehide', leave)
    leave()
  }
}
