import type { AgentRole } from '../../../desk/access/agent-ports.ts'
import type { Random } from '../random.ts'
import type { SeedLanguage } from './matters.ts'

/** One who writes to the desk, before anything has been said. */
export type Stranger = {
  readonly channel: 'telegram' | 'viber' | 'preview'
  readonly externalId: string
  readonly name: string
  readonly language: SeedLanguage
  readonly isVip: boolean
}

/** One of the desk's own; `leaves`: disabled some days before the end. */
type Colleague = {
  readonly login: string
  readonly name: string
  readonly role: AgentRole
  readonly answers: boolean
  readonly leaves: boolean
}

export const colleagues: readonly Colleague[] = [
  { login: 'anna', name: 'Анна', role: 'agent', answers: true, leaves: false },
  { login: 'dmitry', name: 'Дмитрий', role: 'agent', answers: true, leaves: false },
  { login: 'elena', name: 'Елена', role: 'agent', answers: true, leaves: false },
  { login: 'maxim', name: 'Максим', role: 'agent', answers: true, leaves: false },
  { login: 'timur', name: 'Тимур', role: 'agent', answers: true, leaves: false },
  { login: 'olga', name: 'Ольга', role: 'supervisor', answers: true, leaves: false },
  { login: 'vera', name: 'Вера', role: 'editor', answers: false, leaves: false },
  { login: 'pavel', name: 'Павел', role: 'agent', answers: true, leaves: true },
]

export const women =
  'Мария Наталья Ирина Светлана Екатерина Татьяна Юлия Людмила Алина Дарья Ксения Галина Полина Марина Виктория'.split(
    ' ',
  )
export const men =
  'Алексей Сергей Андрей Иван Михаил Николай Артём Владимир Кирилл Роман Егор Денис Руслан Игорь Константин'.split(' ')
export const families =
  'Смирнов Кузнецов Попов Васильев Соколов Морозов Волков Лебедев Козлов Новиков Зайцев Павлов Семёнов Голубев Виноградов Богданов Фёдоров Беляев Тарасов Белов Комаров Орлов Киселёв Макаров Андреев Ковалёв Ильин Гусев Титов Кудрявцев Баранов Куликов Степанов Яковлев Сорокин'.split(
    ' ',
  )
const guests =
  'Emma Wilson|James Carter|Sofia Rossi|Daniel Novak|Priya Nair|Thomas Becker|Aigerim Bekova|Lucas Martin|Hannah Schmidt|Omar Haddad|Grace Kim|Peter Larsen'

/** `serial` keeps those of one run apart from those of any other. */
export function inventStranger(random: Random, serial: string): Stranger {
  const language = random.isLucky(0.14) ? 'en' : 'ru'
  const channel = random.weighted({ telegram: 62, viber: 26, preview: 12 })
  const name = language === 'en' ? random.pick(guests.split('|')) : russianName(random)
  // No messenger has such an address: what an agent tries out never reaches a real person.
  return { channel, externalId: `seed-${serial}`, name, language, isVip: random.isLucky(0.05) }
}

function russianName(random: Random): string {
  const isWoman = random.isLucky(0.55)
  const first = random.pick(isWoman ? women : men)
  const family = `${random.pick(families)}${isWoman ? 'а' : ''}`
  // Messengers show whatever people have put there.
  return random.isLucky(0.8) ? `${first} ${family}` : random.isLucky(0.5) ? first : `${first} ${family.slice(0, 1)}.`
}
