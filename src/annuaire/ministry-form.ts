import { z } from 'zod';
import type { AnnuaireRole } from '../knowledge/requests';
import type { AnnuaireEntry } from './annuaire-entry';
import {
  departementCell,
  departementCode,
  isMobile,
  mailCell,
  optionalCell,
  phoneCell,
  requiredCell,
} from './cell-schemas';
import type { FileForm, RawRow } from './file-form';
import { fold } from '../knowledge/fold';

/**
 * The ministry's open data, "Annuaire de l'éducation" (data.education.gouv.fr, fr-en-annuaire-education). Columns have
 * been renamed from year to year: they are found by name, and only these are read.
 */
const columns = {
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
type Field = keyof typeof columns;

/** What the ministry calls those that the assistant tells of. */
const roleOfType: Readonly<Record<string, AnnuaireRole>> = {
  'information et orientation': 'cio',
  lycee: 'lycee',
  college: 'college',
};

const rowSchema = z.object({
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
export const ministryForm = (departements: readonly string[]): FileForm<Field> => ({
  source: 'ministere',
  columns,
  isWanted: ({ type, etat, departement }) =>
    etat.trim() === 'OUVERT' &&
    roleOfType[fold(type.trim())] !== undefined &&
    departements.includes(departementCode(departement)),
  read: (row) => {
    const parsed = rowSchema.safeParse(row);
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
  departementOf: ({ departement }: RawRow<Field>) => departementCode(departement),
});

/** "9 place du Champ de foire, 35500 Vitré"; undefined without a street. */
const addressOf = (street: string | undefined, code: string | undefined, town: string): string | undefined =>
  street && `${street}, ${[code, town].filter(Boolean).join(' ')}`;
