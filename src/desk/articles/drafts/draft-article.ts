import { stringify } from 'yaml'
import { formatNumber } from '../../../incidents/number.ts'
import { cut } from '../../../kit/cut.ts'
import type { Language } from '../../../kit/language.ts'
import type { SafeText } from '../../../kit/safe-text.ts'
import { day, type Instant } from '../../../kit/time.ts'
import { rulesFor } from '../../../knowledge/words/rules/all-rules.ts'
import { inLatin } from '../../../knowledge/words/transliterate.ts'
import { normaliseText, wordsOf } from '../../../knowledge/words/words.ts'
import { mask } from '../../../privacy/mask.ts'
import { protectText } from '../../../privacy/protect-words.ts'
import { isPersonal, withoutPersonal } from '../../../privacy/personal.ts'
import type { IncidentStory } from '../editor-ports.ts'

const reviewAfter = 180 * day
const mostQuestions = 8

/** What there is to make an article of. */
export type Material = {
  /** Where it comes from, for the editor: `INC-000123`; null: questions that no article answers. */
  readonly origin: string | null
  /** Of the file, where there are no words to name it by. */
  readonly spareId: string
  readonly language: Language
  readonly category: string | null
  /** The matter, from which the title is taken. */
  readonly description: string
  /** In users' own words, oldest first. */
  readonly words: readonly string[]
  /** Whose words they are, as far as it is known. */
  readonly names: readonly (string | null)[]
  /** Null: nobody has written it yet. */
  readonly resolution: string | null
}

/** An article for an editor to finish: its id is the file's name as well. */
export type DraftedArticle = { readonly id: string; readonly title: SafeText; readonly text: SafeText }

/** For the editor, in the language of the article. */
const noteIn: Readonly<Record<Language, (origin: string | null) => string>> = {
  ru: (origin) => `Начато по ${origin ?? 'вопросам без ответа'}: уберите имена и номера, сделайте шаги.`,
  uk: (origin) => `Розпочато за ${origin ?? 'питаннями без відповіді'}: приберіть імена й номери, зробіть кроки.`,
  en: (origin) => `Out of ${origin ?? 'questions without an answer'}: remove names and numbers, make it steps.`,
}

/** Stands wherever an editor has to write; `kb check` refuses a file with it. */
const toDo = 'CHANGE-ME'

/** What a resolved incident has to say to an article. */
export const ofIncident = ({
  number,
  language,
  category,
  description,
  words,
  names,
  resolution,
}: IncidentStory): Material => ({
  origin: formatNumber(number),
  spareId: `incident-${number}`,
  language,
  category,
  description,
  words,
  names,
  resolution,
})

/**
 * The Markdown file. What an editor has to fill in says CHANGE-ME, and `kb check` refuses it. Of a text in which
 * something was masked, or a name, a phone number or an address stands, only the other sentences become a title or a
 * question; in the resolution the place itself is blotted out with the digits beside it.
 */
export function draftArticle(material: Material, now: Instant): DraftedArticle {
  const { names } = material
  const description = material.description.split(/\n+|(?<=[.!?])\s+/).map(sentence)
  const told = description.filter((text) => text !== '' && !isPersonal(text, names)).join(' ')
  const title = told === '' ? toDo : cut(told, 110)
  const id = (title === toDo ? '' : slugOf(title, material.language)) || material.spareId
  const questions = [...new Set([told, ...material.words.map(sentence)])]
    .filter((text) => !isPersonal(text, names) && wordsOf(normaliseText(text)).length >= 2 && text.length <= 200)
    .slice(0, mostQuestions)
  const matter = {
    id,
    title,
    language: material.language,
    category: material.category ?? toDo,
    questions: questions.length > 0 ? questions : [title],
    owner: toDo,
    review_by: new Date(now + reviewAfter).toISOString().slice(0, 10),
  }
  // Among the keys, not in the text: what stands in the text is shown to users.
  const note = `# ${noteIn[material.language](material.origin)}`
  const solved = mask(material.resolution ?? toDo)
    .text.trim()
    .replace(maskedRun, toDo)
  const body = withoutPersonal(solved, names, toDo)
  const text = `---\n${stringify(matter, { lineWidth: 0 })}${note}\n---\n\n${body}\n`
  return { id, title: protectText(title), text: protectText(text) }
}

const sentence = (text: string): string => mask(text).text.replace(/\s+/g, ' ').trim()

/** A mask with the groups of digits around it: the ends of a card number are left readable for agents. */
const maskedRun = /(?:(?<!\S)[\d()+-]+[ \t\u00A0]+)*\S*•\S*(?:[ \t\u00A0]+[\d()+•-]+(?!\S))*/g

function slugOf(title: string, language: Language): string {
  const words = wordsOf(inLatin(rulesFor(language), normaliseText(title))).map((word) => word.replace(/[^a-z0-9]/g, ''))
  return words
    .filter((word) => word !== '')
    .slice(0, 6)
    .join('-')
    .slice(0, 60)
    .replace(/-+$/, '')
}
