import { signal } from '@preact/signals'

/** Pages with an address of their own; every other address is the queue's. */
const pages = [
  'agents',
  'articles',
  'notices',
  'colleagues',
  'board',
  'figures',
  'settings',
  'directory',
  'majors',
  'announcements',
  'unconfirmed',
  'feedback',
  'quality',
  'canned',
  'audit',
  'account',
  'transcript',
] as const

type Route = {
  readonly page: 'queue' | (typeof pages)[number]
  readonly conversationId: string | null
  readonly incidentId: string | null
  /** The message it is opened at. */
  readonly messageNumber: number | null
  /** What of a page is open, as its own words in the address. */
  readonly path: readonly string[]
}

/** The address after `#`, so that a link to a conversation can be sent to a colleague. */
function read(): Route {
  const [, page = '', id = '', incident = '', mark = '', message = ''] = location.hash.split('/')
  const path = location.hash.split('/').slice(2).map(decoded)
  const named = pages.find((one) => one === page)
  if (named !== undefined) return { page: named, conversationId: null, incidentId: null, messageNumber: null, path }
  const isOpen = page === 'c' && /^\d+$/.test(id)
  return {
    page: 'queue',
    path,
    conversationId: isOpen ? id : null,
    incidentId: isOpen && /^\d+$/.test(incident) ? incident : null,
    messageNumber: isOpen && mark === 'm' && /^\d{1,9}$/.test(message) ? Number(message) : null,
  }
}

/** An address that somebody has cut short is no reason to fail. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export const route = signal<Route>(read())

/** Whoever holds something that is not saved; false: the page stays, and they ask. */
let mayLeave: (next: Route, href: string) => boolean = () => true

/** @returns what ends it. */
export function guardLeaving(ask: typeof mayLeave): () => void {
  mayLeave = ask
  return () => {
    mayLeave = () => true
  }
}

addEventListener('hashchange', ({ oldURL }) => {
  const next = read()
  if (mayLeave(next, location.hash)) route.value = next
  else history.replaceState(history.state, '', oldURL)
})

export const conversationHref = (conversationId: string, incidentId: string | null): string =>
  incidentId === null ? `#/c/${conversationId}` : `#/c/${conversationId}/${incidentId}`

/** At one of its messages. */
export const messageHref = (conversationId: string, incidentId: string | null, number: number): string =>
  `#/c/${conversationId}/${incidentId ?? '-'}/m/${number}`

export function go(href: string): void {
  location.hash = href
}
