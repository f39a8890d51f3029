const beforeWriting = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
])

/**
 * Whether a failed call certainly never reached the other side: then it may be repeated without a duplicate. A reset
 * or a timeout is not in the list, because the request may have been accepted before.
 */
export function wasNeverWritten(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    if ('code' in cause && beforeWriting.has(String(cause.code))) return true
    if (cause instanceof AggregateError) {
      const parts: readonly unknown[] = cause.errors
      if (parts.length > 0 && parts.every(wasNeverWritten)) return true
    }
  }
  return false
}
