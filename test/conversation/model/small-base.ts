import { buildIndex } from '../../../src/knowledge/search/build-index.ts'
import { languages } from '../../../src/kit/language.ts'
import type { KnowledgeIndex } from '../../../src/knowledge/search/knowledge-index.ts'
import { anArticle } from '../../knowledge/an-article.ts'

/** A handful of articles, two near each other, one that cannot wait. */
export const smallBase = (): KnowledgeIndex =>
  buildIndex(
    [
      anArticle({
        id: 'vpn',
        title: 'Не подключается VPN',
        questions: ['впн не работает', 'не подключается впн', 'vpn отваливается'],
        body: 'Перезапустите клиент.\n\nНе помогло? Звоните 12-34.',
        related: ['password'],
      }),
      anArticle({
        id: 'password',
        title: 'Как поменять пароль',
        questions: ['как поменять пароль', 'сменить пароль', 'истёк пароль'],
        body: 'Откройте портал.',
      }),
      anArticle({
        id: 'printer',
        title: 'Не печатает принтер',
        category: 'workplace',
        questions: ['не печатает принтер', 'принтер не печатает', 'принтер жует бумагу'],
        body: 'Проверьте бумагу.',
        related: ['printer-new'],
      }),
      anArticle({
        id: 'printer-new',
        title: 'Подключить принтер',
        category: 'workplace',
        questions: ['подключить принтер', 'добавить принтер', 'установить принтер'],
        body: 'Параметры, принтеры.',
      }),
      anArticle({
        id: 'mail',
        title: 'Не открывается почта',
        category: 'mail',
        questions: ['не открывается почта', 'почта не работает', 'не приходят письма'],
        body: 'Перезапустите почту.',
      }),
      anArticle({
        id: 'hacked',
        title: 'Вошли под вашим именем',
        questions: ['кто-то сменил мой пароль', 'пришло уведомление о входе это был не я'],
        body: 'Смените пароль.',
        isUrgent: true,
      }),
      anArticle({
        id: 'password',
        language: 'en',
        title: 'How to change your password',
        questions: ['how do i reset my password', 'change my password'],
        body: 'Open the portal.',
      }),
    ],
    [
      {
        id: 'access',
        title: { ru: 'Доступ', uk: 'Доступ', en: 'Access' },
        asks: 'colleague',
        isUrgent: false,
        titledIn: languages,
      },
      {
        id: 'workplace',
        title: { ru: 'Рабочее место', uk: 'Робоче місце', en: 'My workplace' },
        asks: 'colleague',
        isUrgent: false,
        titledIn: languages,
      },
      {
        id: 'mail',
        title: { ru: 'Почта', uk: 'Пошта', en: 'Mail' },
        asks: 'client',
        isUrgent: false,
        titledIn: languages,
      },
      {
        id: 'fraud',
        title: { ru: 'Мошенники', uk: 'Шахраї', en: 'Fraud' },
        asks: 'client',
        isUrgent: true,
        titledIn: languages,
      },
    ],
  )
