import { fullDay } from '../time/format-time.ts'
import { say } from '../words/say.ts'
import type { Listed } from './quality-kinds.ts'

/** Why this transcript is here: drawn of which week, or chosen by whom. */
export const AboutItem = ({ item: { monday, chosenByName } }: { readonly item: Listed }) => (
  <>
    {monday === null
      ? say('quality-chosen-by', { name: chosenByName ?? say('actor-agent') })
      : say('quality-drawn-of', { monday: fullDay(monday) })}
  </>
)
