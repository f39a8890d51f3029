import { language } from '../../frame/language.ts'
import { around } from './around.ts'

/** What the desk calls a resolution code, or its id where it is none of the desk's any more. */
export const codeTitle = (id: string): string =>
  around.value?.codes.find((one) => one.id === id)?.title[language.value] ?? id
