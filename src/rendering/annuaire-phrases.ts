import { byKind } from './entry-name';
import { format } from 'date-fns/format';
import { fr } from 'date-fns/locale/fr';
import { parseISO } from 'date-fns/parseISO';
import type { AnnuaireEntry, AnnuaireSource, ImportChanges } from '../annuaire/annuaire-entry';
import type { FileProblem, RowProblem, RowProblemKind } from '../annuaire/file-problem';
import type { AnnuaireFile } from '../annuaire/read-annuaire-file';
import type { AnnuaireRole } from '../knowledge/query';

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

/** Longest value that is quoted from a file. */
const QUOTED = 40;

/** Quoted without signs that a terminal would obey. */
function quote(value: string): string {
  const plain = value.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
  return `« ${plain.length > QUOTED ? `${plain.slice(0, QUOTED)}…` : plain} »`;
}

/** What is wrong with a cell, and what to do. */
const cellWords: Record<RowProblemKind, (value: string) => string> = {
  missing: () => 'la case est vide : remplissez-la',
  formula: (value) =>
    `${value} commence comme une formule de tableur : écrivez la valeur elle-même, sans =, +, - ni @ devant`,
  'too-long': () => 'le texte dépasse 200 caractères : raccourcissez-le',
  damaged: (value) =>
    `les accents de ${value} sont abîmés : repartez du fichier d’origine et enregistrez-le en « CSV UTF-8 »`,
  phone: (value) => `${value} n’est pas un numéro français : écrivez-le sous la forme 03 22 82 39 20`,
  mobile: (value) =>
    `${value} est un portable, peut-être privé : mettez le numéro du service, ou ajoutez une colonne « Professionnel » avec oui`,
  mail: (value) => `${value} n’est pas une adresse de courriel : corrigez-la`,
  'private-mail': (value) => `${value} est une adresse privée : mettez l’adresse professionnelle`,
  role: (value) => `${value} n’est pas un rôle connu : écrivez ECMLDS ou FOQUALE`,
  uai: (value) => `${value} n’est pas un numéro d’établissement (sept chiffres et une lettre) : corrigez-le`,
  departement: (value) => `${value} n’est pas un numéro de département : écrivez par exemple 59`,
  'yes-or-no': (value) => `${value} n’est ni oui ni non : écrivez l’un des deux`,
  'no-way': () => 'la ligne n’a ni téléphone ni courriel : donnez l’un des deux',
};

/** One line for a row that is refused: where, why, and what to do. */
export function explainRowProblem(problem: RowProblem): string {
  switch (problem.kind) {
    case 'cells':
      return `Ligne ${problem.line} : ${problem.found} cases au lieu de ${problem.wanted}, un séparateur manque ou est en trop : corrigez la ligne.`;
    case 'duplicate':
      return `Ligne ${problem.line} : ${quote(problem.name)} est déjà à la ligne ${problem.first} avec d’autres informations : gardez une seule des deux.`;
    default:
      return `Ligne ${problem.line}, colonne ${quote(problem.column)} : ${cellWords[problem.kind](quote(problem.value))}.`;
  }
}

/** Why a whole file is refused, and what to do. */
export const explainFileProblem = (path: string, problem: FileProblem): string =>
  `${path} : ${fileWords(problem)} Rien n’est importé.`;

const fileWords = byKind<FileProblem, [], string>({
  'not-found': () => 'ce fichier n’existe pas, vérifiez son nom et son dossier.',
  'not-a-file': () => 'ce n’est pas un fichier, indiquez le fichier lui-même.',
  empty: () => 'ce fichier est vide, exportez-le de nouveau.',
  'not-text': () => 'ce n’est ni un CSV lisible ni un classeur Excel ; enregistrez-le en « CSV UTF-8 » ou en .xlsx.',
  'workbook-unreadable': () => 'ce classeur ne s’ouvre pas ; enregistrez-le de nouveau en .xlsx, sans mot de passe.',
  'workbook-too-big': (problem) =>
    `ce classeur est trop gros (au plus ${problem.maxMegabytes} Mo) ; enregistrez la feuille en « CSV UTF-8 ».`,
  'workbook-too-wide': (problem) =>
    `sa feuille va jusqu’à une cellule trop lointaine (plus de ${problem.max.toLocaleString('fr-FR')} cases) ; supprimez les lignes et colonnes vides, ou enregistrez-la en « CSV UTF-8 ».`,
  'line-too-long': (problem) =>
    `vers la ligne ${problem.line}, un guillemet n’est jamais fermé ou la ligne est démesurée ; corrigez-la.`,
  'bad-quotes': (problem) => `vers la ligne ${problem.line}, les guillemets ne vont pas par deux ; corrigez la ligne.`,
  'columns-missing': (problem) =>
    problem.isOtherForm
      ? 'c’est l’autre sorte de fichier ; ajoutez --contacts pour votre liste, retirez-le pour le fichier du ministère.'
      : `il manque ${problem.names.length > 1 ? 'les colonnes' : 'la colonne'} ${problem.names.map(quote).join(', ')} ; la première ligne doit porter le nom des colonnes.`,
  'columns-twice': (problem) =>
    `plusieurs colonnes disent la même chose (${problem.names.map(quote).join(', ')}) ; n’en gardez qu’une.`,
  'too-many-refused': (problem) =>
    `${problem.max.toLocaleString('fr-FR')} lignes refusées, la lecture s’arrête là ; est-ce le bon fichier ?`,
  'too-many-entries': (problem) =>
    `plus de ${problem.max.toLocaleString('fr-FR')} fiches à retenir ; choisissez moins de départements.`,
});
