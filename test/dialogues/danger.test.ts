import { expect } from 'vitest'
import { calendarOf } from '../support/scene.ts'
import { playRows, type Row } from './play-rows.ts'

const rows: readonly Row[] = [
  {
    name: 'money in danger, at night: the phone first, a person called before all others, never "on Monday"',
    wordings: {
      ru: ['меня взломали', 'мошенники снимают деньги прямо сейчас', 'украли карту', 'деньги уходят со счёта'],
      en: ['someone is in my account', "I've been hacked", 'they are taking my money', 'someone stole my card'],
    },
    play: async ({ olga, said, in: of, incidents }) => {
      await olga.says(said)
      const first = await olga.hears(/./)
      expect(first.text).toMatch(
        of({ ru: /^Сразу звоните: \+7 495 000-00-00/, en: /^Call at once: \+7 495 000-00-00/ }),
      )
      const second = await olga.hears(of({ ru: 'Срочно позвал специалиста', en: 'as urgent' }))
      expect(second.text).not.toMatch(/понедельник|начнём|ответим до|Monday|reply by/)
      const [incident] = await incidents()
      expect(incident).toMatchObject({ priority: 2, urgency: 1, description: said })
    },
  },
  {
    name: 'an article that cannot wait: the phone first, then the article, and a person is called',
    wordings: {
      ru: [
        'кто-то сменил мой пароль',
        'сменили пароль без меня',
        'пароль сменили а я не менял',
        'пришло уведомление о входе это был не я',
      ],
      en: [
        'someone changed my password',
        'my password was changed without me',
        'i got a sign-in alert and it was not me',
        'my password changed and it was not me',
      ],
    },
    play: async ({ olga, said, in: of, incidents }) => {
      await olga.says(said)
      await olga.hears(of({ ru: /^Сразу звоните/, en: /^Call at once/ }))
      await olga.hears(of({ ru: /Вас взломали/, en: /Hacked, or somebody/ }))
      await olga.hears(of({ ru: 'Срочно позвал специалиста', en: 'as urgent' }))
      expect((await incidents())[0]).toMatchObject({ priority: 2 })
    },
  },
  {
    name: 'people in danger: no article at all, the phone, a person',
    wordings: {
      ru: ['лифт застрял, я внутри', 'пожар в серверной', 'пахнет газом', 'человеку плохо'],
      en: ['I am trapped in the lift', 'there is a fire in the server room', 'I smell gas', 'a colleague collapsed'],
    },
    play: async ({ olga, said, in: of }) => {
      await olga.says(said)
      await olga.hears(of({ ru: /звоните 112\. Наш телефон: \+7/, en: /call 112\. Our number: \+7/ }))
      const next = await olga.hears(of({ ru: 'Срочно позвал специалиста', en: 'as urgent' }))
      expect(next.text).not.toMatch(/помогло|help\?/)
      const all = await olga.everything()
      expect(all.map(({ text }) => text).join('\n')).not.toMatch(/принтер|printer/i)
    },
  },
]

/** Sunday and every other day, but for a minute at night: closed. */
playRows('danger', rows, { settings: { calendar: calendarOf([{ from: '03:00', to: '03:01' }]) } })
