import { plainText } from '../../messaging/markup/plain-text.ts'
import type { Article } from './article.ts'

/** Whether at least half of the article's lines still stand in the text: agents shorten, greet and explain. */
export function carriesArticle(text: string, { body }: Pick<Article, 'body'>): boolean {
  const lines = linesOf(plainText(body))
  const said = new Set(linesOf(text))
  return lines.length > 0 && lines.filter((line) => said.has(line)).length * 2 >= lines.length
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
