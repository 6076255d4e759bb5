import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { fr } from 'date-fns/locale/fr';
import type { AnnuaireEntry, AnnuaireSource, ImportChanges } from '../annuaire/annuaire-entry';
import type { AnnuaireRole } from '../knowledge/requests';
import type { AnnuaireFile } from '../annuaire/read-annuaire-file';

const count = (value: number, one: string, many: string): string =>
  `${value.toLocaleString('fr-FR')} ${value > 1 ? many : one}`;

const rolesText: Record<AnnuaireRole, readonly [one: string, many: string]> = {
  ecmlds: ['ECMLDS', 'ECMLDS'],
  foquale: ['responsable FOQUALE', 'responsables FOQUALE'],
  cio: ['CIO', 'CIO'],
  lycee: ['lycée', 'lycées'],
  college: ['collège', 'collèges'],
};

const sourcesText: Record<AnnuaireSource, string> = {
  ministere: 'l’annuaire du ministère',
  deploiement: 'votre liste d’ECMLDS et de responsables FOQUALE',
};

/** "5 CIO, 6 lycées", in the order of the roles. */
function entriesText(entries: readonly AnnuaireEntry[]): string {
  const roles = Object.entries(rolesText) as [AnnuaireRole, readonly [string, string]][];
  return roles
    .map(([role, names]) => [entries.filter((entry) => entry.role === role).length, names] as const)
    .filter(([total]) => total > 0)
    .map(([total, [one, many]]) => count(total, one, many))
    .join(', ');
}

const departementsText = (codes: readonly string[]): string =>
  codes.length > 1 ? `les départements ${codes.join(', ')}` : `le département ${codes.join('')}`;

const dayText = (date: string): string => format(parseISO(date), 'd MMMM yyyy', { locale: fr });

/** What the import of the directory says to whoever runs it. */
export const annuairePhrases = {
  usage: [
    'Usage : npm run annuaire -- FICHIER.csv [--departements 59,62]     les données ouvertes du ministère',
    '        npm run annuaire -- --contacts FICHIER.csv|FICHIER.xlsx    votre liste d’ECMLDS et de responsables FOQUALE',
    'Options : --dry-run (contrôle le fichier sans rien changer), --date AAAA-MM-JJ (la date des données),',
    '          --sans-les-refusees (importe les autres lignes quand certaines sont refusées)',
  ].join('\n'),
  badDepartements: '--departements : indiquez des numéros séparés par des virgules, par exemple 59,62.',
  departementsOfList: '--departements ne sert qu’au fichier du ministère : retirez-la, ou retirez --contacts.',
  badDate: '--date : indiquez un jour sous la forme AAAA-MM-JJ, par exemple 2026-09-01.',
  inMemory: 'STORAGE=memory ne garde rien après l’arrêt : indiquez le fichier ou la base du bot.',
  progress: 'Lecture {bar} {percentage} %',
  read: ({ rows, entries, repeated, leftOut }: AnnuaireFile, encoding: string | undefined): string[] => [
    [
      `${count(rows, 'ligne lue', 'lignes lues')}${encoding === undefined ? '' : ` (${encoding.toUpperCase()})`}`,
      `${count(entries.length, 'fiche retenue', 'fiches retenues')}${entries.length > 0 ? ` (${entriesText(entries)})` : ''}.`,
    ].join(' : '),
    ...(repeated > 0
      ? [`${count(repeated, 'ligne en répète une autre', 'lignes en répètent une autre')} à l’identique.`]
      : []),
    ...(leftOut > 0
      ? [
          `${count(leftOut, 'numéro de portable est laissé de côté', 'numéros de portable sont laissés de côté')} : le bot n’en donne pas.`,
        ]
      : []),
  ],
  refused: (refused: number) =>
    `${count(refused, 'ligne refusée', 'lignes refusées')} : rien n’est importé. Corrigez le fichier, ou ajoutez --sans-les-refusees pour importer les autres.`,
  leftAside: (refused: number) => `${count(refused, 'ligne refusée', 'lignes refusées')}, les autres sont importées.`,
  nothingKept: (wanted: readonly string[], found: readonly string[]) =>
    found.length === 0
      ? 'Aucune ligne à importer dans ce fichier : rien n’est changé.'
      : `Aucun CIO, lycée ni collège ouvert dans ${departementsText(wanted)} : rien n’est changé. Le fichier parle de ${departementsText(found)} ; --departements en choisit d’autres.`,
  changes: ({ added, changed, removed }: ImportChanges) =>
    `Par rapport à l’import précédent : ${count(added, 'ajout', 'ajouts')}, ${count(changed, 'modification', 'modifications')}, ${count(removed, 'retrait', 'retraits')}.`,
  imported: (source: AnnuaireSource, date: string) =>
    `Import fait : ${sourcesText[source]}, données du ${dayText(date)}. Le bot s’en sert dès la prochaine question.`,
  dryRun: (source: AnnuaireSource, date: string) =>
    `Essai seulement : ${sourcesText[source]}, données du ${dayText(date)}, peut être importé. Rien n’est changé.`,
};
