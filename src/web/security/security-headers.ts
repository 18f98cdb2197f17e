import type { MiddlewareHandler } from 'hono'

/**
 * Nothing is allowed but our own style sheet, islands and pictures. There is no `unsafe-inline`:
 * widths of bars are SVG attributes, which are not style. (CSP Level 3, W3C.)
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Not `no-referrer`: browsers would then send `Origin: null` with our own forms and the CSRF
  // check would fail.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}

/** One year. Sent only over https: a plain-http trial on a laptop must not lock its host name. */
const strictTransport = 'max-age=31536000'

/**
 * Sets the headers of every answer, errors too. `https` says whether the public address is https.
 */
export function securityHeaders({ https }: { https: boolean }): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const own = c.res.headers.get('Content-Security-Policy')
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
    if (own !== null) c.res.headers.set('Content-Security-Policy', own)
    if (https) c.res.headers.set('Strict-Transport-Security', strictTransport)
  }
}
