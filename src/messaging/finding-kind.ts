/** What was recognised and masked: card number, card security code, password, one-time code or PIN, passport number. */
export type FindingKind = 'card' | 'cvv' | 'password' | 'code' | 'passport'
