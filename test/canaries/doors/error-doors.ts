import { sql } from 'kysely'
import { eventually } from '../../support/eventually.ts'
import type { Scene } from '../../support/scene.ts'
import { flock } from '../flock.ts'
import type { Door } from './door.ts'

/** Where something breaks while somebody's words are in hand, and an error tells what it broke on. */
export function errorDoors(scene: Scene): readonly Door[] {
  /** From now on the table refuses a row and quotes it, as servers do. @returns mends it. */
  async function breaks(table: string, said: string): Promise<() => Promise<void>> {
    await sql
      .raw(`
      create or replace function refuse_loudly() returns trigger language plpgsql as $$
      begin raise exception 'refused: %', ${said} using detail = 'Failing row contains ' || ${said}; end $$;
      create or replace trigger refuses_loudly before insert on ${table} for each row execute function refuse_loudly()`)
      .execute(scene.db)
    return async () => void (await sql.raw(`drop trigger refuses_loudly on ${table}`).execute(scene.db))
  }

  return [
    {
      name: 'a message that cannot be handled',
      canary: flock.cardWithLowLines(),
      enter: async (words) => {
        const person = await scene.person('telegram')
        const before = scene.problems.length
        const mend = await breaks('messages', 'new.text')
        await person.says(words)
        await eventually(async () =>
          scene.problems.slice(before).some((each) => each.startsWith('inbound message failed')),
        )
        await mend()
        await person.hears(/./)
        return '200 handled'
      },
    },
    {
      name: 'a message that cannot be stored at first',
      canary: flock.passportOfUkraine(),
      enter: async (words) => {
        const person = await scene.person('viber')
        const before = scene.problems.length
        const mend = await breaks('inbox', 'new.event::text')
        const said = person.says(words)
        await eventually(async () => scene.problems.length > before)
        await mend()
        await said
        await person.hears(/./)
        return '200 stored'
      },
    },
    {
      name: "Telegram's error that quotes words",
      canary: flock.cardInGroups(),
      enter: async (words) => {
        const person = await scene.person('telegram')
        scene.telegram.fault({ kind: 'refusal', says: words, method: 'sendMessage', chat: person.id })
        await person.says('привет')
        await scene.rests()
        return '200 refused'
      },
    },
    {
      name: "Viber's error that quotes words",
      canary: flock.password(),
      enter: async (words) => {
        const person = await scene.person('viber')
        scene.viber.fault({ kind: 'refusal', says: words, method: 'send_message', chat: person.id })
        await person.says('привет')
        await scene.rests()
        return '200 refused'
      },
    },
  ]
}
