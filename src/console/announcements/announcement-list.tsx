import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { second } from '../../kit/time.ts'
import { api, type ApiError, ask } from '../connection/api-client.ts'
import { useRefresh } from '../connection/use-refresh.ts'
import { bindCommands } from '../frame/commands/commands.ts'
import { Refusal } from '../frame/refusal.tsx'
import { go } from '../frame/route.ts'
import { say } from '../words/say.ts'
import type { Announcement, Counts } from './announcement-kinds.ts'
import { AnnouncementRow } from './announcement-row.tsx'
import { toldOn } from './told.ts'
import { useHeadFocus } from './use-head-focus.ts'

export type Row = {
  readonly announcement: Announcement
  readonly counts: Counts
  /** It runs, but not before then. */
  readonly waitsUntil: number | null
}

const followEveryMs = 2 * second

/** All of them, the newest first; those that are being sent move while one looks. */
export function AnnouncementList() {
  const rows = useSignal<readonly Row[] | null>(null)
  const next = useSignal<string | null>(null)
  const error = useSignal<ApiError | null>(null)
  const head = useHeadFocus()
  const list = useRef<HTMLUListElement>(null)

  async function load(before: string | null = null): Promise<void> {
    const answer = await ask(api.announcements.$get({ query: before === null ? {} : { before } }))
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    const { announcements, counts, next: following } = answer.value
    const had = new Map(rows.value?.map((row) => [row.announcement.id, row]))
    const read = announcements.flatMap((announcement): readonly Row[] => {
      const counted = counts[announcement.id]
      if (counted === undefined) return []
      return [{ announcement, counts: counted, waitsUntil: had.get(announcement.id)?.waitsUntil ?? null }]
    })
    const isFirst = before === null
    const last = read.at(-1)?.announcement.id
    // Further pages that were opened stay open.
    const kept = (rows.value ?? []).filter(({ announcement: { id } }) =>
      isFirst ? last !== undefined && Number(id) < Number(last) : !announcements.some((one) => one.id === id),
    )
    rows.value = isFirst ? [...read, ...kept] : [...kept, ...read]
    if (!isFirst || kept.length === 0) next.value = following
  }

  /** The button may be gone with the last page: reading goes on at the first that came. */
  async function loadEarlier(): Promise<void> {
    const had = rows.value?.length ?? 0
    await load(next.value)
    requestAnimationFrame(() => list.current?.querySelectorAll('a')[had]?.focus())
  }
  async function follow(): Promise<void> {
    const running = (rows.value ?? []).filter(({ announcement }) => announcement.status === 'running')
    const answers = await Promise.all(
      running.map(({ announcement: { id } }) => ask(api.announcements[':id'].$get({ param: { id } }))),
    )
    const read = new Map(answers.flatMap((answer) => (answer.ok ? [[answer.value.announcement.id, answer.value]] : [])))
    rows.value = (rows.value ?? []).map((row) => read.get(row.announcement.id) ?? row)
  }
  const isRunning = rows.value?.some(({ announcement }) => announcement.status === 'running') === true
  useRefresh(() => void load())
  useRefresh(() => void follow(), isRunning ? followEveryMs : null)
  useEffect(
    () =>
      bindCommands(() => [
        { id: 'announcement-new', title: say('announcement-new'), run: () => go('#/announcements/new') },
      ]),
    [],
  )

  return (
    <main class="page announcements">
      <header class="page-head">
        <h1 tabIndex={-1} ref={head}>
          {say('announcements')}
        </h1>
        <span class="gap" />
        <a class="button primary" href="#/announcements/new">
          {say('announcement-new')}
        </a>
      </header>
      <p class="success" role="status">
        {toldOn('')}
      </p>
      <Refusal error={error.value} />
      {rows.value === null ? (
        error.value === null && <span class="bone" role="img" aria-label={say('loading')} />
      ) : rows.value.length === 0 ? (
        <div class="empty">
          <p class="empty-title">{say('announcements-none')}</p>
          <p>{say('announcements-none-hint')}</p>
        </div>
      ) : (
        <ul class="announcement-list" ref={list}>
          {rows.value.map((row) => (
            <AnnouncementRow key={row.announcement.id} row={row} />
          ))}
        </ul>
      )}
      {next.value !== null && (
        <button type="button" class="button" onClick={() => void loadEarlier()}>
          {say('announcements-earlier')}
        </button>
      )}
    </main>
  )
}
