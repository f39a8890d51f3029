import { expect, test } from 'vitest'
import { initialState } from '../../src/conversation/state.ts'
import { incident, talk } from './talk.ts'

const asked = {
  kind: 'hand_over_asked',
  incident: incident(),
  isNew: true,
  isUrgent: false,
  isComplaint: false,
  queue: { place: 1, waitMs: null, isAnyoneThere: true },
} as const
const waiting = () => talk().commands('person').happens(asked)
const joined = () => waiting().happens({ kind: 'agent_joined', agentName: 'Анна', incident: incident() })

test('a person is called from words, from the command and from the button', () => {
  for (const called of [
    talk().says('позовите человека'),
    talk().commands('person'),
    talk().happens({ kind: 'choice', choiceId: 'go:person' }),
  ]) {
    expect(called.effects()).toMatchObject([{ do: 'ask_hand_over' }])
  }
})

test('calling again while somebody is coming does nothing twice', () => {
  const queue = { place: 2, waitMs: null, isAnyoneThere: true }
  const asks = waiting().commands('person')
  expect(asks.does()).toEqual(['look_at_queue'])
  const again = asks.happens({ kind: 'queue_seen', queue, isByTime: false })
  expect(again.phrases()).toEqual(['still-waiting'])
})

test.each([
  [60_000, 'ждать около 1 минуты.'],
  [60 * 60_000, 'ждать около 60 минут.'],
  [132 * 60_000, 'ждать больше часа.'],
])('a wait is told as people count it: %d ms', (waitMs, words) => {
  const queue = { place: 12, waitMs, isAnyoneThere: true }
  const told = waiting().commands('person').happens({ kind: 'queue_seen', queue, isByTime: false })
  expect(told.words()[0]).toContain(`место в очереди: 12, ${words}`)
})

test('while waiting the bot does not answer the texts, they are for the agent', () => {
  expect(waiting().says('впн не работает').does()).toEqual(['note_reply'])
  // It is said that they arrive, and not each time.
  const told = waiting().says('впн не работает')
  expect(told.phrases()).toEqual(['passed-on'])
  expect(told.says('и почта').said()).toEqual([])
})

test('a name after a slash that is no command of the bot is for the agent who is there', () => {
  const said = joined().commands('var', 'переполнен на сервере')
  expect(said.effects()).toMatchObject([{ do: 'note_reply', text: '/var переполнен на сервере' }])
  expect(joined().commands('opt').said()).toEqual([])
})

test('who joins is named, and from then on the bot is silent', () => {
  const talking = joined()
  expect(talking.words()[0]).toBe('Анна из первой линии на связи и видит, что вы написали.')
  expect(talking.says('впн не работает').said()).toEqual([])
  expect(talking.says('спасибо').said()).toEqual([])
})

test('joining makes replies of the bot that are still queued outdated', () => {
  const before = waiting().state().generation
  expect(joined().state().generation).toBe(before + 1)
})

test('somebody who asks for the bot while an agent is there is asked first', () => {
  const leaving = joined().commands('cancel')
  expect(leaving.phrases()).toEqual(['leave-agent'])
  expect(leaving.presses('stay').effects()).toEqual([])
  expect(joined().commands('cancel').presses('cancel').does()).toEqual(['end_hand_over'])
})

test('resolving gives the conversation back and asks whether all is well', () => {
  const resolved = joined().happens({
    kind: 'incident_resolved',
    incident: incident({ status: 'resolved', resolutionText: 'перевыпустили сертификат.', assigneeName: 'Анна' }),
    agentName: 'Анна',
    remindAt: 1,
    closeAt: 2,
  })
  expect(resolved.state().doing.at).toBe('idle')
  expect(resolved.words()[0]).toContain('INC-000123 решено: перевыпустили сертификат. Специалист: Анна.\nВсё работает?')
  expect(resolved.does()).toEqual(['wake', 'wake'])
  expect(resolved.presses('all_well').effects()).toEqual([{ do: 'confirm_resolution', incidentId: '7' }])
})

test('"is all well?" waits while other things are talked about', () => {
  const resolved = talk().happens({
    kind: 'incident_resolved',
    incident: incident({ status: 'resolved', resolutionText: 'готово' }),
    agentName: 'Анна',
    remindAt: 1,
    closeAt: 2,
  })
  resolved.says('как поменять пароль').commands('menu')
  expect(resolved.presses('reopen').effects()).toEqual([{ do: 'reopen_incident', incidentId: '7' }])
})

test('a confirmed resolution is rated, a low rating is asked about, the comment is kept', () => {
  const rating = talk().happens({ kind: 'resolution_confirmed', incident: incident({ status: 'closed' }) })
  expect(rating.phrases()).toEqual(['ask-rating'])
  rating.presses('rate', (action) => action.do === 'rate' && action.score === 2)
  expect(rating.effects()).toEqual([{ do: 'rate_incident', incidentId: '7', score: 2, comment: '' }])
  rating.happens({ kind: 'incident_rated', incidentId: '7', score: 2, comment: '', agentName: 'Анна' })
  expect(rating.words()[0]).toContain('Что подвело?')
  rating.says('долго ждал')
  expect(rating.effects()).toMatchObject([
    { do: 'comment_rating', comment: 'долго ждал' },
    { phrase: 'thanks-for-comment' },
    { do: 'ask_nps' },
  ])
})

test('reopening keeps the number and listens to what is wrong', () => {
  const reopened = talk().happens({
    kind: 'incident_reopened',
    isTold: false,
    incident: incident({ status: 'in_progress', assigneeName: 'Анна' }),
  })
  expect(reopened.words()[0]).toBe(
    'Вернул INC-000123 в работу, номер тот же. Занимается Анна. Напишите, что не так, я передам.',
  )
  expect(reopened.says('снова не работает').effects()).toMatchObject([
    { do: 'add_text', incidentId: '7', text: 'снова не работает' },
  ])
})

test('a number of somebody else is told like one that does not exist', () => {
  const asked = talk().says('что с INC-000999')
  expect(asked.effects()).toEqual([{ do: 'find_incident', number: 999 }])
  expect(asked.happens({ kind: 'incident_found', incident: null, own: [] }).words()[0]).toContain('среди ваших нет')
})

test('a group is told once and left', () => {
  const group = talk().happens({ kind: 'group_entered' })
  expect(group.said()).toMatchObject([{ phrase: 'group', leaves: true }])
  expect(group.happens({ kind: 'group_entered' }).effects()).toEqual([])
  expect(group.says('привет').effects()).toEqual([])
})

test('a secret is told about, and deleted where the messenger allows it', () => {
  const told = talk().happens({ kind: 'secret_masked', kinds: ['card'], messageExternalIds: ['54', '55'] })
  expect(told.said()).toMatchObject([{ phrase: 'secret', deletes: ['54', '55'] }])
  const cannot = talk(initialState('ru'), { canDelete: false }).happens({
    kind: 'secret_masked',
    kinds: ['card'],
    messageExternalIds: ['55'],
  })
  expect(cannot.said()[0]?.deletes).toEqual([])
  expect(cannot.words()[0]).toContain('удалите его')
})

test.each([
  [['snils'], /Я скрыл номер СНИЛС/, /нигде не записан/],
  [['passport', 'inn'], /номера документов и счетов/, /нигде не записаны/],
  [['password', 'key'], /секретные данные/, /Если пароль или ключ/],
  [['card', 'cvv'], /номер карты и код/, /заблокируйте карту/],
  [['card', 'passport'], /секретные данные/, /заблокируйте карту/],
  [['password', 'code'], /секретные данные/, /из СМС/],
] as const)('what was hidden is named, and only of a card and its codes is a card spoken: %j', (kinds, what, then) => {
  const [words = ''] = talk()
    .happens({ kind: 'secret_masked', kinds, messageExternalIds: ['55'] })
    .words()
  expect(words).toMatch(what)
  expect(words).toMatch(then)
  const isOfCard = kinds.some((kind) => kind === 'card' || kind === 'code')
  expect(words.includes('карту')).toBe(isOfCard)
})

test('the language can be changed and the menu follows', () => {
  const chosen = talk()
    .commands('language')
    .presses('set_language', (action) => action.do === 'set_language' && action.language === 'en')
  expect(chosen.words()).toEqual(['OK, English from now on.'])
  expect(chosen.does()).toEqual(['set_language'])
})

test.each(['voice', 'photo', 'poll', 'dice'] as const)(
  'a %s without words is kept, and words are asked for',
  (kind) => {
    const received = talk().happens({ kind: 'media', media: { kind }, number: 1, tooLarge: null })
    expect(received.phrases()).toEqual(['file-kept'])
  },
)

test("a kind nobody here knows is told in people's words, never by the messenger's", () => {
  const answered = (what: string, caption?: string) => {
    const media = { kind: 'other', what, ...(caption === undefined ? {} : { caption }) } as const
    return talk().happens({ kind: 'media', media, number: 1, tooLarge: null }).words()[0]
  }
  expect(answered('hologram')).toBe(
    'Сообщение такого вида я передать не могу. Напишите, пожалуйста, текстом или пришлите снимок экрана.',
  )
  expect(answered('paid_media', 'касса 3 зависает')).toBe(
    'Платные снимки и видео я передать не могу, но слова сохранил. Если важно и остальное, пришлите снимок экрана.',
  )
})

test('what the messenger does not give away is said with its size, the limit and another way', () => {
  const media = { kind: 'document', sizeBytes: 34_000_000 } as const
  const received = talk().happens({
    kind: 'media',
    media,
    number: 1,
    tooLarge: { messenger: 'Telegram', mostBytes: 20_000_000 },
  })
  expect(received.words()).toEqual([
    'Файл 34 МБ Telegram мне не отдаёт (до 20 МБ). Пришлите архивом поменьше или ссылкой.',
  ])
})

test('the caption of a picture is heard like a text', () => {
  const received = talk().happens({
    kind: 'media',
    media: { kind: 'photo', caption: 'впн не работает' },
    number: 1,
    tooLarge: null,
  })
  expect(received.does()).toEqual(['search', 'wake'])
})

test('"no, it is down again" reopens and keeps the words', () => {
  const resolved = talk().happens({
    kind: 'incident_resolved',
    incident: incident({ status: 'resolved', resolutionText: 'готово' }),
    agentName: 'Анна',
    remindAt: 1,
    closeAt: 2,
  })
  const state = resolved.state()
  expect(
    resolved
      .says('нет, опять не горит')
      .allEffects()
      .map((effect) => effect.do),
  ).toContain('reopen_incident')
  expect(talk(state).says('нет доступа к почте').does()).toEqual(['search', 'wake'])
})

test('what an agent waits for is listened for', () => {
  const asked = talk().happens({
    kind: 'status_changed',
    from: 'in_progress',
    reason: '',
    incident: incident({ status: 'pending', pendingReason: 'user' }),
  })
  expect(asked.words()[0]).toContain('ждём вашего ответа')
  expect(asked.says('номер 42').effects()).toMatchObject([{ do: 'add_text', incidentId: '7', text: 'номер 42' }])
})
