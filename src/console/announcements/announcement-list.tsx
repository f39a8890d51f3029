import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { second } from '../../kit/time.ts'
import { NotLoaded } from '../connection/not-loaded.tsx'
import { api, type ApiError, ask } from '../connection/api-client.ts'
import { askUntilThere } from '../connection/ask-until-there.ts'
import { useIsHere } from '../connection/use-is-here.ts'
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
const waitEveryMs = 15 * second

/** Its time comes, or a colleague goes on with it. */
const isMoving = (status: Announcement['status']): boolean => ['running', 'scheduled', 'paused'].includes(status)

/** All of them, the newest first; those that are being sent move while one looks. */
export function AnnouncementList() {
  const rows = useSignal<readonly Row[] | null>(null)
  const next = useSignal<string | null>(null)
  const error = useSignal<ApiError | null>(null)
  const head = useHeadFocus()
  const list = useRef<HTMLUListElement>(null)
  const isHere = useIsHere()

  async function load(before: string | null = null): Promise<void> {
    const answer = await askUntilThere(
      () => ask(api.announcements.$get({ query: before === null ? {} : { before } })),
      isHere,
      (silent) => (error.value = silent.ok ? null : silent.error),
    )
    if (!isHere()) return
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    const { announcements, counts, next: following } = answer.value
    const read = announcements.flatMap((announcement): readonly Row[] => {
      const counted = counts[announcement.id]
      return counted === undefined ? [] : [{ announcement, counts: counted, waitsUntil: null }]
    })
    rows.value = before === null ? read : [...(rows.value ?? []), ...read]
    next.value = following
  }

  /** The button may be gone with the last page: reading goes on at the first that came. */
  async function loadEarlier(): Promise<void> {
    const had = rows.value?.length ?? 0
    await load(next.value)
    requestAnimationFrame(() => list.current?.querySelectorAll('a')[had]?.focus())
  }
  /** Only those that go on by themselves: to count all of a long list again and again would cost much and tell little. */
  async function follow(): Promise<void> {
    const moving = (rows.value ?? []).filter(({ announcement: { status } }) => isMoving(status))
    const answers = await Promise.all(
      moving.map(({ announcement: { id } }) => ask(api.announcements[':id'].$get({ param: { id } }))),
    )
    const read = new Map(answers.flatMap((answer) => (answer.ok ? [[answer.value.announcement.id, answer.value]] : [])))
    rows.value = (rows.value ?? []).map((row) => read.get(row.announcement.id) ?? row)
  }
  const statuses = (rows.value ?? []).map(({ announcement: { status } }) => status)
  const restMs = statuses.some(isMoving) ? waitEveryMs : null
  useRefresh(() => void follow(), statuses.includes('running') ? followEveryMs : restMs)
  useEffect(() => void load(), [])
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
      {rows.value !== null && <Refusal error={error.value} />}
      {rows.value === null ? (
        <NotLoaded error={error.value} reload={() => void load()} />
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
