import { useId } from 'preact/hooks'
import { type Language, languages } from '../../../kit/language.ts'
import { MessengerPreview } from '../../articles/previews/messenger-preview.tsx'
import { languageName } from '../../frame/language-name.ts'
import { say } from '../../words/say.ts'
import type { Checked, Size } from './checked.ts'

type Props = {
  readonly previews: Checked['previews']
  readonly reader: Language
  /** How many read each; null: not counted yet. */
  readonly readers: Size['byLanguage'] | null
  readonly onReader: (language: Language) => void
}

/** How it looks to a reader of each language, in each of the chosen messengers. */
export function Previews({ previews, reader, readers, onReader }: Props) {
  const id = useId()
  return (
    <section class="announcement-previews" aria-labelledby={id}>
      <h2 id={id}>{say('editors-previews')}</h2>
      <div class="buttons" role="group" aria-label={say('announcement-reader')}>
        {languages.map((one) => (
          <button
            key={one}
            type="button"
            class="button small"
            aria-pressed={one === reader}
            onClick={() => onReader(one)}
          >
            {languageName(one)}
            {readers !== null && <span class="count">{readers[one] ?? 0}</span>}
          </button>
        ))}
      </div>
      {previews.length === 0 && <p class="hint">{say('announcement-preview-empty')}</p>}
      <div class="messengers">
        {previews.map(({ messenger, messages }) => (
          <MessengerPreview key={messenger} messenger={messenger} messages={messages} heading="h3" />
        ))}
      </div>
    </section>
  )
}
