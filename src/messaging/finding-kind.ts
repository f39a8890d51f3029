/** What was recognised and masked: card number, card security code, password, one-time code or PIN, passport number. */
export const findingKinds = ['card', 'cvv', 'password', 'code', 'passport'] as const
export type FindingKind = (typeof findingKinds)[number]
