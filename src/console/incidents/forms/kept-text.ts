import { readStored, writeStored } from '../../frame/stored.ts'

/** Words in a form that has not gone out: another conversation, a reload or an accepted offer must not lose them. */
export const keptText = (form: string, incidentId: string): string => readStored(`form.${form}.${incidentId}`, '')

export const keepText = (form: string, incidentId: string, text: string): void =>
  writeStored(`form.${form}.${incidentId}`, text === '' ? null : text)
