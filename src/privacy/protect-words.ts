import { longest } from '../messaging/lengths.ts'
import { cut } from '../kit/cut.ts'
import type { SafeText } from '../kit/safe-text.ts'
import { clean } from './clean.ts'
import { type Finding, mask } from './mask.ts'

/** What people wrote, as it may be stored, with what was masked in it. */
export function protectWords(text: string): { readonly text: SafeText; readonly found: readonly Finding[] } {
  if (harmless.has(text)) return { text: text as SafeText, found: [] }
  const masked = mask(clean(cut(text, longest.anything)))
  if (masked.text === text && text.length <= longestHarmless) noteHarmless(text)
  return { text: masked.text as SafeText, found: masked.found }
}

const mostHarmless = 500
/** UTF-16 units: longer ones are hardly ever said twice, and would take room. */
const longestHarmless = 500
/** What was looked through lately and holds nothing by itself: on its way a message comes by here several times. */
const harmless = new Set<string>()

/** One of them has turned out to be a secret together with others: none is kept. */
export const forgetHarmless = (): void => harmless.clear()

function noteHarmless(text: string): void {
  if (harmless.size >= mostHarmless) harmless.clear()
  harmless.add(text)
}

/** The same where nobody is told what was masked. What is safe already comes back as it is. */
export const protectText = (text: string): SafeText => protectWords(text).text

/** Cut to `length` UTF-16 units after masking: a shorter text must not hide a secret from being recognised. */
export const protectCut = (text: string, length: number): SafeText => cut(protectText(text), length) as SafeText

/**
 * The bot's own sentences, made of phrases, articles and what is protected already: not masked once more, because an
 * article may well show what a card number looks like.
 */
export const ownWords = (text: string): SafeText => text as SafeText

export const noWords = ownWords('')
