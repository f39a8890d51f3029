/** A messenger's name as used in tables, URLs and metrics: 'telegram', 'viber', 'preview'. */
export type ChannelName = string
