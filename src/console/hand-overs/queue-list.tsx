import { useEffect, useRef } from 'preact/hooks'
import { bindKeys, isHelpOpen } from '../frame/keys.ts'
import {
  choose,
  counts,
  hold,
  keyOf,
  newcomers,
  rows,
  search,
  searchFor,
  shownRows,
  view,
  viewNames,
  views,
} from './queue.ts'
import { conversationHref, go, route } from '../frame/route.ts'
import { say, sayKind } from '../words/say.ts'
import { Icon } from '../frame/icon.tsx'
import { QueueEmpty } from './queue-empty.tsx'
import { QueueRow } from './queue-row.tsx'

const mostRows = 200

/** The left column: four views of one queue, alive, with nothing that jumps under the pointer. */
export function QueueList() {
  const list = useRef<HTMLUListElement>(null)
  const searchBox = useRef<HTMLInputElement>(null)
  const shown = shownRows.value

  useEffect(() => {
    const focusRow = (step: 1 | -1) => {
      const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a.row') ?? [])]
      const at = links.findIndex((link) => link === document.activeElement)
      const current = at >= 0 ? at : links.findIndex((link) => link.getAttribute('aria-current') === 'true')
      const next = current < 0 ? 0 : Math.min(Math.max(current + step, 0), links.length - 1)
      links[next]?.focus()
      links[next]?.scrollIntoView({ block: 'nearest' })
    }
    return bindKeys({
      j: () => focusRow(1),
      k: () => focusRow(-1),
      '/': () => searchBox.current?.focus(),
      '?': () => (isHelpOpen.value = true),
      Escape: () => {
        if (document.activeElement === searchBox.current) searchBox.current?.blur()
        else go('#/')
      },
    })
  }, [])

  const isCurrent = (row: (typeof rows.value & {})[number]) =>
    row.conversationId === route.value.conversationId &&
    (route.value.incidentId === null || row.incidentId === null || row.incidentId === route.value.incidentId)

  // What was put off has a place of its own once there is any.
  const shownViews = views.filter(
    (one) => one !== 'snoozed' || view.value === 'snoozed' || (counts.value?.snoozed ?? 0) > 0,
  )
  return (
    <section class="list" aria-label={say('queue')}>
      <div class="tabs" role="group" aria-label={say('queue')}>
        {shownViews.map((one) => (
          <button
            key={one}
            type="button"
            class="tab"
            aria-pressed={view.value === one && search.value === ''}
            onClick={() => {
              searchFor('')
              choose(one)
            }}
          >
            {sayKind(viewNames, one)}
            {one !== 'closed' && counts.value !== null && <span class="count">{counts.value[one]}</span>}
          </button>
        ))}
      </div>
      <div class="search">
        <Icon name="search" />
        <input
          ref={searchBox}
          type="search"
          value={search.value}
          placeholder={say('search')}
          aria-label={say('search')}
          onInput={(event) => searchFor(event.currentTarget.value)}
        />
        <kbd aria-hidden="true">/</kbd>
      </div>
      {newcomers.value > 0 && (
        <button type="button" class="newcomers" onClick={() => hold(false)}>
          {say('new-rows', { count: newcomers.value })}
        </button>
      )}
      <div
        class="scroll"
        onPointerMove={({ movementX, movementY }) => {
          // What moves under a pointer that rests is the list, not the hand.
          if (movementX !== 0 || movementY !== 0) hold(true)
        }}
        onPointerLeave={() => hold(false)}
      >
        {shown === null ? (
          <QueueSkeleton />
        ) : shown.length === 0 ? (
          <QueueEmpty view={search.value === '' ? view.value : 'search'} />
        ) : (
          <ul class="rows" ref={list}>
            {shown.map((row) => (
              <li key={keyOf(row)}>
                <QueueRow
                  row={row}
                  isCurrent={isCurrent(row)}
                  href={conversationHref(row.conversationId, row.incidentId)}
                />
              </li>
            ))}
          </ul>
        )}
        {(shown?.length ?? 0) >= mostRows && <p class="list-end">{say('rows-more')}</p>}
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
