import { expect } from 'vitest'
import { callsPerson, isResolved, playRows, registers, type Row } from './play-rows.ts'

const rows: readonly Row[] = [
  {
    name: 'waiting for a person, and asking about the wait',
    wordings: {
      ru: ['какое у меня место?', 'долго ещё?', 'вы тут?', 'почему никто не отвечает'],
      en: ['are you there?', 'how long will it take?', "what's my place in the queue", 'still waiting'],
    },
    play: async (stage) => {
      const { olga, said, in: of } = stage
      await callsPerson(stage)
      await olga.says(said)
      const told = await olga.hears(
        of({ ru: /Специалиста позвал сегодня в \d/, en: /I asked for a person today at \d/ }),
      )
      expect(told.text).toMatch(of({ ru: /не ждать в чате/, en: /don't have to stay in the chat/ }))
      // Other words are the agent's; that has just been said.
      await olga.says(of({ ru: 'и сканер тоже', en: 'the scanner too' }))
      await olga.silentFor(250)
    },
  },
  {
    name: 'a person is called with a matter beside it',
    wordings: {
      ru: [
        'оператора! не работает vpn',
        'не работает vpn, позовите оператора',
        'соедините с человеком не работает vpn',
        'нужен специалист — не работает vpn',
      ],
      en: [
        'call a human, my badge is broken',
        'my badge is broken, get me a human',
        'human please! my badge is broken',
        'I want to talk to an agent. My badge is broken',
      ],
    },
    play: async ({ olga, said, in: of, incidents }) => {
      await olga.says(said)
      await olga.hears(of({ ru: 'Передал специалисту', en: 'passed this to a person' }))
      const [incident] = await incidents()
      expect(incident?.description.toLowerCase()).toBe(of({ ru: 'не работает vpn', en: 'my badge is broken' }))
    },
  },
  {
    name: 'a complaint brings a person, and the incident keeps the words',
    wordings: {
      ru: ['хочу пожаловаться', 'позовите старшего', 'дайте вашего начальника', 'буду жаловаться на вас'],
      en: [
        'I want your manager',
        'I want to make a complaint',
        'get me a supervisor',
        'let me speak to someone in charge',
      ],
    },
    play: async ({ olga, said, in: of, incidents }) => {
      await olga.says(of({ ru: 'впн не работает', en: 'vpn not working' }))
      await olga.hears(of({ ru: 'Это помогло?', en: 'Did that help?' }))
      await olga.says(said)
      await olga.hears(of({ ru: /Жалобу записал в INC-\d{6}/, en: /noted your complaint in INC-\d{6}/ }))
      const [incident] = await incidents()
      expect(incident).toMatchObject({
        complaint: said,
        description: of({ ru: 'впн не работает', en: 'vpn not working' }),
      })
    },
  },
  {
    name: 'commands beside an agent are carried out; only /cancel asks',
    wordings: {
      ru: ['/help', '/language', '/menu', '/abrakadabra'],
      en: ['/help', '/language', '/menu', '/abracadabra'],
    },
    play: async (stage) => {
      const { olga, anna, said, in: of } = stage
      await callsPerson(stage)
      await anna.replies(olga, of({ ru: 'Слушаю.', en: 'Hello.' }))
      await olga.hears(of({ ru: 'Слушаю.', en: 'Hello.' }))
      await olga.says(said)
      const shown: Readonly<Record<string, string>> = {
        '/help': of({ ru: 'Напишите вопрос', en: 'Type a question' }),
        '/language': of({ ru: 'На каком языке', en: 'Which language' }),
        '/menu': of({ ru: 'Чем помочь?', en: 'How can I help?' }),
      }
      const told = shown[said]
      // What the bot has no command for is for the agent.
      if (told === undefined) await olga.silentFor(200)
      else await olga.hears(told)
      await olga.says(of({ ru: '/tmp на сервере переполнен', en: '/tmp is full on the server' }))
      await olga.silentFor(200)
      await olga.says('/cancel')
      await olga.hears(of({ ru: 'Сейчас с вами Анна', en: "You're talking to Анна" }))
    },
  },
  {
    name: 'reopened, a call for a person is heard, and so are the ways out',
    wordings: {
      ru: ['позовите человека', 'оператора', 'мои обращения', 'спасибо'],
      en: ['call a human', 'talk to a person', 'my requests', 'thanks'],
    },
    play: async (stage) => {
      const { olga, said, in: of } = stage
      await isResolved(stage)
      await olga.says(of({ ru: 'нет', en: 'no' }))
      await olga.hears(of({ ru: /Вернул INC-\d{6} в работу/, en: /INC-\d{6} is open again/ }))
      await olga.says(said)
      const isCall = /человека|оператора|human|person/.test(said)
      const isList = /обращения|requests/.test(said)
      const answer = isCall
        ? of({ ru: 'Передал специалисту', en: 'passed this to a person' })
        : isList
          ? of({ ru: /в работе/, en: /in progress/ })
          : of({ ru: 'Пожалуйста', en: "You're welcome" })
      const heard = await olga.hears(answer)
      expect(heard.text).not.toMatch(/Добавил|Added/)
    },
  },
  {
    name: 'two matters, an agent each: whose the next words are is asked, and later ones name their incident',
    wordings: {
      ru: ['готово, посмотрите', 'там всё ещё ошибка', 'а у меня получилось', 'спасибо, жду'],
      en: ['done, have a look', 'there is still an error', 'it worked for me', 'thanks, waiting'],
    },
    play: async (stage) => {
      const { olga, anna, boris, said, scene, in: of } = stage
      // One was registered before, another is talked about.
      await registers(stage)
      await olga.says(of({ ru: 'впн не работает', en: 'vpn not working' }))
      await olga.hears(of({ ru: 'Это помогло?', en: 'Did that help?' }))
      await callsPerson(stage)
      await anna.replies(olga, of({ ru: 'Анна слушает.', en: 'Anna here.' }))
      await olga.hears(of({ ru: 'Анна слушает.', en: 'Anna here.' }))
      const conversation = await scene.conversationOf(olga.id)
      const second = await scene.db
        .selectFrom('incidents')
        .select(['id', 'number'])
        .where('conversation_id', '=', conversation)
        .orderBy('id')
        .executeTakeFirstOrThrow()
      await boris.replies(olga, of({ ru: 'Борис о втором.', en: 'Boris on the second.' }), { incidentId: second.id })
      await olga.hears(of({ ru: 'Борис о втором.', en: 'Boris on the second.' }))
      await olga.says(said)
      await olga.hears(of({ ru: 'О каком обращении это?', en: 'Which request is that about?' }))
      await olga.presses(/Борис/)
      await scene.rests()
      const incidentOf = async (text: string) =>
        (
          await scene.db
            .selectFrom('messages')
            .select('incident_id')
            .where('conversation_id', '=', conversation)
            .where('text', '=', text as never)
            .executeTakeFirst()
        )?.incident_id
      expect(await incidentOf(said)).toBe(second.id)
      const later = of({ ru: 'и ещё одно', en: 'and one more' })
      await olga.says(later)
      await scene.rests()
      expect(await incidentOf(later)).toBe(second.id)
      await olga.silentFor(150)
    },
  },
  {
    name: 'a colleague writes first: the incident is about what they wrote, and marked as begun by the desk',
    wordings: {
      ru: ['Ваш новый ноутбук готов.', 'Проверяем почту у всех.', 'Пропуск можно забрать.', 'Завтра меняем роутер.'],
      en: [
        'Your new laptop is ready.',
        'We are checking mail.',
        'Your badge is ready.',
        'We change the router tomorrow.',
      ],
    },
    play: async ({ olga, anna, said, in: of, incidents }) => {
      await olga.says(of({ ru: 'привет', en: 'hi' }))
      await olga.hears(of({ ru: 'Здравствуйте!', en: 'Hello!' }))
      await anna.replies(olga, said)
      await olga.hears(said)
      const [incident] = await incidents()
      expect(incident).toMatchObject({ description: said, begun_by_desk: true })
    },
  },
]

playRows('while people are at it', rows)
