import type { Language } from '../../kit/language.ts'

const names: Readonly<Record<Language, readonly string[]>> = {
  ru: ['Ольга Петрова', 'Иван Смирнов', 'Елена Кузнецова', 'Дмитрий Волков', 'Марина Соколова', 'Артём Лебедев'],
  uk: ['Оксана Мельник', 'Тарас Бондаренко', 'Соломія Коваленко', 'Андрій Шевчук', 'Наталя Ткаченко', 'Богдан Кравець'],
  en: ['Olivia Parker', 'James Wilson', 'Emma Clarke', 'Daniel Hughes', 'Sophie Turner', 'Adam Brooks'],
}

/** A name to begin with, so that a console full of try-outs can be told apart. */
export function someName(language: Language): string {
  const all = names[language]
  return all[Math.floor(Math.random() * all.length)] ?? ''
}
