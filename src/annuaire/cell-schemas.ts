import { z } from 'zod';
import { fold } from '../knowledge/fold';
import type { RowProblemKind } from './row-problem';

/** Longest cell that is a name or an address: the longest of the ministry's file has 130 characters. */
const MAX_CELL = 200;

/** What a spreadsheet would compute (OWASP, "CSV Injection"); a number dialled from abroad begins with + as well. */
const FORMULA = /^[=+\-@]/;
const INTERNATIONAL = /^\+[\d\s.\-()]+$/;

/** UTF-8 read as Windows-1252 and written again: "Ã©" for "é", "â€™" for "’"; or given up on. */
const DAMAGED = /\uFFFD|Ã[\u0080-\u00BF\u0152-\u0178\u2018-\u203A\u20AC]|â€/;

const YES = ['oui', 'o', 'x', '1', 'vrai', 'true', 'yes'];
const NO = ['', 'non', 'n', '0', 'faux', 'false', 'no'];

const refusal = (problem: RowProblemKind) => ({ params: { problem } });

/** A cell as text on one line: refused where it is a formula, damaged or longer than any name. */
const cell = z
  .string()
  .transform((text) => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim())
  .refine((text) => !FORMULA.test(text) || INTERNATIONAL.test(text), refusal('formula'))
  .refine((text) => !DAMAGED.test(text), refusal('damaged'))
  .refine((text) => text.length <= MAX_CELL, refusal('too-long'));

export const requiredCell = cell.refine((text) => text !== '', refusal('missing'));

/** Undefined where the cell is empty. */
export const optionalCell = cell.transform((text) => text || undefined);

/** Ten digits in pairs, whatever the form in which they stand; undefined for an empty cell. */
export const phoneCell = cell.transform((text, context) => {
  if (text === '') return undefined;
  const number = frenchNumber(text);
  if (number === undefined) context.addIssue({ code: 'custom', ...refusal('phone') });
  return number;
});

export const mailCell = cell
  .transform((text) => text.toLowerCase())
  .refine((text) => text === '' || z.email().safeParse(text).success, refusal('mail'))
  .transform((text) => text || undefined);

export const professionalMailCell = (isPrivateMail: (address: string) => boolean) =>
  mailCell.refine((text) => text === undefined || !isPrivateMail(text), refusal('private-mail'));

/** `059` and `59` are the same one; undefined for an empty cell. */
export const departementCell = cell
  .transform(departementCode)
  .refine((code) => code === '' || /^(?:\d{2}|2[AB]|9[78]\d)$/.test(code), refusal('departement'))
  .transform((code) => code || undefined);

export const yesOrNoCell = cell
  .transform((text) => fold(text))
  .refine((text) => YES.includes(text) || NO.includes(text), refusal('yes-or-no'))
  .transform((text) => YES.includes(text));

/** `1` is the Ain, as a spreadsheet writes it; the ministry's codes have three characters. */
export function departementCode(text: string): string {
  const code = text.trim().toUpperCase();
  if (/^0(?:\d{2}|2[AB])$/.test(code)) return code.slice(1);
  return /^\d$/.test(code) ? `0${code}` : code;
}

/** Whether a number of `phoneCell` is a mobile (ARCEP, plan de numérotation: 06 and 07). */
export const isMobile = (number: string): boolean => /^0[67]/.test(number);

function frenchNumber(text: string): string | undefined {
  const digits = text
    .replace(/\(0\)/g, '')
    .replace(/[\s.\-()/]/g, '')
    .replace(/^(?:\+|00)33/, '0')
    // A spreadsheet drops the zero of what it takes for a number.
    .replace(/^(?=[1-9]\d{8}$)/, '0');
  return /^0[1-9]\d{8}$/.test(digits) ? digits.replace(/(\d{2})(?=\d)/g, '$1 ') : undefined;
}
