import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../../frame/icon.tsx'
import { language } from '../../frame/language.ts'
import { say, sayKind } from '../../words/say.ts'
import {
  choose,
  chosen,
  counts,
  isNarrowed,
  keptViews,
  search,
  searchFor,
  type View,
  viewNames,
  views,
} from '../queue.ts'
import { choices, loadChoices } from './choices.ts'

/** Where agents look all day stands open; the rest is one click further. */
const always: readonly View[] = ['waiting', 'mine', 'all']

type Props = { readonly isFilterOpen: boolean; readonly onFilter: () => void }

export function ViewTabs({ isFilterOpen, onFilter }: Props) {
  const isOpen = useSignal(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => void loadChoices(), [])
  useEffect(() => {
    if (!isOpen.value) return
    const leave = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) isOpen.value = false
    }
    document.addEventListener('pointerdown', leave)
    return () => document.removeEventListener('pointerdown', leave)
  }, [isOpen.value])

  const { view, filter, keptId } = chosen.value
  const isSearching = search.value !== ''
  const group = filter.group?.length === 1 && Object.keys(filter).length === 1 ? filter.group[0] : undefined
  const groups = choices.value?.groups ?? []
  const kept = keptViews.value.find(({ id }) => id === keptId)
  const isTab = !isSearching && keptId === null && !isNarrowed.value
  /** What is on the screen, when it is none of the tabs. */
  const current = isSearching
    ? null
    : (kept?.name ??
      groups.find(({ id }) => id === group)?.title[language.value] ??
      (always.includes(view) ? null : sayKind(viewNames, view)))

  const go = (next: Parameters<typeof choose>[0]) => {
    searchFor('')
    isOpen.value = false
    box.current?.querySelector<HTMLElement>('.views-open')?.focus()
    choose(next)
  }
  const item = (
    key: string,
    title: string,
    isOn: boolean,
    count: number | undefined,
    next: Parameters<typeof choose>[0],
  ) => (
    <li key={key}>
      <button type="button" class="views-item" aria-pressed={isOn} onClick={() => go(next)}>
        <span class="views-title">{title}</span>
        {count !== undefined && <span class="count">{count}</span>}
      </button>
    </li>
  )
  return (
    <div class="tabs" role="group" aria-label={say('queue')}>
      {always.map((one) => (
        <button key={one} type="button" class="tab" aria-pressed={isTab && view === one} onClick={() => go(one)}>
          {sayKind(viewNames, one)}
          {one !== 'closed' && counts.value !== null && <span class="count">{counts.value[one]}</span>}
        </button>
      ))}
      <div
        class="views"
        ref={box}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event)
          if (event.key !== 'Escape' || !isOpen.value) return
          event.preventDefault()
          isOpen.value = false
          box.current?.querySelector<HTMLElement>('.views-open')?.focus()
        }}
      >
        <button
          type="button"
          class="tab views-open"
          aria-expanded={isOpen.value}
          aria-pressed={current !== null}
          title={current ?? undefined}
          onClick={() => (isOpen.value = !isOpen.value)}
        >
          <span class="views-title">{current ?? say('views-more')}</span>
          <Icon name="down" size={12} />
        </button>
        {isOpen.value && (
          <div class="views-menu">
            <ul>
              {views
                .filter((one) => !always.includes(one))
                .map((one) =>
                  item(
                    one,
                    sayKind(viewNames, one),
                    isTab && view === one,
                    one === 'closed' ? undefined : counts.value?.[one],
                    one,
                  ),
                )}
            </ul>
            {groups.length > 0 && <h3>{say('views-groups')}</h3>}
            <ul>
              {groups.map(({ id, title }) =>
                item(
                  `group-${id}`,
                  title[language.value],
                  group === id && keptId === null,
                  counts.value?.groups[id] ?? 0,
                  {
                    view: 'all',
                    filter: { group: [id] },
                    sort: null,
                    keptId: null,
                  },
                ),
              )}
            </ul>
            {keptViews.value.length > 0 && <h3>{say('views-kept')}</h3>}
            <ul>
              {keptViews.value.map(({ id, name, view: of, filter: by, sort }) =>
                item(`kept-${id}`, name, keptId === id, counts.value?.kept[id], {
                  view: of,
                  filter: by,
                  sort,
                  keptId: id,
                }),
              )}
            </ul>
          </div>
        )}
      </div>
      <button
        type="button"
        class="tab filter-open"
        aria-expanded={isFilterOpen}
        aria-pressed={isNarrowed.value}
        aria-label={say('filter')}
        title={say('filter')}
        onClick={onFilter}
      >
        <Icon name="settings" size={14} />
      </button>
    </div>
  )
}

/** Up and down the menu, as everybody tries first. */
function move(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
  const at = items.findIndex((one) => one === document.activeElement)
  event.preventDefault()
  items[Math.min(Math.max(at + (event.key === 'ArrowDown' ? 1 : -1), 0), items.length - 1)]?.focus()
}
