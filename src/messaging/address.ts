/** A messenger's name as used in tables, URLs and metrics: 'telegram', 'viber', 'preview'. */
export type ChannelName = string

/** Where one person can be reached: the messenger and the person's id there, always as text (ids pass 2^53). */
export type Address = { readonly channel: ChannelName; readonly externalId: string }
