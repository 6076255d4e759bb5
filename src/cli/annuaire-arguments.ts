import { parseArgs } from 'node:util';
import { z } from 'zod';
import { AppError } from '../errors';
import { departementCode } from '../annuaire/file-forms';
import { departementSchema } from '../knowledge/schemas/common';
import { annuairePhrases } from '../rendering/annuaire-phrases';

/** What the import was asked for. */
export interface AnnuaireArguments {
  readonly path: string;
  /** The deployment's own list, rather than the ministry's file. */
  readonly contacts: boolean;
  /** Those of the région unless others are named. */
  readonly departements: readonly string[];
  readonly dryRun: boolean;
  /** The day that the data are of, where it is said. */
  readonly date?: string;
  readonly withoutRefused: boolean;
}

/** Reads the arguments of `npm run annuaire`; throws `INPUT_INVALID` with the usage. */
export function readAnnuaireArguments(args: readonly string[]): AnnuaireArguments {
  const { values, positionals } = parse(args);
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new AppError('INPUT_INVALID', annuairePhrases.usage);
  const { contacts, departements, date } = values;
  if (contacts && departements !== undefined) throw new AppError('INPUT_INVALID', annuairePhrases.departementsOfList);
  if (date !== undefined && !z.iso.date().safeParse(date).success)
    throw new AppError('INPUT_INVALID', annuairePhrases.badDate);
  return {
    path,
    contacts,
    departements: departements === undefined ? [...departementSchema.options].sort() : departementsIn(departements),
    dryRun: values['dry-run'],
    date,
    withoutRefused: values['sans-les-refusees'],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        contacts: { type: 'boolean', default: false },
        departements: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        date: { type: 'string' },
        'sans-les-refusees': { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    throw new AppError('INPUT_INVALID', annuairePhrases.usage, { cause });
  }
}

function departementsIn(text: string): string[] {
  const codes = text.split(',').map(departementCode);
  if (codes.every((code) => /^(?:\d{2}|2[AB]|9[78]\d)$/.test(code))) return codes;
  throw new AppError('INPUT_INVALID', annuairePhrases.badDepartements);
}
