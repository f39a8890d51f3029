import { expect } from 'vitest'
import { beginsToRegister, comesToSummary, playRows, registers, type Row, sendsPhoto } from './play-rows.ts'

const rows: readonly Row[] = [
  {
    name: 'asked who is affected, and typed',
    wordings: {
      ru: ['нас трое', 'бухгалтерия', 'не знаю', 'не только у меня'],
      en: ['three of us', 'my team', 'no idea', 'not just me'],
    },
    play: async (stage) => {
      const { olga, said, in: of } = stage
      await beginsToRegister(stage)
      await olga.says(said)
      await olga.hears(of({ ru: 'Работать можно?', en: 'Can you still work?' }))
      await olga.says(of({ ru: 'не срочно', en: 'no rush' }))
      const summary = await olga.hears(
        of({ ru: /касается вашего отдела, не срочно/, en: /affects your team, it can wait/ }),
      )
      expect(summary.text).toContain(of({ ru: '«впн не работает»', en: '"vpn not working"' }))
    },
  },
  {
    name: 'asked who is affected, and it is one person',
    wordings: {
      ru: ['только у меня', 'я одна', 'меня одну', 'у остальных работает'],
      en: ['just me', 'only me', 'everyone else is fine', 'me only'],
    },
    play: async (stage) => {
      const { olga, said, in: of } = stage
      await beginsToRegister(stage)
      await olga.says(said)
      await olga.hears(of({ ru: 'Работать можно?', en: 'Can you still work?' }))
      await olga.presses(of({ ru: 'Не срочно', en: 'It can wait' }))
      await olga.hears(of({ ru: /касается вас, не срочно/, en: /affects you, it can wait/ }))
    },
  },
  {
    name: 'what answers nothing is told so once; the second time the middle is taken and shown',
    wordings: {
      ru: ['ля ля тополя', 'сегодня пасмурно', 'а вот не скажу', 'картошка'],
      en: ['la la la', 'it is raining', 'guess', 'potatoes'],
    },
    play: async (stage) => {
      const { olga, said, in: of } = stage
      await beginsToRegister(stage)
      await olga.says(said)
      await olga.hears(of({ ru: 'Не понял, скольких это касается', en: "didn't catch how many" }))
      await olga.says(of({ ru: 'луна', en: 'the moon' }))
      await olga.hears(of({ ru: 'Работать можно?', en: 'Can you still work?' }))
      await olga.presses(of({ ru: 'Не срочно', en: 'It can wait' }))
      const summary = await olga.hears(of({ ru: /касается вашего отдела/, en: /affects your team/ }))
      expect(summary.text).not.toContain(said)
    },
  },
  {
    name: 'everything stands: no number of people, but how bad it is',
    wordings: {
      ru: ['стоит все', 'всё стоит', 'срочно!!!', 'работа встала'],
      en: ["we can't work", 'stuck', 'urgent!!!', 'nothing works'],
    },
    play: async (stage) => {
      const { olga, said, in: of } = stage
      await beginsToRegister(stage)
      await olga.says(said)
      await olga.hears(of({ ru: 'Не понял, скольких это касается', en: "didn't catch how many" }))
      await olga.says(of({ ru: 'только у меня', en: 'just me' }))
      await olga.hears(of({ ru: /касается вас, работа стоит/, en: /affects you, you can't work/ }))
    },
  },
  {
    name: 'asked whether one can work, and typed',
    wordings: {
      ru: ['нет', 'вообще никак', 'срочно!!!', 'не терпит'],
      en: ['no', "can't work", 'urgent!', 'not at all'],
    },
    play: async (stage) => {
      const { olga, said, in: of } = stage
      await beginsToRegister(stage)
      await olga.presses(of({ ru: 'Только меня', en: 'Just me' }))
      await olga.hears(of({ ru: 'Работать можно?', en: 'Can you still work?' }))
      await olga.says(said)
      await olga.hears(of({ ru: /работа стоит/, en: /you can't work/ }))
    },
  },
  {
    name: 'asked whether one can work: yes is yes, and what waits waits',
    wordings: {
      ru: ['да', 'с трудом', 'терпит', 'не горит'],
      en: ['yes', 'with difficulty', 'it can wait', 'no rush'],
    },
    play: async (stage) => {
      const { olga, said, in: of } = stage
      await beginsToRegister(stage)
      await olga.presses(of({ ru: 'Только меня', en: 'Just me' }))
      await olga.hears(of({ ru: 'Работать можно?', en: 'Can you still work?' }))
      await olga.says(said)
      const isLate = /терпит|горит|wait|rush/.test(said)
      await olga.hears(
        isLate
          ? of({ ru: /не срочно/, en: /it can wait/ })
          : of({ ru: /неудобно, но можно/, en: /work with difficulty/ }),
      )
    },
  },
  {
    name: 'the summary is agreed to with a sign',
    wordings: { ru: ['+', '👍', 'всё верно', 'да, отправляй'], en: ['+', '👍', 'yes', 'yes, send it'] },
    play: async (stage) => {
      const { olga, said, in: of, incidents } = stage
      await comesToSummary(stage)
      await olga.says(said)
      await olga.hears(of({ ru: /INC-\d{6} принято/, en: /INC-\d{6} is registered/ }))
      expect(await incidents()).toHaveLength(1)
    },
  },
  {
    name: 'the summary is put right in words',
    wordings: {
      ru: ['не впн а почта', 'нет, с понедельника', 'не впн, а вайфай', 'нет, на втором этаже'],
      en: ['not vpn but wifi', 'no, since Monday', 'not vpn but mail', 'no, on the second floor'],
    },
    play: async (stage) => {
      const { olga, said, in: of } = stage
      await comesToSummary(stage)
      await olga.says(said)
      const summary = await olga.hears(of({ ru: 'Всё верно?', en: 'Correct?' }))
      const right = said.split(/ а | but |нет, |no, /).at(-1) ?? ''
      expect(summary.text).toContain(right)
      if (/ а | but /.test(said)) expect(summary.text).not.toMatch(/впн|vpn/)
    },
  },
  {
    name: 'asked when there will be an answer, before it is sent',
    wordings: {
      ru: ['а когда ответят?', 'долго ждать?', 'сколько ждать', 'когда ответите'],
      en: ['when will you reply?', 'how long will it take?', 'how soon', 'when will someone answer'],
    },
    play: async (stage) => {
      const { olga, said, in: of, incidents } = stage
      await comesToSummary(stage)
      await olga.says(said)
      await olga.hears(
        of({ ru: /Если отправить сейчас, ответят до \d/, en: /If you send it now, someone will reply by \d/ }),
      )
      await olga.hears(of({ ru: 'Всё верно?', en: 'Correct?' }))
      expect(await incidents()).toEqual([])
    },
  },
  {
    name: 'anger first, then the matter, then everyone',
    wordings: {
      ru: ['ДА СКОЛЬКО МОЖНО', 'что за бред', 'надоело уже', 'тупой бот'],
      en: ['HOW MANY TIMES', 'this is ridiculous', 'useless bot', 'for gods sake'],
    },
    play: async ({ olga, said, in: of, incidents }) => {
      await olga.says(of({ ru: 'оставить заявку', en: 'open a ticket' }))
      await olga.hears(of({ ru: 'Опишите, что случилось', en: 'Tell me what happened' }))
      await olga.says(said)
      await olga.hears(of({ ru: 'Пока не понял, что случилось', en: "don't see yet what happened" }))
      await olga.says(of({ ru: 'чайник не открывается', en: 'the kettle will not open' }))
      await olga.hears(of({ ru: 'К чему это относится?', en: 'What is it about?' }))
      await olga.says(of({ ru: 'у всех', en: 'everyone' }))
      await olga.hears(of({ ru: 'К чему это относится?', en: 'What is it about?' }))
      await olga.presses(of({ ru: 'Другое', en: 'Something else' }))
      await olga.hears(of({ ru: 'Работать можно?', en: 'Can you still work?' }))
      await olga.says(of({ ru: 'терпит', en: 'it can wait' }))
      await olga.hears(
        of({ ru: /«чайник не открывается», касается всех/, en: /"the kettle will not open", affects everyone/ }),
      )
      await olga.says('+')
      await olga.hears(/INC-\d{6}/)
      expect((await incidents())[0]?.description).toBe(
        of({ ru: 'чайник не открывается', en: 'the kettle will not open' }),
      )
    },
  },
  {
    name: 'photos before registering belong to it, and the summary counts them',
    on: ['telegram', 'viber'],
    wordings: {
      ru: ['чайник искрометно поёт', 'арфа не строит', 'дельфин молчит', 'самовар остыл'],
      en: ['the kettle sings', 'the harp is flat', 'the dolphin is silent', 'the samovar is cold'],
    },
    play: async (stage) => {
      const { olga, said, in: of, scene, incidents } = stage
      await olga.says(said)
      await olga.hears(of({ ru: 'Пока не знаю', en: "don't know that yet" }))
      await sendsPhoto(stage, 1)
      await olga.hears(of({ ru: 'Фото сохранил', en: 'kept the photo' }))
      await sendsPhoto(stage, 2)
      await olga.says(of({ ru: 'оставить обращение', en: 'leave a request' }))
      await olga.hears(of({ ru: 'К чему это относится?', en: 'What is it about?' }))
      await olga.presses(of({ ru: 'Другое', en: 'Something else' }))
      await olga.hears(of({ ru: 'Кого это касается?', en: 'Who is affected?' }))
      await olga.says(of({ ru: 'только меня', en: 'just me' }))
      await olga.hears(of({ ru: 'Работать можно?', en: 'Can you still work?' }))
      await olga.says(of({ ru: 'терпит', en: 'it can wait' }))
      await olga.hears(of({ ru: /Приложены 2 файла/, en: /2 files attached/ }))
      await olga.says('+')
      await olga.hears(/INC-\d{6}/)
      const [incident] = await incidents()
      const files = await scene.db
        .selectFrom('messages')
        .select('number')
        .where('kind', '=', 'media')
        .where('incident_id', '=', incident?.id ?? '')
        .execute()
      expect(files).toHaveLength(2)
    },
  },
  {
    name: 'a client is asked what helps there, not about a department',
    wordings: {
      ru: ['нужно сегодня', 'может подождать', 'деньги под угрозой', 'срочно'],
      en: ['I need it today', 'it can wait', 'my money is at risk', 'urgent'],
    },
    play: async ({ olga, said, in: of }) => {
      await olga.says(of({ ru: 'оставить заявку', en: 'open a ticket' }))
      await olga.hears(of({ ru: 'Опишите, что случилось', en: 'Tell me what happened' }))
      await olga.says(of({ ru: 'карту жует банкомат', en: 'the machine chews my card' }))
      await olga.hears(of({ ru: 'К чему это относится?', en: 'What is it about?' }))
      await olga.presses(of({ ru: 'Карты', en: 'Cards' }))
      await olga.hears(of({ ru: 'Насколько это срочно?', en: 'How urgent is it?' }))
      await olga.says(said)
      const summary = await olga.hears(of({ ru: 'Всё верно?', en: 'Correct?' }))
      expect(summary.text).not.toMatch(/отдел|касается|team|affects/)
    },
  },
  {
    name: 'the language is changed in the middle: the question is asked in the new one',
    wordings: { ru: ['English', 'English', 'English', 'English'], en: ['Русский', 'Русский', 'Русский', 'Русский'] },
    play: async (stage) => {
      const { olga, said, in: of } = stage
      await beginsToRegister(stage)
      await olga.says('/language')
      await olga.hears(of({ ru: 'На каком языке', en: 'Which language' }))
      await olga.presses(said)
      await olga.hears(of({ ru: 'OK, English from now on.', en: 'Хорошо, говорим по-русски.' }))
      await olga.hears(of({ ru: 'Who is affected?', en: 'Кого это касается?' }))
      // And opening the chat anew throws nothing away unasked.
      await olga.says('/start')
      await olga.hears(of({ ru: 'Go on, or begin anew?', en: 'Продолжим или начнём сначала?' }))
      await olga.presses(of({ ru: 'Go on', en: 'Продолжить' }))
      await olga.hears(of({ ru: 'Who is affected?', en: 'Кого это касается?' }))
    },
  },
  {
    name: 'after registering: when will you answer?',
    wordings: {
      ru: ['и когда ответите?', 'как моё обращение?', 'есть новости?', 'ну что там'],
      en: ['any news?', 'when will you reply?', 'any update on my request?', "what's happening with my ticket"],
    },
    play: async (stage) => {
      const { olga, said, in: of } = stage
      const number = await registers(stage)
      await olga.says(said)
      await olga.hears(
        of({
          ru: new RegExp(`${number}: принято[\\s\\S]*Ответим до`),
          en: new RegExp(`${number}: registered[\\s\\S]*We'll reply by`),
        }),
      )
    },
  },
  {
    name: 'after registering: a photo and details belong to it, with a way out',
    on: ['telegram', 'viber'],
    wordings: {
      ru: ['там ещё ошибка 59', 'номер принтера PRN-2-114', 'забыл сказать: на третьем этаже', 'кабинет 305'],
      en: ['there is also error 59', 'printer number PRN-2-114', 'forgot to say it is on the third floor', 'room 305'],
    },
    play: async (stage) => {
      const { olga, said, in: of } = stage
      const number = await registers(stage)
      await olga.says(said)
      await olga.hears(of({ ru: `Добавил к ${number}`, en: `Added to ${number}` }))
      expect(olga.buttons()).toContain(of({ ru: 'Это о другом', en: "It's something else" }))
      await sendsPhoto(stage)
      await olga.hears(of({ ru: `Приложил к ${number}`, en: `Attached to ${number}` }))
    },
  },
  {
    name: 'later: the open request is the first button, and with several it is asked which',
    wordings: {
      ru: ['самовар пищит', 'арфа дребезжит', 'дельфин хромает', 'чайник свистит'],
      en: ['the samovar beeps', 'the harp rattles', 'the dolphin limps', 'the kettle blinks'],
    },
    play: async (stage) => {
      const { olga, said, in: of, scene } = stage
      const first = await registers(stage)
      await olga.says('/menu')
      await olga.hears(of({ ru: 'Чем помочь?', en: 'How can I help?' }))
      await olga.says(said)
      await olga.hears(of({ ru: 'Ответа на это у меня нет', en: 'I have no answer to that' }))
      expect(olga.buttons()[0]).toBe(of({ ru: `Добавить к ${first}`, en: `Add to ${first}` }))
      await olga.presses(of({ ru: 'Оставить обращение', en: 'Leave a request' }))
      await olga.hears(of({ ru: 'К чему это относится?', en: 'What is it about?' }))
      await olga.presses(of({ ru: 'Другое', en: 'Something else' }))
      await olga.says(of({ ru: 'только меня', en: 'just me' }))
      await olga.says(of({ ru: 'терпит', en: 'it can wait' }))
      await olga.says('+')
      await olga.hears(/INC-\d{6}[\s\S]*(?:принято|is registered)/)
      await olga.says('/menu')
      await olga.hears(of({ ru: 'Чем помочь?', en: 'How can I help?' }))
      // Long after: a photo may belong to either.
      await scene.rests()
      await olga.says(of({ ru: 'жираф зевает', en: 'the giraffe yawns' }))
      await olga.hears(of({ ru: 'Ответа на это у меня нет', en: 'I have no answer to that' }))
      expect(olga.buttons().filter((title) => /INC-\d{6}/.test(title))).toHaveLength(2)
    },
  },
]

playRows('registering by typing', rows)
