import type { ComponentChildren } from 'preact'
import { Icon } from '../frame/icon.tsx'
import { say } from '../words/say.ts'
import { toldOn } from './told.ts'
import { useHeadFocus } from './use-head-focus.ts'

type Props = {
  /** The announcement's id. */
  readonly on: string
  readonly title: string
  readonly children?: ComponentChildren
}

/** The head of whatever is about one announcement, with the way back. */
export function PageTitle({ on, title, children }: Props) {
  const head = useHeadFocus()
  return (
    <>
      <p class="announcement-back">
        <a class="link" href="#/announcements">
          <Icon name="back" size={12} /> {say('announcements')}
        </a>
      </p>
      <header class="page-head">
        <h1 tabIndex={-1} ref={head}>
          {title}
        </h1>
        {children}
      </header>
      <p class="success" role="status">
        {toldOn(on)}
      </p>
    </>
  )
}
