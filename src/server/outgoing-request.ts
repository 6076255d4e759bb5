import http from 'node:http';
import https from 'node:https';
import { urlToHttpOptions } from 'node:url';
import { TimeoutError } from './turn-gate';

/** An answer that is longer than it may be, or not what was asked for. */
export class BadAnswerError extends Error {
  override readonly name = 'BadAnswerError';
}

interface OutgoingRequest {
  readonly url: string;
  /** Sent as a form with POST; without it the address is read with GET. */
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** From the first look at the name of the host to the last byte of the answer. */
  readonly limitMs: number;
  readonly maxBytes: number;
}

interface JsonAnswer {
  readonly status: number;
  /** What the JSON says; undefined where the answer is none. */
  readonly json: unknown;
}

/** How a JSON document is asked for; the modules that need one take it as an argument. */
export type AskJson = (request: OutgoingRequest) => Promise<JsonAnswer>;

/**
 * Asks Microsoft for a small JSON document. The whole of it has a deadline and a size, and it comes as it is: nothing is
 * inflated, and no redirection followed. Throws a `TimeoutError`, a `BadAnswerError` or the error of the connection.
 */
export const askJson: AskJson = (request) =>
  new Promise((resolve, reject) => {
    const { url, form, headers, limitMs, maxBytes } = request;
    const body = form && new URLSearchParams(form).toString();
    const { request: ask } = url.startsWith('https:') ? https : http;
    const asking = ask({ ...urlToHttpOptions(new URL(url)), ...methodAndHeaders(body, headers) }, (answer) => {
      const chunks: Buffer[] = [];
      let size = 0;
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > maxBytes) asking.destroy(new BadAnswerError(`more than ${maxBytes} bytes`));
        else chunks.push(chunk);
      });
      answer.on('error', reject);
      answer.on('aborted', () => reject(new BadAnswerError('cut short')));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, json: parse(Buffer.concat(chunks)) }));
    });
    const timer = setTimeout(() => asking.destroy(new TimeoutError(`took more than ${limitMs} ms`)), limitMs);
    asking.on('close', () => clearTimeout(timer));
    asking.on('error', reject);
    asking.end(body);
  });

const methodAndHeaders = (body: string | undefined, headers: OutgoingRequest['headers']) => ({
  method: body === undefined ? 'GET' : 'POST',
  headers: {
    ...headers,
    Accept: 'application/json',
    'Accept-Encoding': 'identity',
    ...(body !== undefined && {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': Buffer.byteLength(body),
    }),
  },
});

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    // Whoever asked sees that there is nothing in it.
    return undefined;
  }
}
