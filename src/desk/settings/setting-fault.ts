/** What can be wrong with settings. The console has a sentence for each; `message` is the command line's. */
export const faultCodes = [
  'unknown_key',
  'missing',
  'wrong_type',
  'too_few',
  'too_many',
  'bad_format',
  'not_one_of',
  'bad_duration',
  'no_words',
  'secret_in_text',
  // Of a calendar.
  'unknown_zone',
  'bad_time',
  'bad_date',
  'empty_shift',
  'overlapping_shifts',
  'never_open',
  'same_hours',
  // Of one part.
  'twice',
  'not_ascending',
  'response_longer',
  'no_condition',
  'move_before_warning',
  'kept_longer',
  // Of parts that do not fit with each other.
  'calendar_unknown',
  'group_unknown',
  'category_in_two_groups',
  // Of the bot's texts.
  'phrase_unknown',
  'text_unreadable',
  'value_unknown',
  'choice_incomplete',
  'text_too_long',
  // Most likely a slip, refused by nobody.
  'login_unknown',
  'category_unknown',
  'nobody_on_call',
  'matrix_rises',
  'value_missing',
  'words_forbidden',
  'promise_unkept',
] as const

export type FaultCode = (typeof faultCodes)[number]

export type SettingFault = {
  /** From the key of the setting down to what is wrong; the last may be what is missing or too much there. */
  readonly path: readonly (string | number)[]
  readonly code: FaultCode
  /** A sentence in English: what is wrong and what to do. */
  readonly message: string
  /** Of a number or a length of time that is too small or too large. */
  readonly limits?: Limits
}

/** Numbers, or lengths of time as people write them: `30s`. */
type Limits = { readonly least?: string; readonly most?: string }

/** How a check inside a schema says its code; the message beside it is the sentence. */
export type FaultParams = { readonly fault: FaultCode; readonly limits?: Limits }

export const because = (fault: FaultCode, message: string, path: (string | number)[] = [], limits?: Limits) => ({
  code: 'custom' as const,
  params: { fault, ...(limits === undefined ? {} : { limits }) } satisfies FaultParams,
  message,
  path,
})

/** `groups[0].ladder.steps[1].after`, as people point at things. */
export const pathText = (path: readonly (string | number)[]): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('')
