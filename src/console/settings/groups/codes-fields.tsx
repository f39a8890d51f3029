import { language } from '../../frame/language.ts'
import { say } from '../../words/say.ts'
import { FaultLine } from '../fields/fault-line.tsx'
import { append, fieldOf, fieldsIn, itemsOf, listIn, type Part, textIn } from '../fields/part.ts'
import { SpokenField, spokenText } from '../fields/spoken-field.tsx'
import { TakeAway } from '../fields/take-away.tsx'
import { newId } from './new-id.ts'

/** How solutions are named, so that they can be counted. */
export function CodesFields({ part }: { readonly part: Part }) {
  const ids = listIn(part.value).map((code) => textIn(fieldsIn(code)['id']))
  return (
    <section class="setting-set" data-rows tabIndex={-1} aria-label={say('setting-codes')}>
      <p class="hint">{say('codes-hint')}</p>
      {itemsOf(part).map((code, index) => {
        const title = fieldOf(code, 'title')
        return (
          <div class="setting-row" key={ids[index]}>
            <SpokenField part={title} label={say('code-number', { number: index + 1 })} />
            <TakeAway
              name={spokenText(title.value, language.value)}
              question={say('code-remove-sure')}
              onGone={() => code.onChange(undefined)}
            />
            <FaultLine path={code.path} />
          </div>
        )
      })}
      <div>
        <button type="button" class="button" onClick={() => append(part, { id: newId('code', ids), title: {} })}>
          {say('code-add')}
        </button>
      </div>
      <FaultLine path={part.path} />
    </section>
  )
}
