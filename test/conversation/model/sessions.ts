import fc from 'fast-check'
import { anyCodePoints } from '../../support/any-code-points.ts'

/** One step of a session: somebody types, presses, sends a file, says nothing, or an agent does something. */
export type Step =
  | { readonly does: 'types'; readonly text: string }
  | { readonly does: 'presses'; readonly nth: number; readonly isOld: boolean }
  | { readonly does: 'commands'; readonly name: string; readonly argument: string }
  | { readonly does: 'sends'; readonly kind: 'photo' | 'voice' | 'document' | 'other'; readonly caption: string | null }
  | { readonly does: 'waits'; readonly ms: number }
  | { readonly does: 'edits'; readonly text: string }
  | { readonly does: 'agent'; readonly what: AgentDoes }

export type AgentDoes =
  | 'joins'
  | 'resolves'
  | 'gives_back'
  | 'waits_for_user'
  | 'goes_on'
  | 'is_lost'
  | 'passes_on'
  | 'lets_pass'

// biome-ignore format: what people write, by what it is
const sentences = [
  'впн не работает', 'не печатает принтер', 'принтер на 3м', 'бумагу жует', 'почта', 'не открывается', 'как поменять пароль',
  'how do i reset my password', 'my printer jams', 'vpn', 'зелёный жираф танцует самбу', 'who won the match',
  'привет', 'здравствуйте', 'hi', 'алло', 'есть кто?', 'у меня тут', 'короче', 'so listen', 'ну вот',
  'да', 'нет', 'yes', 'no', '+', '👍', 'ок', 'вроде да', 'не знаю', 'спасибо', 'thanks', 'не надо', 'отмена', 'never mind',
  'помогло', 'не помогло', 'всё равно не работает', 'заработало', 'опять не работает', 'снова то же самое', 'завтра проверю',
  'только у меня', 'нас трое', 'бухгалтерия', 'у всех', 'стоит всё', 'срочно!!!', 'терпит', 'вообще никак', "it can wait",
  'не принтер а сканер', 'нет, с понедельника', 'а когда ответят?', 'какое у меня место?', 'долго ещё?', 'вы тут?', 'any news?',
  'позовите человека', 'оператора! не работает vpn', 'call a human, my badge is broken', 'хочу пожаловаться', 'позовите старшего',
  'мои обращения', 'как моё обращение?', 'INC-000001', 'что с INC-000099', 'там ещё ошибка 59', 'номер принтера PRN-2-114',
  'а куда звонить?', 'а на айфоне?', 'где это?', 'а если не помогло?', 'меня взломали', 'лифт застрял, я внутри',
  'пятёрка', '5', '1', '5 спасибо Анна молодец', 'второе', 'никакой', 'ДА СКОЛЬКО МОЖНО', 'тупой бот', '???', '', '...',
  'девять из десяти', '10', '0', 'не хочу отвечать', 'Долго', 'Спасибо, Анна!', 'хочу предложить', 'feature request: dark mode', '/feedback',
  'было бы удобно, если статус приходил на почту', 'другое', 'мой отдел', 'всё верно', 'исправить', 'описание', 'оставить обращение', 'не срочно', 'I am stuck',
]

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ does: fc.constant('types' as const), text: fc.constantFrom(...sentences) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('types' as const),
      text: fc.oneof(fc.string({ maxLength: 40 }), anyCodePoints({ maxLength: 20 })),
    }),
  },
  {
    weight: 9,
    arbitrary: fc.record({ does: fc.constant('presses' as const), nth: fc.nat(11), isOld: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('commands' as const),
      name: fc.constantFrom(
        'start',
        'menu',
        'cancel',
        'person',
        'incidents',
        'language',
        'feedback',
        'help',
        'nonsense',
      ),
      argument: fc.constantFrom('', '', 'article_vpn', 'category_access', 'inc_1'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('sends' as const),
      kind: fc.constantFrom('photo' as const, 'voice' as const, 'document' as const, 'other' as const),
      caption: fc.option(fc.constantFrom('впн не работает', 'вот ошибка', 'спасибо')),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('waits' as const),
      ms: fc.constantFrom(1_000, 2_500, 25_000, 180_000, 3_600_000, 30_000_000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('edits' as const), text: fc.constantFrom(...sentences) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('agent' as const),
      what: fc.constantFrom(
        'joins' as const,
        'joins' as const,
        'resolves' as const,
        'gives_back' as const,
        'waits_for_user' as const,
        'goes_on' as const,
        'is_lost' as const,
        'passes_on' as const,
        'lets_pass' as const,
      ),
    }),
  },
)
