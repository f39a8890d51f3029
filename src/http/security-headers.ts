import type { MiddlewareHandler } from 'hono'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  // No text becomes markup or script by any function of the browser, ours or a library's.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const oneYearSeconds = 31_536_000

/** Headers for every answer: no script but our own files, no frame around us, no address told to other sites. */
export function securityHeaders(publicUrl: string | null): MiddlewareHandler {
  const isSecure = publicUrl?.startsWith('https:') === true
  return async (context, next) => {
    await next()
    // A file brings a stricter one of its own.
    if (!context.res.headers.has('content-security-policy')) context.header('Content-Security-Policy', policy)
    context.header('X-Content-Type-Options', 'nosniff')
    context.header('Referrer-Policy', 'no-referrer')
    context.header('X-Frame-Options', 'DENY')
    context.header('Cross-Origin-Opener-Policy', 'same-origin')
    context.header('Cross-Origin-Resource-Policy', 'same-origin')
    context.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
    if (isSecure) context.header('Strict-Transport-Security', `max-age=${oneYearSeconds}; includeSubDomains`)
  }
}
