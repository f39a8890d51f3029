import { signal } from '@preact/signals'

export type Route = {
  readonly page: 'queue' | 'agents'
  readonly conversationId: string | null
  readonly incidentId: string | null
}

/** The address after `#`, so that a link to a conversation can be sent to a colleague. */
function read(): Route {
  const [, page = '', id = '', incident = ''] = location.hash.split('/')
  if (page === 'agents') return { page: 'agents', conversationId: null, incidentId: null }
  const isOpen = page === 'c' && /^\d+$/.test(id)
  return {
    page: 'queue',
    conversationId: isOpen ? id : null,
    incidentId: isOpen && /^\d+$/.test(incident) ? incident : null,
  }
}

export const route = signal<Route>(read())
addEventListener('hashchange', () => {
  route.value = read()
})

export const conversationHref = (conversationId: string, incidentId: string | null): string =>
  incidentId === null ? `#/c/${conversationId}` : `#/c/${conversationId}/${incidentId}`

export function go(href: string): void {
  location.hash = href
}
