import { signal } from '@preact/signals'
import type { Language } from '../../kit/language.ts'
import { language, setLanguage } from '../frame/language.ts'
import { type Answer, api, ask, type BodyOf, whenSignedOut } from '../connection/api-client.ts'
import type { Ending } from '../../http/api.ts'
import { coalesce } from '../connection/coalesce.ts'
import { loadWords } from '../words/say.ts'
import { messengers } from '../frame/messengers.tsx'
import { learnServerTime } from '../time/clock.ts'

type MeAnswer = BodyOf<typeof api.me.$get>
export type Me = MeAnswer['me']
export type Role = Me['role']

/** Undefined until the server has been asked; null: nobody is signed in. */
export const me = signal<Me | null | undefined>(undefined)
/** The desk's zone: everybody reads the same deadline. */
export const zone = signal('UTC')
/** What a newcomer's console speaks unless somebody chooses. */
export const deskLanguage = signal<Language>(language.value)
/** Why this browser is no longer signed in; null: it was not, or signed out itself. */
export const endedWhy = signal<Ending | null>(null)
export const categories = signal<MeAnswer['categories']>([])

export const isSignedIn = (): boolean => me.value !== undefined && me.value !== null

export const can = (permission: Me['permissions'][number]): boolean =>
  me.value?.permissions.includes(permission) === true

async function readMe(): Promise<boolean> {
  const answer = await ask(api.me.$get())
  if (answer.ok) {
    zone.value = answer.value.zone
    categories.value = answer.value.categories
    deskLanguage.value = answer.value.defaultLanguage
    endedWhy.value = null
    messengers.value = answer.value.messengers
    learnServerTime(answer.value.at)
    await showIn(answer.value.me.language)
    me.value = answer.value.me
  } else if (answer.error.code === 'signed_out') me.value = null
  else return false
  return true
}

/** However many ask while the line is down, one request is under way, and one more is tried after it. */
export const loadMe = coalesce(readMe)

export async function signIn(login: string, password: string): Promise<Answer<{ readonly step: 'done' | 'totp' }>> {
  const answer = await ask(api['sign-in'].$post({ json: { login, password } }))
  if (answer.ok && answer.value.step === 'done') await enter()
  return answer
}

/** The second step, for whoever has one. */
export async function giveCode(code: string): Promise<Answer<unknown>> {
  const answer = await ask(api['sign-in'].code.$post({ json: { code } }))
  if (answer.ok) await enter()
  return answer
}

async function enter(): Promise<void> {
  if (isLanguageChosen) await storeLanguage()
  isLanguageChosen = false
  await loadMe()
}

export async function signOut(): Promise<void> {
  await ask(api['sign-out'].$post())
  endedWhy.value = null
  me.value = null
}

export async function changePassword(old: string, next: string): Promise<Answer<unknown>> {
  const answer = await ask(api.password.$post({ json: { old, new: next } }))
  if (answer.ok) await loadMe()
  return answer
}

/** Chosen at the door; it becomes that of whoever comes in. */
let isLanguageChosen = false

export async function chooseLanguage(next: Language): Promise<void> {
  if (!(await showIn(next))) return
  if (isSignedIn()) await storeLanguage()
  else isLanguageChosen = true
}

/** @returns false when its words could not be had: the page goes on in the language it has. */
async function showIn(next: Language): Promise<boolean> {
  try {
    await loadWords(next)
  } catch {
    return false
  }
  setLanguage(next)
  return true
}

const storeLanguage = () => ask(api.language.$post({ json: { language: language.value } }))

whenSignedOut((why) => {
  endedWhy.value = why
  if (isSignedIn()) me.value = null
})
