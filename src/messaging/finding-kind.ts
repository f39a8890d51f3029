/**
 * What was recognised and masked: card number, card security code, password, one-time code or PIN, passport number,
 * numbers of the pension insurance and of a taxpayer, account of a person, key of a program.
 */
export type FindingKind = 'card' | 'cvv' | 'password' | 'code' | 'passport' | 'snils' | 'inn' | 'account' | 'key'
