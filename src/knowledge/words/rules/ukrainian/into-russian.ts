import { type Bridge, listed } from '../language-rules.ts'
import { moneyInRussian } from './into-russian-money.ts'
import { speechInRussian } from './into-russian-speech.ts'
import { workInRussian } from './into-russian-work.ts'

/** How a word begins in the one language and in the other, and what kind of endings may follow. */
type Beginning = { readonly russian: string; readonly isAdjective: boolean }

const exactly = new Map<string, string>()
const beginnings = new Map<string, Beginning>()
for (const entry of listed(`${workInRussian} ${moneyInRussian} ${speechInRussian}`)) {
  const [ukrainian = '', russian = ''] = entry.replaceAll(/[’']/g, '').replaceAll('_', ' ').split('=')
  const kind = ukrainian.at(-1)
  if (kind === '-' || kind === '~') {
    beginnings.set(ukrainian.slice(0, -1), { russian: russian.slice(0, -1), isAdjective: kind === '~' })
  } else exactly.set(ukrainian, russian)
}

/** `ending=ending`, several where only the whole word tells, the usual one first; the longest are tried first. */
const endingsOf = (text: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    listed(text)
      .map((entry) => entry.split('='))
      .toSorted(([a = ''], [b = '']) => b.length - a.length)
      .map(([ukrainian = '', russian = '']) => [ukrainian, russian.split('/')]),
  )

const adjectiveEndings = endingsOf(`
  ий=ый/ий/ой ій=ой/ий/ей ого=ого/его ього=его ому=ому/ему ьому=ем/ему им=ым/им ім=ом/ем а=ая я=яя ої=ой/ей ьої=ей у=ую ю=юю
  ою=ой/ей ьою=ей е=ое/ее є=ее і=ые/ие их=ых/их іх=их ими=ыми/ими іми=ими о=о
`)

/** Those of verbs and nouns; of adjectives, too, where nothing says what a word is. */
const endings = endingsOf(`
  увати=овать/ывать/ировать ювати=евать/ивать уванні=овании уванню=ованию ування=ование/ировка ювання=евание уванням=ованием
  ували=овали/ывали увала=овала/ывала увало=овало/ывало ував=овал/ывал ювали=евали ювала=евала ювало=евало ював=евал
  ованого=ованного ованому=ованному ованої=ованной ованою=ованной ованих=ованных ованим=ованным ований=ованный ована=ована/ованная
  оване=овано/ованное овані=ованы/ованные овано=овано овану=ованную
  ується=уется/ывается юється=уется ує=ует/ывает/ирует ює=ует/ивает уєте=уете уємо=уем уєш=уешь уєть=ует/ывает ують=уют/ывают юють=уют уйте=уйте ую=ую/ываю юю=юю
  енням=ением енню=ению енні=ении ення=ение/ения єння=ение анням=анием анню=анию анні=ании ання=ание/ания янням=янием яння=яние іння=ение/ения ття=тие/тья ння=ние/ния лля=лье сся=сье
  ення=ение еного=енного еної=енной ених=енных ений=енный/ен ено=ено ена=ена/енная ені=ены/енные ано=ано ана=ана/анная ані=аны/анные
  ати=ать яти=ять али=али яли=яли ала=ала яла=яла ало=ало яло=яло ав=ал яв=ял ають=ают яють=яют аємо=аем яємо=яем аєте=аете яєте=яете аєть=ает яєть=яет аєш=аешь яєш=яешь ає=ает яє=яет аю=аю яю=яю айте=айте яйте=яйте
  ити=ить/ыть іти=еть/ти їти=оить ути=уть/ыть/нуть ти=ть или=или/ыли іли=ели їли=оили ули=ули/ыли ила=ила/ыла іла=ела їла=оила ула=ула/ыла ило=ило/ыло іло=ело уло=уло/ыло ив=ил/ыл ів=ов/ев/ел їв=ев/оил/ел ув=ул/ыл
  ить=ит/ить іть=ите/йте/еть їть=ит/ойте ять=ят ать=ат уть=ут ють=ют еть=ет имо=им емо=ем ите=ите ете=ете иш=ишь еш=ешь
  ість=ость ості=ости/ость істю=остью остей=остей
  ами=ами ями=ями ові=у/е еві=ю/е єві=ю ого=ого/его ому=ому/ему ими=ыми/ими іми=ими ах=ах ях=ях ам=ам ям=ям ою=ой/ей ею=ей єю=ей/ией ом=ом ем=ем єм=ем/ием
  ої=ой/ей ій=ой/ий/ей їй=ей их=ых/их іх=их їх=их/их им=ым/им ім=ем/им їм=им ий=ый/ий/ой ь=ь й=й
  а=а/ая я=я/яя у=у/ую ю=ю/юю и=ы/и і=е/и/ы/ые/ие ї=и/ии о=о е=е/ет/ое/ее є=ет/е/ее
`)

/** How a beginning that is in no list sounds in Russian, one change after the other; where only the word tells, several ways. */
const sounds: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^від(?=.{3})/, ['от']],
  [/^під(?=.{3})/, ['под']],
  [/^роз(?=[кпстфхцчшщ])/, ['рас']],
  [/^роз(?=.{3})/, ['раз']],
  [/^безп/, ['бесп']],
  [/^ви(?=.{3})/, ['вы']],
  [/^спів/, ['со']],
  [/^щ(?=о)/, ['ч']],
  [/цьк/g, ['цк', 'тск']],
  [/([сз])ьк/g, ['$1к']],
  [/іст$/, ['ост', 'ист']],
  [/йо/g, ['е', 'йо']],
  [/ьо/g, ['е']],
  [/є/g, ['е', 'э']],
  [/ї/g, ['и', 'й']],
  [/і/g, ['и', 'о', 'е']],
  [/и/g, ['и', 'ы']],
]
const mostReadings = 24

const reflexive = /с[яь]$/
const hardAfterSoft = /([гкхжчшщ])ы/g
const vowelEnd = /[аеиоуыюя]$/

/** The word in Russian; of several ways to spell it the first that is an ordinary one, else the likeliest. */
function inRussian(word: string, isOrdinary: (word: string) => boolean): string {
  const known = exactly.get(word)
  if (known !== undefined) return known
  const bare = word.length > 4 ? word.replace(reflexive, '') : word
  const isReflexive = bare !== word
  const all = readingsOf(bare).map((each) => reflexed(each.replaceAll(hardAfterSoft, '$1и'), isReflexive))
  // What people say half in Russian is Russian where it says nothing in Ukrainian.
  const listedFirst = startOf(bare) === null && isOrdinary(word) && !ownLetters.test(word) ? [word, ...all] : all
  return listedFirst.find(isOrdinary) ?? listedFirst[0] ?? word
}

const reflexed = (word: string, isReflexive: boolean) =>
  isReflexive ? word + (vowelEnd.test(word) && !word.endsWith('те') ? 'сь' : 'ся') : word

function readingsOf(bare: string): readonly string[] {
  const start = startOf(bare)
  if (start !== null) {
    const { beginning, rest } = start
    const ends = (beginning.isAdjective ? adjectiveEndings : endings).get(rest) ?? [rest]
    return ends.map((end) => beginning.russian + end)
  }
  for (const [ending, ends] of endings) {
    if (bare.length - ending.length < shortestBeginning || !bare.endsWith(ending)) continue
    const stems = soundingsOf(bare.slice(0, -ending.length))
    return stems.flatMap((stem) => ends.map((end) => stem + end))
  }
  return soundingsOf(bare)
}

const shortestBeginning = 2

/** The longest listed beginning behind which nothing but an ending stands. */
function startOf(bare: string): { readonly beginning: Beginning; readonly rest: string } | null {
  for (let at = bare.length; at >= shortestBeginning; at--) {
    const beginning = beginnings.get(bare.slice(0, at))
    const rest = bare.slice(at)
    if (beginning === undefined) continue
    if (rest === '' || (beginning.isAdjective ? adjectiveEndings : endings).has(rest)) return { beginning, rest }
  }
  return null
}

function soundingsOf(beginning: string): readonly string[] {
  let all: readonly string[] = [beginning]
  for (const [sound, ways] of sounds) {
    all = all.flatMap((each) => (each.search(sound) < 0 ? [each] : ways.map((way) => each.replace(sound, way))))
    if (all.length > mostReadings) all = all.slice(0, mostReadings)
  }
  return all
}

const ownLetters = /[іїєґ]/i

/** Ukrainian questions over Russian articles. */
export const ukrainianInRussian: Bridge = {
  marks: ownLetters,
  strange: /[ыэъўё]/i,
  words: [...exactly.keys()],
  isListed: (word) => exactly.has(word) || startOf(word.replace(reflexive, '')) !== null,
  translate: inRussian,
}
