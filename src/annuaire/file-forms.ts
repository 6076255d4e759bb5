import { z } from 'zod';
import { fold } from '../knowledge/fold';
import type { AnnuaireRole } from '../knowledge/query';
import type { AnnuaireEntry } from './annuaire-entry';
import type { RowProblemKind } from './file-problem';
import type { FileForm, RawRow } from './read-annuaire-file';

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

const requiredCell = cell.refine((text) => text !== '', refusal('missing'));

/** Undefined where the cell is empty. */
const optionalCell = cell.transform((text) => text || undefined);

/** Ten digits in pairs, whatever the form in which they stand; undefined for an empty cell. */
const phoneCell = cell.transform((text, context) => {
  if (text === '') return undefined;
  const number = frenchNumber(text);
  if (number === undefined) context.addIssue({ code: 'custom', ...refusal('phone') });
  return number;
});

const mailCell = cell
  .transform((text) => text.toLowerCase())
  .refine((text) => text === '' || z.email().safeParse(text).success, refusal('mail'))
  .transform((text) => text || undefined);

const professionalMailCell = (isPrivateMail: (address: string) => boolean) =>
  mailCell.refine((text) => text === undefined || !isPrivateMail(text), refusal('private-mail'));

/** `059` and `59` are the same one; undefined for an empty cell. */
const departementCell = cell
  .transform(departementCode)
  .refine((code) => code === '' || /^(?:\d{2}|2[AB]|9[78]\d)$/.test(code), refusal('departement'))
  .transform((code) => code || undefined);

const yesOrNoCell = cell
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
const isMobile = (number: string): boolean => /^0[67]/.test(number);

function frenchNumber(text: string): string | undefined {
  const digits = text
    .replace(/\(0\)/g, '')
    .replace(/[\s.\-()/]/g, '')
    .replace(/^(?:\+|00)33/, '0')
    // A spreadsheet drops the zero of what it takes for a number.
    .replace(/^(?=[1-9]\d{8}$)/, '0');
  return /^0[1-9]\d{8}$/.test(digits) ? digits.replace(/(\d{2})(?=\d)/g, '$1 ') : undefined;
}

/**
 * The ministry's open data, "Annuaire de l'éducation" (data.education.gouv.fr, fr-en-annuaire-education). Columns have
 * been renamed from year to year: they are found by name, and only these are read.
 */
const ministryColumns = {
  uai: { names: ['Identifiant_de_l_etablissement'], required: true },
  nom: { names: ['Nom_etablissement'], required: true },
  type: { names: ['Type_etablissement'], required: true },
  adresse: { names: ['Adresse_1'], required: false },
  codePostal: { names: ['Code_postal'], required: false },
  ville: { names: ['Nom_commune'], required: true },
  departement: { names: ['Code_departement'], required: true },
  telephone: { names: ['Telephone'], required: true },
  courriel: { names: ['Mail'], required: true },
  etat: { names: ['etat'], required: true },
  bassin: { names: ['libelle_bassin_formation'], required: false },
  updated: { names: ['date_maj_ligne'], required: false },
} as const;
type MinistryField = keyof typeof ministryColumns;

/** What the ministry calls those that the assistant tells of. */
const roleOfType: Readonly<Record<string, AnnuaireRole>> = {
  'information et orientation': 'cio',
  lycee: 'lycee',
  college: 'college',
};

const ministryRow = z.object({
  // Seven digits and a letter (répertoire académique et ministériel sur les établissements).
  uai: requiredCell.refine((text) => /^\w{7}[A-Z]$/.test(text), { params: { problem: 'uai' } }),
  nom: requiredCell,
  adresse: optionalCell,
  codePostal: optionalCell,
  ville: requiredCell,
  departement: departementCell,
  telephone: phoneCell,
  courriel: mailCell,
  bassin: optionalCell,
});

/** The CIO, lycées and collèges of these départements that are open; every other row is passed over. */
export const ministryForm = (departements: readonly string[]): FileForm<MinistryField> => ({
  source: 'ministere',
  columns: ministryColumns,
  isWanted: ({ type, etat, departement }) =>
    etat.trim() === 'OUVERT' &&
    roleOfType[fold(type.trim())] !== undefined &&
    departements.includes(departementCode(departement)),
  read: (row) => {
    const parsed = ministryRow.safeParse(row);
    if (!parsed.success) return { issues: parsed.error.issues };
    const { adresse, codePostal, telephone, ...read } = parsed.data;
    const isPublic = telephone !== undefined && !isMobile(telephone);
    const entry: AnnuaireEntry = {
      role: roleOfType[fold(row.type.trim())] ?? 'cio',
      ...read,
      adresse: addressOf(adresse, codePostal, read.ville),
      telephone: isPublic ? telephone : undefined,
    };
    return { entry, leavesNumberOut: telephone !== undefined && !isPublic };
  },
  identityOf: ({ uai }) => uai ?? '',
  dateOf: ({ updated }) => z.iso.date().safeParse(updated.trim()).data,
  departementOf: ({ departement }: RawRow<MinistryField>) => departementCode(departement),
});

/** "9 place du Champ de foire, 35500 Vitré"; undefined without a street. */
const addressOf = (street: string | undefined, code: string | undefined, town: string): string | undefined =>
  street && `${street}, ${[code, town].filter(Boolean).join(' ')}`;

/** The list that whoever deploys the bot keeps of its ECMLDS and heads of FOQUALE networks. */
const deploymentColumns = {
  nom: { names: ['Nom', 'Nom et prénom', 'Prénom et nom', 'Nom prénom', 'Name'], required: true },
  role: { names: ['Rôle', 'Fonction', 'Role'], required: true },
  bassin: { names: ['Bassin', "Bassin d'éducation", 'Bassin de formation'], required: true },
  ville: { names: ['Ville', 'Commune', 'Town'], required: false },
  departement: { names: ['Département', 'Code département'], required: false },
  telephone: { names: ['Téléphone', 'Tél', 'Numéro', 'Phone'], required: false },
  /** Numbers of which the column itself says that they are professional. */
  telephonePro: {
    names: ['Téléphone professionnel', 'Tél professionnel', 'Portable professionnel', 'Professional phone'],
    required: false,
  },
  /** Whether the number of the row is a professional one. */
  professionnel: { names: ['Professionnel', 'Numéro professionnel', 'Professional'], required: false },
  courriel: {
    names: ['Courriel', 'Courriel professionnel', 'Mail', 'Mail professionnel', 'E-mail', 'Professional mail'],
    required: true,
  },
} as const;
type DeploymentField = keyof typeof deploymentColumns;

const roles: readonly (readonly [RegExp, AnnuaireRole])[] = [
  [/mlds/, 'ecmlds'],
  [/foquale/, 'foquale'],
];

const roleIn = (text: string): AnnuaireRole | undefined => roles.find(([words]) => words.test(fold(text)))?.[1];

const deploymentRow = (isPrivateMail: (address: string) => boolean) =>
  z.object({
    nom: requiredCell,
    role: requiredCell.transform((text, context) => {
      const role = roleIn(text);
      if (role) return role;
      context.addIssue({ code: 'custom', params: { problem: 'role' } });
      return z.NEVER;
    }),
    bassin: requiredCell,
    ville: optionalCell,
    departement: departementCell,
    telephone: phoneCell,
    telephonePro: phoneCell,
    professionnel: yesOrNoCell,
    courriel: professionalMailCell(isPrivateMail),
  });

/** People with their professional telephone and mail: a private number never comes in, a doubtful one is refused. */
export function deploymentForm(isPrivateMail: (address: string) => boolean): FileForm<DeploymentField> {
  const rowSchema = deploymentRow(isPrivateMail);
  return {
    source: 'deploiement',
    columns: deploymentColumns,
    isWanted: () => true,
    read: (row) => {
      const parsed = rowSchema.safeParse(row);
      if (!parsed.success) return { issues: parsed.error.issues };
      const { telephonePro, professionnel, telephone, ...others } = parsed.data;
      const isDoubtful = telephone !== undefined && isMobile(telephone) && !professionnel;
      if (isDoubtful) return { issues: [issueOn('mobile')] };
      const entry = { ...others, telephone: telephonePro ?? telephone };
      if (entry.telephone === undefined && entry.courriel === undefined) return { issues: [issueOn('no-way')] };
      return { entry, leavesNumberOut: false };
    },
    identityOf: ({ nom, role, bassin = '' }) => [nom, role, bassin].map(fold).join('|'),
    dateOf: () => undefined,
    departementOf: () => undefined,
  };
}

const issueOn = (problem: 'mobile' | 'no-way') => ({ path: ['telephone'], params: { problem } });
