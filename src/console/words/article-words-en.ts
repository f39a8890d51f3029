import type { ArticleWords } from './article-words.ts'

export const articleWordsEn: ArticleWords = {
  title: 'Articles',
  forQuestion: (question) => `For “${question}”`,
  search: 'Find another article',
  searchLabel: 'Find an article by question or title',
  noQuestion: 'Fitting articles appear here once the user has asked something.',
  nothingFits: 'No article fits these words. Try a search of your own.',
  nothingFound: 'Nothing found. Try other words.',
  notRead: "The articles didn't load just now. They will with the next message.",
  onlyForAgents: 'agents only',
  neverSent: 'This article must not be sent to users',
  open: (title) => `Show the text: ${title}`,
  insert: 'Insert',
  insertThis: (title) => `Insert into the reply: ${title}`,
  learns: (question, title) => `The bot will learn: “${title}” answers “${question}”`,
  dontLearn: (title) => `Don't learn: ${title}`,
  otherLanguage: { ru: 'in Russian', en: 'in English' },
  figures: (days, helped, notHelped, learned) =>
    `In ${days} days: helped ${helped}, did not help ${notHelped}. Learned questions: ${learned}`,
  key: 'find an article',
  errors: {
    article_for_agents: 'The reply has an article for agents only in it. Take it out: users are not meant to read it.',
  },
}
