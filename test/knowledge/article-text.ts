/** An article file for tests; `matter` replaces or adds lines of the front matter, null removes one. */
export function articleText(matter: Record<string, string | null> = {}, body = 'Перезапустите роутер.'): string {
  const lines: Record<string, string | null> = {
    id: 'vpn-not-connecting',
    title: 'Не подключается VPN',
    language: 'ru',
    category: 'access',
    questions: '[впн не работает, не подключается vpn]',
    owner: 'Сетевая группа',
    review_by: '2027-03-31',
    ...matter,
  }
  const written = Object.entries(lines).filter(([, value]) => value !== null)
  return `---\n${written.map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n\n${body}\n`
}
