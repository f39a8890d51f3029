import { eventually } from '../support/eventually.ts'
import { safe } from '../support/safe.ts'
import { expect } from 'vitest'
import { isResolved, playRows, registers, type Row } from './play-rows.ts'

const rows: readonly Row[] = [
  {
    name: 'asked about the article that was just shown: the passage, or an honest no with a person',
    wordings: {
      ru: ['а если не помогло?', 'что если не помогло', 'а если не сработает?', 'а на айфоне?'],
      en: ['what if it does not help?', "and if it doesn't work?", 'what if it did not help', 'what about the iphone?'],
    },
    play: async ({ olga, said, in: of }) => {
      await olga.says(of({ ru: 'впн не работает', en: 'vpn not working' }))
      await olga.hears(of({ ru: 'Это помогло?', en: 'Did that help?' }))
      await olga.says(said)
      const isThere = !/айфон|iphone/.test(said)
      const answer = await olga.hears(
        isThere
          ? of({ ru: /Из статьи «Не подключается VPN»/, en: /From “VPN won't connect”/ })
          : of({
              ru: 'Этого в статье нет. Спросить специалиста?',
              en: "The article doesn't say. Shall I ask a person?",
            }),
      )
      expect(answer.text).not.toMatch(/Добавил|added/)
      expect(olga.buttons()).toContain(of({ ru: 'Позвать специалиста', en: 'Talk to a person' }))
    },
  },
  {
    name: 'where to call, how long: what stands in the article, or an honest no',
    wordings: {
      ru: ['а куда звонить?', 'где это?', 'и сколько ждать?', 'кому звонить?'],
      en: ['where do I call?', 'where is that?', 'how long does it take?', 'who do I call?'],
    },
    play: async ({ olga, said, in: of }) => {
      await olga.says(of({ ru: 'потеряла карту', en: 'I lost my card' }))
      await olga.hears(of({ ru: 'Это помогло?', en: 'Did that help?' }))
      await olga.says(said)
      await olga.hears(of({ ru: /Из статьи «|Этого в статье нет/, en: /From “|The article doesn't say/ }))
    },
  },
  {
    name: 'a greeting of any kind is greeted back',
    wordings: {
      ru: ['Здравствуйте деточка', 'алло', 'есть кто?', 'добрый день, милая'],
      en: ['hello dear', 'anyone there?', 'good morning sir', 'hey folks'],
    },
    play: async ({ olga, said, in: of }) => {
      await olga.says(said)
      await olga.hears(of({ ru: 'Здравствуйте! Напишите, что случилось', en: 'Hello! Tell me what happened' }))
    },
  },
  {
    name: 'words without a matter are answered when their rest does not come',
    wordings: {
      ru: ['у меня тут', 'короче', 'смотрите', 'значит так'],
      en: ['so listen', 'well', 'so look', 'look'],
    },
    play: async ({ olga, said, in: of }) => {
      await olga.says(said)
      await olga.silentFor(250)
      await olga.hears(of({ ru: 'Слушаю. Что случилось?', en: "I'm listening. What happened?" }))
    },
  },
  {
    name: 'the same words again and again get no third answer, and stand in front of nothing new',
    wordings: {
      ru: ['впн не работает', 'как поменять пароль', 'не печатает принтер', 'зелёный жираф танцует'],
      en: ['vpn not working', 'how do i change my password', 'printer does not print', 'a green giraffe dances'],
    },
    play: async ({ olga, said, in: of }) => {
      for (let time = 1; time <= 2; time += 1) {
        await olga.says(said)
        await olga.hears(/помогло\?|Пока не знаю|Ответа так и не нашлось|help\?|don't know that yet|Still no answer/)
      }
      await olga.says(said)
      await olga.says(said)
      await olga.silentFor(400)
      await olga.says(of({ ru: 'спасибо', en: 'thanks' }))
      await olga.hears(of({ ru: 'Пожалуйста', en: "You're welcome" }))
    },
  },
  {
    name: 'a dead button pressed again and again: one word, then nothing',
    wordings: {
      ru: ['впн не работает', 'как поменять пароль', 'не печатает принтер', 'не открывается почта'],
      en: ['vpn not working', 'how do i change my password', 'printer does not print', 'mail does not open'],
    },
    play: async ({ olga, said, in: of }) => {
      await olga.says(said)
      const old = await olga.hears(of({ ru: /помогло\?|Похоже на/, en: /help\?|This looks like/ }))
      await olga.says('/menu')
      await olga.hears(of({ ru: 'Чем помочь?', en: 'How can I help?' }))
      const title = old.buttons.find(({ url }) => url === undefined)?.title ?? ''
      for (let time = 1; time <= 20; time += 1) await olga.presses(title, { of: old })
      await olga.hears(of({ ru: 'Это кнопка прошлого вопроса', en: 'That button is out of date' }))
      await olga.hears(of({ ru: 'Чем помочь?', en: 'How can I help?' }))
      await olga.silentFor(300)
    },
  },
  {
    name: 'a question, then impatience, then a person: the request is about the question',
    wordings: {
      ru: ['how long will it take', 'долго ещё?', 'сколько ждать?', 'почему так долго'],
      en: ['how long will it take', 'how much longer?', 'how soon', 'why so long?'],
    },
    play: async ({ olga, said, in: of, incidents }) => {
      const matter = of({ ru: 'не печатает принтер', en: 'printer does not print' })
      await olga.says(matter)
      await olga.hears(of({ ru: 'Это помогло?', en: 'Did that help?' }))
      await olga.says(said)
      await olga.hears(/./)
      await olga.says(of({ ru: 'позовите человека', en: 'call a human' }))
      await olga.hears(of({ ru: 'Передал специалисту', en: 'passed this to a person' }))
      expect((await incidents())[0]?.description.split('\n')[0]).toBe(matter)
    },
  },
  {
    name: 'the same again offers the last request',
    wordings: {
      ru: ['снова то же самое', 'опять то же', 'та же проблема', 'опять началось'],
      en: ['the same again', 'same problem again', "it's back again", 'happening again'],
    },
    play: async (stage) => {
      const { olga, said, in: of } = stage
      const number = await registers(stage)
      await olga.says(said)
      // Its card says the same, and has no buttons.
      await eventually(async () => {
        const shown = (await olga.everything()).findLast(({ text }) => text.startsWith(`${number}: `))
        expect(shown?.buttons[0]?.title).toBe(of({ ru: 'Добавить', en: 'Add something' }))
      })
    },
  },
  {
    name: 'an edit of a question without a good answer is read anew',
    wordings: {
      ru: ['впн не работает', 'как поменять пароль', 'не печатает принтер', 'не открывается почта'],
      en: ['vpn not working', 'how do i change my password', 'printer does not print', 'mail does not open'],
    },
    on: ['telegram'],
    play: async ({ olga, said, in: of, scene }) => {
      await olga.says(of({ ru: 'зелёный жираф танцует самбу', en: 'a green giraffe dances samba' }))
      await olga.hears(of({ ru: 'Пока не знаю', en: "don't know that yet" }))
      scene.telegram.edits(Number(olga.id), olga.lastSaid(), said)
      await olga.hears(of({ ru: /помогло\?|Похоже на/, en: /help\?|This looks like/ }))
    },
  },
]

playRows('asking in words', rows)

const inPieces: readonly Row[] = [
  {
    name: 'thumbs type in pieces: no honest no to half a sentence, and the list goes with what led to it',
    wordings: {
      ru: ['у меня тут', 'короче', 'в общем такая ситуация', 'ну вот'],
      en: ['so listen', 'well', "here's the thing", 'so basically'],
    },
    play: async ({ olga, said, in: of, scene }) => {
      await olga.says(of({ ru: 'привет', en: 'hi' }))
      await olga.hears(of({ ru: 'Здравствуйте!', en: 'Hello!' }))
      await olga.says(said)
      await olga.silentFor(250)
      await olga.says(of({ ru: 'принтер на 3м', en: 'printer on the 3rd' }))
      const list = await olga.hears(of({ ru: /Похоже на/, en: /This looks like/ }))
      await olga.says(of({ ru: 'бумагу жует', en: 'it jams paper' }))
      // The newest list still counts, although a text that is not answered yet stands below it.
      await olga.presses(of({ ru: 'Не печатает принтер', en: "Printer won't print" }), { of: list })
      await olga.hears(of({ ru: /Посмотрите на экран принтера/, en: /Look at the printer's screen/ }))
      await scene.rests()
    },
  },
]

// The button is pressed while the text before it is still waited for: on a slow machine that takes long.
playRows('asking in pieces', inPieces, {
  settings: { desk: { phone: '+7 495 000-00-00', quietMs: 2_000, restQuietMs: 3_000 } },
})

const endings: readonly Row[] = [
  {
    name: 'all well, in words that hedge',
    wordings: {
      ru: ['вроде да', 'кажется, да', 'да', 'вроде всё работает'],
      en: ['I think so, yes', 'yes', 'seems ok, yes', 'yep'],
    },
    play: async (stage) => {
      const { olga, said, in: of } = stage
      await isResolved(stage)
      await olga.says(said)
      await olga.hears(of({ ru: 'Как мы справились?', en: 'How did we do?' }))
    },
  },
  {
    name: 'it will be checked tomorrow: asked again tomorrow',
    wordings: {
      ru: ['завтра проверю', 'пока не знаю', 'проверю и напишу', 'утром проверю'],
      en: ["I'll check tomorrow", 'not sure yet', 'let me check', "haven't tried yet"],
    },
    play: async (stage) => {
      const { olga, said, in: of, scene } = stage
      await isResolved(stage)
      await olga.says(said)
      await olga.hears(of({ ru: 'спрошу ещё раз завтра', en: "I'll ask again tomorrow" }))
      const conversation = await scene.conversationOf(olga.id)
      const { due_at: due } = await scene.db
        .selectFrom('timers')
        .select('due_at')
        .where('conversation_id', '=', conversation)
        .where('key', 'like', 'remind:%')
        .executeTakeFirstOrThrow()
      const hours = (Number(due) - Date.now()) / 3_600_000
      expect(hours).toBeGreaterThan(20)
      expect(hours).toBeLessThan(28)
    },
  },
  {
    name: 'resolved, not well, resolved again, thanks',
    wordings: {
      ru: ['спасибо', 'благодарю', 'спасибо большое', 'ок, спасибо'],
      en: ['thanks', 'thank you', 'cheers', 'ok thanks'],
    },
    play: async (stage) => {
      const { olga, anna, said, in: of } = stage
      await isResolved(stage)
      await olga.says(of({ ru: 'нет', en: 'no' }))
      await olga.hears(of({ ru: 'в работу', en: 'open again' }))
      await anna.resolves(olga, of({ ru: 'теперь точно', en: 'now for sure' }))
      await olga.hears(of({ ru: 'теперь точно', en: 'now for sure' }))
      await olga.says(said)
      const answer = await olga.hears(of({ ru: 'Пожалуйста', en: "You're welcome" }))
      expect(answer.text).not.toMatch(/Добавил|Added/)
    },
  },
  {
    name: 'a score in words, with or without a comment',
    wordings: {
      ru: ['пятёрка', '5 спасибо Анна молодец', 'отлично', '5/5'],
      en: ['five', '5 thanks Anna was great', 'excellent', '5 out of 5'],
    },
    play: async (stage) => {
      const { olga, said, in: of, incidents, scene } = stage
      await isResolved(stage)
      await olga.says(of({ ru: 'да', en: 'yes' }))
      await olga.hears(of({ ru: 'Как мы справились?', en: 'How did we do?' }))
      await olga.says(said)
      await olga.hears(of({ ru: /Спасибо/, en: /Thank you/ }))
      await scene.rests()
      const comment = /Анна|Anna/.test(said) ? said.replace(/^5\s+/, '') : null
      expect((await incidents())[0]).toMatchObject({ rating: 5, rating_comment: comment })
    },
  },
  {
    name: 'what could be better is kept for those in charge, and is no request',
    wordings: {
      ru: [
        'было бы удобно, если бы статус приходил на почту',
        'хочу предложить тёмную тему',
        'у меня есть идея: поиск по обращениям',
        'было бы здорово, если бы бот понимал голосовые',
      ],
      en: [
        'it would be nice if the status came by mail',
        'feature request: dark mode',
        'I have a suggestion: let us rate articles',
        "I'd like to suggest a search over requests",
      ],
    },
    play: async (stage) => {
      const { olga, said, in: of, incidents, scene } = stage
      await olga.says(said)
      await olga.hears(of({ ru: 'Записал ваше предложение.', en: "I've noted your suggestion." }))
      expect(await incidents()).toEqual([])
      const kept = await scene.db.selectFrom('feedback').select('kind').where('comment', '=', safe(said)).execute()
      expect(kept.every(({ kind }) => kind === 'wish')).toBe(true)
      expect(kept.length).toBeGreaterThan(0)
    },
  },
  {
    name: 'a bad score, then a better one: change it?',
    wordings: { ru: ['пять', '4', 'пятёрка', '5 баллов'], en: ['five', '4', 'excellent', '5 stars'] },
    play: async (stage) => {
      const { olga, said, in: of, incidents, scene } = stage
      await isResolved(stage)
      await olga.says(of({ ru: 'да', en: 'yes' }))
      await olga.hears(of({ ru: 'Как мы справились?', en: 'How did we do?' }))
      await olga.says('1')
      await olga.hears(of({ ru: 'Что подвело?', en: 'What let you down?' }))
      await olga.says(said)
      await olga.hears(of({ ru: /Вы поставили 1\. Изменить на [45]\?/, en: /You gave 1\. Change it to [45]\?/ }))
      await olga.says(of({ ru: 'да', en: 'yes' }))
      await olga.hears(of({ ru: /Спасибо/, en: /Thank you/ }))
      await scene.rests()
      expect((await incidents())[0]?.rating).toBeGreaterThan(3)
    },
  },
  {
    name: 'a call for a person under a rating',
    wordings: {
      ru: ['позовите человека', 'оператора!', 'нужен специалист', 'соедините с человеком'],
      en: ['call a human', 'agent!', 'talk to a person', 'get me a human'],
    },
    play: async (stage) => {
      const { olga, said, in: of } = stage
      await isResolved(stage)
      await olga.says(of({ ru: 'да', en: 'yes' }))
      await olga.hears(of({ ru: 'Как мы справились?', en: 'How did we do?' }))
      await olga.says('2')
      await olga.hears(of({ ru: 'Что подвело?', en: 'What let you down?' }))
      await olga.says(said)
      await olga.hears(of({ ru: 'Передал специалисту', en: 'passed this to a person' }))
    },
  },
  {
    name: 'too long ago to be opened again: said, and a new one with its text',
    wordings: {
      ru: ['снова то же самое', 'опять то же', 'та же проблема', 'опять началось'],
      en: ['the same again', 'same problem again', "it's back again", 'happening again'],
    },
    play: async (stage) => {
      const { olga, anna, said, in: of, scene, incidents } = stage
      await registers(stage)
      await anna.resolves(olga, of({ ru: 'починили', en: 'fixed it' }))
      await olga.hears(of({ ru: 'Всё работает?', en: 'All working now?' }))
      await olga.says(of({ ru: 'да', en: 'yes' }))
      await olga.hears(of({ ru: 'Как мы справились?', en: 'How did we do?' }))
      const [incident] = await incidents()
      const longAgo = new Date(Date.now() - 19 * 86_400_000).toISOString()
      await scene.db
        .updateTable('incidents')
        .set({ resolved_at: longAgo, closed_at: longAgo })
        .where('id', '=', incident?.id ?? '')
        .execute()
      await olga.says(said)
      await olga.hears(of({ ru: 'Вернуть его уже нельзя', en: "can't be reopened any more" }))
      await olga.presses(of({ ru: 'Новое с тем же текстом', en: 'New one, same text' }))
      await olga.hears(of({ ru: 'К чему это относится?', en: 'What is it about?' }))
    },
  },
]

playRows('ending in words', endings)
