/** Those that show words of an article, marked up as its file is. */
const ofArticles: ReadonlySet<string> = new Set(['article', 'passage'])

/** How the text of a phrase is read where it is sent. */
export const formatOf = (phrase: string): 'plain' | 'markdown' => (ofArticles.has(phrase) ? 'markdown' : 'plain')
