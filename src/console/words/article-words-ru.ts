export const articleWordsRu = {
  title: 'Статьи',
  forQuestion: (question: string) => `По словам «${question}»`,
  search: 'Найти другую статью',
  searchLabel: 'Найти статью по вопросу или названию',
  noQuestion: 'Когда пользователь напишет вопрос, здесь появятся подходящие статьи.',
  nothingFits: 'По этим словам подходящей статьи нет. Можно поискать иначе.',
  nothingFound: 'Ничего не нашлось. Попробуйте другие слова.',
  notRead: 'Статьи сейчас не загрузились. Они появятся со следующим сообщением.',
  onlyForAgents: 'только для сотрудников',
  neverSent: 'Эту статью пользователю отправлять нельзя',
  open: (title: string) => `Показать текст: ${title}`,
  insert: 'Вставить',
  insertThis: (title: string) => `Вставить в ответ: ${title}`,
  learns: (question: string, title: string) => `Бот запомнит: на «${question}» отвечает «${title}»`,
  dontLearn: (title: string) => `Не запоминать: ${title}`,
  otherLanguage: { ru: 'на русском', en: 'на английском' } as Record<string, string>,
  figures: (days: number, helped: number, notHelped: number, learned: number) =>
    `За ${days} дней: помогла ${helped}, не помогла ${notHelped}. Выучено вопросов: ${learned}`,
  key: 'искать статью',
  errors: {
    article_for_agents: 'В ответе статья только для сотрудников. Уберите её: пользователю она не предназначена.',
  } as Record<string, string>,
}
