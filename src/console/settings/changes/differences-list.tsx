import { say, sayKind } from '../../words/say.ts'
import { type Names, type SettingKey, settingNames } from '../setting-kinds.ts'
import { differencesOf } from './differences.ts'

type Props = {
  readonly settingKey: SettingKey
  readonly from: unknown
  readonly to: unknown
  readonly usual: unknown
  readonly names: Names
}

/** What was changed, in the words of the setting's form. */
export function DifferencesList({ settingKey: key, from, to, usual, names }: Props) {
  const found = differencesOf({ key, from, to }, usual, names)
  if (found.length === 0) return <p class="hint">{say('change-nothing')}</p>
  return (
    <dl class="differences">
      {found.map((one, index) => (
        <div key={index}>
          <dt>{one.place.length === 0 ? sayKind(settingNames, key) : one.place.join(' · ')}</dt>
          <dd>
            <del>
              <span class="visually-hidden">{say('setting-from')}: </span>
              {one.from ?? say('change-none')}
            </del>{' '}
            →{' '}
            <ins>
              <span class="visually-hidden">{say('setting-to')}: </span>
              {one.to ?? say('change-none')}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
