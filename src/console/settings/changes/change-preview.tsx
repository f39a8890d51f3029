import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { say } from '../../words/say.ts'
import type { Names, Setting } from '../setting-kinds.ts'
import { DifferencesList } from './differences-list.tsx'

type Props = {
  readonly setting: Setting
  /** As it would be saved. */
  readonly draft: unknown
  readonly names: Names
}

/** All texts of the bot are compared: not with every key that is pressed. */
const settlesMs = 300

/** What saving would change, in the words in which the log will tell it. */
export function ChangePreview({ setting: { key, value, usual }, draft, names }: Props) {
  const settled = useSignal(draft)
  useEffect(() => {
    const timer = setTimeout(() => (settled.value = draft), settlesMs)
    return () => clearTimeout(timer)
  }, [draft])
  return (
    <section class="change-preview" aria-label={say('setting-will-change')}>
      <h3>{say('setting-will-change')}</h3>
      <DifferencesList settingKey={key} from={value} to={settled.value} usual={usual} names={names} />
    </section>
  )
}
