import { wordsSaid } from '../../words/control-words.ts'
import { meanings } from '../ways.ts'

const leaving = meanings(({ leaves }) => ({ leaves }))
const relieving = meanings(({ relief }) => ({ relief }))

/** «Ладно, не буду ждать, напишите потом», among whatever else is said. */
export const leavesTheChat = (text: string): boolean => leaving(wordsSaid(text)).length > 0

/** «Слава богу», "works like a charm". */
export const isRelieved = (text: string): boolean => relieving(wordsSaid(text)).length > 0
