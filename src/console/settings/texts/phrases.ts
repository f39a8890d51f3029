import { api, type BodyOf } from '../../connection/api-client.ts'

export type PhraseSections = BodyOf<(typeof api.settings.texts)['$get']>['sections']
export type ShippedPhrase = PhraseSections[number]['phrases'][number]
export type TextPreview = BodyOf<(typeof api.settings.texts.preview)['$post']>
