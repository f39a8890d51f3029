import { fillIn, type Values } from '../../../../messaging/canned/template.ts'
import { formatNumber } from '../../../../incidents/number.ts'
import { me } from '../../../access/session.ts'
import { say } from '../../../words/say.ts'

const exampleNumber = 123

/** As it will read, with somebody made up in it. */
export function Preview({ text }: { readonly text: string }) {
  const values: Values = {
    user: say('canned-example-user'),
    number: formatNumber(exampleNumber),
    deadline: say('canned-example-deadline'),
    agent: me.value?.name ?? say('actor-agent'),
    group: say('canned-example-group'),
  }
  return (
    <p class="canned-preview">
      <span class="visually-hidden">{say('canned-preview')}: </span>
      {fillIn(text, values)}
    </p>
  )
}
