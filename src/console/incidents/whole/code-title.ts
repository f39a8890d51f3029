import { language } from '../../frame/language.ts'
import { say } from '../../words/say.ts'
import { around } from './around.ts'

/** Written by the end of an outage; see `desk/incidents/majors/tell-members.ts`. */
const ofMajor = 'major'

/** What the desk calls a resolution code, or its id where it is none of the desk's any more. */
export const codeTitle = (id: string): string =>
  around.value?.codes.find((one) => one.id === id)?.title[language.value] ?? (id === ofMajor ? say('code-major') : id)
