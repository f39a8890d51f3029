import type { SafeText } from '../../src/kit/safe-text.ts'
import { protectText } from '../../src/privacy/protect-words.ts'

/** Words of a test as a store takes them. */
export const safe = (text: string): SafeText => protectText(text)
