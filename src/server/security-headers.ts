import type { Next, Request, Response } from 'restify';

/**
 * On every answer, whatever it is. Nothing here is a page: it is not to be shown in one, guessed to be one, or kept by
 * whoever carries it. (The calendars say themselves how long they may be kept.) `Strict-Transport-Security` belongs to
 * the relay that speaks HTTPS for the bot.
 */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

export function addSecurityHeaders(_req: Request, res: Response, next: Next): void {
  for (const [name, value] of Object.entries(HEADERS)) res.setHeader(name, value);
  next();
}
