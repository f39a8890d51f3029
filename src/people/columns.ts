/** What the directory knows of a person, by the column of the file it comes from. */
export type Column = 'phone' | 'name' | 'department' | 'class' | 'isVip' | 'language' | 'timeZone' | 'hasLeft'

/** How a column may be headed. Compared without regard to case, marks and what stands in brackets. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  phone: [
    'phone',
    'phone number',
    'mobile',
    'mobile phone',
    'tel',
    'телефон',
    'номер',
    'номер телефона',
    'мобильный',
    'мобильный телефон',
    'сотовый',
    'номер телефону',
    'мобільний',
    'мобільний телефон',
  ],
  name: [
    'name',
    'full name',
    'employee',
    'имя',
    'фио',
    'ф и о',
    'сотрудник',
    'фамилия имя отчество',
    'імʼя',
    'ім я',
    'піб',
    'працівник',
  ],
  department: [
    'department',
    'unit',
    'division',
    'отдел',
    'подразделение',
    'департамент',
    'отделение',
    'відділ',
    'підрозділ',
  ],
  class: ['class', 'category', 'group', 'kind', 'класс', 'категория', 'группа', 'тип', 'клас', 'категорія', 'група'],
  isVip: ['vip', 'is vip', 'вип', 'важный', 'віп'],
  language: ['language', 'lang', 'язык', 'мова'],
  timeZone: ['time zone', 'timezone', 'tz', 'часовой пояс', 'пояс', 'таймзона', 'часовий пояс'],
  hasLeft: [
    'left',
    'has left',
    'dismissed',
    'inactive',
    'уволен',
    'уволена',
    'выбыл',
    'не работает',
    'звільнений',
    'звільнено',
  ],
}

/** As a file with all columns is headed. */
export const usualHeadings: Readonly<Record<Column, string>> = {
  phone: 'phone',
  name: 'name',
  department: 'department',
  class: 'class',
  isVip: 'VIP',
  language: 'language',
  timeZone: 'time zone',
  hasLeft: 'left',
}

const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const byHeading = new Map(
  Object.entries(headings).flatMap(([column, names]) => names.map((name) => [plain(name), column as Column] as const)),
)

/** Null: not of ours, left alone. */
export const columnOf = (heading: string): Column | null => byHeading.get(plain(heading)) ?? null
