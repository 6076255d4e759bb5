import { z } from 'zod';
import { fold } from '../knowledge/fold';
import type { AnnuaireRole } from '../knowledge/requests';
import {
  departementCell,
  isMobile,
  optionalCell,
  phoneCell,
  professionalMailCell,
  requiredCell,
  yesOrNoCell,
} from './cell-schemas';
import type { FileForm } from './file-form';

/** The list that whoever deploys the bot keeps of its ECMLDS and heads of FOQUALE networks. */
const columns = {
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
type Field = keyof typeof columns;

const roles: readonly (readonly [RegExp, AnnuaireRole])[] = [
  [/mlds/, 'ecmlds'],
  [/foquale/, 'foquale'],
];

const roleIn = (text: string): AnnuaireRole | undefined => roles.find(([words]) => words.test(fold(text)))?.[1];

const rowSchemaWith = (isPrivateMail: (address: string) => boolean) =>
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
export function deploymentForm(isPrivateMail: (address: string) => boolean): FileForm<Field> {
  const rowSchema = rowSchemaWith(isPrivateMail);
  return {
    source: 'deploiement',
    columns,
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
