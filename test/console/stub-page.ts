import { vi } from 'vitest'
import { type Language, languages } from '../../src/kit/language.ts'

/**
 * As much of a page as modules of the console look at when they are read, with all words, in `language`. The process is shared
 * with other files: `vi.unstubAllGlobals` afterwards.
 */
export async function stubPage(language: Language): Promise<void> {
  vi.stubGlobal('document', {
    documentElement: {},
    addEventListener: () => {},
    hidden: false,
    visibilityState: 'visible',
  })
  vi.stubGlobal('navigator', { language, onLine: true })
  vi.stubGlobal('location', { hash: '', origin: 'http://localhost', href: 'http://localhost/' })
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} })
  const words = await import('../../src/console/words/say.ts')
  for (const each of languages) await words.loadWords(each)
  // What another file has chosen is chosen still.
  const { setLanguage } = await import('../../src/console/frame/language.ts')
  setLanguage(language)
}
