import { sayKind } from '../../words/say.ts'
import { type Names, type SettingKey, settingNames } from '../setting-kinds.ts'
import { differencesOf } from './differences.ts'
import { DifferencesView } from './differences-view.tsx'

type Props = {
  readonly settingKey: SettingKey
  readonly from: unknown
  readonly to: unknown
  readonly usual: unknown
  readonly names: Names
}

/** What was changed of a setting, in the words of its form. */
export const DifferencesList = ({ settingKey: key, from, to, usual, names }: Props) => (
  <DifferencesView found={differencesOf({ key, from, to }, usual, names)} whole={sayKind(settingNames, key)} />
)
