import { useEffect, useRef } from 'preact/hooks'
import { bindKeys } from '../frame/keys.ts'
import {
  canBeLookedFor,
  chosen,
  hold,
  isNarrowed,
  keyOf,
  newcomers,
  type Row,
  search,
  searched,
  searchFor,
  shownRows,
  view,
} from './queue.ts'
import { clearSelection, isSelected, selected, toggle } from './bulk/selection.ts'
import { lazyPage } from '../connection/lazy-page.tsx'
import { ViewTabs } from './narrowed/view-tabs.tsx'
import { can } from '../access/session.ts'
import { useSignal } from '@preact/signals'
import { conversationHref, go, messageHref, route } from '../frame/route.ts'
import { say } from '../words/say.ts'
import { Icon } from '../frame/icon.tsx'
import { QueueEmpty } from './queue-empty.tsx'
import { QueueRow } from './queue-row.tsx'

const nothing = () => null
const BulkBar = lazyPage(async () => (await import('./bulk/bulk-bar.tsx')).BulkBar, nothing)
const FilterPanel = lazyPage(async () => (await import('./narrowed/filter-panel.tsx')).FilterPanel, nothing)

const mostRows = 200
/** And no more of what a search finds. */
const mostFound = 100

/** The left column: the views of one queue, alive, with nothing that jumps under the pointer. */
export function QueueList() {
  const scroll = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const searchBox = useRef<HTMLInputElement>(null)
  const shown = shownRows.value
  const isFilterOpen = useSignal(false)
  const mayAct = can('act_on_conversations')

  useEffect(() => {
    const focusRow = (step: 1 | -1) => {
      const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a.row') ?? [])]
      const at = links.findIndex((link) => link === document.activeElement)
      const current = at >= 0 ? at : links.findIndex((link) => link.getAttribute('aria-current') === 'true')
      const next = current < 0 ? 0 : Math.min(Math.max(current + step, 0), links.length - 1)
      links[next]?.focus()
      links[next]?.scrollIntoView({ block: 'nearest' })
    }
    const current = () =>
      [...(list.current?.querySelectorAll<HTMLElement>('li') ?? [])].find(
        (one) => one.contains(document.activeElement) || one.querySelector('[aria-current]') !== null,
      )
    return bindKeys({
      x: () => {
        const row = shownRows.peek()?.find((one) => keyOf(one) === current()?.dataset['key'])
        if (row !== undefined && mayAct) toggle(row)
      },
      j: () => focusRow(1),
      k: () => focusRow(-1),
      '/': () => {
        searchBox.current?.focus()
        // Another search takes the place of the last one.
        searchBox.current?.select()
      },
      Escape: () => {
        if (document.activeElement === searchBox.current) searchBox.current?.blur()
        else if (selected.peek().length > 0) clearSelection()
        else go('#/')
      },
    })
  }, [])

  function enter(isToOpen: boolean): void {
    const first = list.current?.querySelector<HTMLElement>('a.row')
    // Whoever has gone on meanwhile is not fetched back.
    if (first === null || first === undefined || document.activeElement !== searchBox.current) return
    first.focus()
    if (isToOpen) first.click()
  }
  /** Arrows go from row to row, and up again into the box; none opens anything. */
  function walk(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a.row') ?? [])]
    const at = links.findIndex((link) => link === event.target)
    if (step === 0 || at < 0) return
    event.preventDefault()
    const next = at + step < 0 ? searchBox.current : links[Math.min(at + step, links.length - 1)]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }

  // Another list begins at its beginning.
  useEffect(() => {
    if (scroll.current !== null) scroll.current.scrollTop = 0
  }, [search.value, chosen.value])

  const isCurrent = (row: Row) =>
    row.conversationId === route.value.conversationId &&
    (route.value.incidentId === null || row.incidentId === null || row.incidentId === route.value.incidentId)
  const hrefOf = ({ conversationId, incidentId, found }: Row) =>
    search.value === '' || found === null || found.messageNumber === null
      ? conversationHref(conversationId, incidentId)
      : messageHref(conversationId, incidentId, found.messageNumber)
  const empty =
    search.value !== ''
      ? canBeLookedFor.value
        ? 'search'
        : 'unsearchable'
      : isNarrowed.value
        ? 'narrowed'
        : view.value

  return (
    <section class="list" aria-label={say('queue')}>
      <ViewTabs isFilterOpen={isFilterOpen.value} onFilter={() => (isFilterOpen.value = !isFilterOpen.value)} />
      <div class="search">
        <Icon name="search" />
        <input
          ref={searchBox}
          type="search"
          value={search.value}
          placeholder={say('search')}
          aria-label={say('search')}
          onInput={(event) => searchFor(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Down into what was found; Enter opens the first of it, as soon as it is found.
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
            event.preventDefault()
            void searched().then(() => enter(event.key === 'Enter'))
          }}
        />
        <kbd aria-hidden="true">/</kbd>
      </div>
      {isFilterOpen.value && <FilterPanel />}
      <BulkBar />
      {newcomers.value > 0 && (
        <button type="button" class="newcomers" onClick={() => hold(false)}>
          {say('new-rows', { count: newcomers.value })}
        </button>
      )}
      <div
        class="scroll"
        ref={scroll}
        onPointerMove={({ movementX, movementY }) => {
          // What moves under a pointer that rests is the list, not the hand.
          if (movementX !== 0 || movementY !== 0) hold(true)
        }}
        onPointerLeave={() => hold(false)}
      >
        {shown === null ? (
          <QueueSkeleton />
        ) : shown.length === 0 ? (
          <QueueEmpty view={empty} />
        ) : (
          <ul class={`rows ${selected.value.length > 0 ? 'is-choosing' : ''}`} ref={list} onKeyDown={walk}>
            {shown.map((row) => (
              <li
                key={keyOf(row)}
                data-key={keyOf(row)}
                onKeyDown={(event) => {
                  // With Shift: all from the last one that was chosen.
                  if (event.code !== 'KeyX' || !event.shiftKey || !mayAct) return
                  event.preventDefault()
                  toggle(row, true)
                }}
              >
                {mayAct && row.incidentId !== null && (
                  <input
                    type="checkbox"
                    class="row-check"
                    checked={isSelected(row)}
                    aria-label={say('bulk-choose', { name: row.userName ?? say('nameless') })}
                    onClick={(event) => toggle(row, event.shiftKey)}
                  />
                )}
                <QueueRow row={row} isCurrent={isCurrent(row)} href={hrefOf(row)} />
              </li>
            ))}
          </ul>
        )}
        {(shown?.length ?? 0) >= (search.value === '' ? mostRows : mostFound) && (
          <p class="list-end">{search.value === '' ? say('rows-more') : say('found-more')}</p>
        )}
      </div>
    </section>
  )
}

function QueueSkeleton() {
  return (
    <div class="rows" role="status" aria-busy="true" aria-label={say('loading')}>
      {[0, 1, 2, 3, 4].map((one) => (
        <div class="row skeleton" key={one}>
          <span class="bone short" />
          <span class="bone" />
          <span class="bone short" />
        </div>
      ))}
    </div>
  )
}
