import type { FileProblem, RowProblem, RowProblemKind } from '../annuaire/file-problem';
import { UnreachableCaseError } from '../errors';

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
export function explainFileProblem(path: string, problem: FileProblem): string {
  const says = `${path} : ${fileWords(problem)}`;
  return `${says} Rien n’est importé.`;
}

function fileWords(problem: FileProblem): string {
  switch (problem.kind) {
    case 'not-found':
      return 'ce fichier n’existe pas, vérifiez son nom et son dossier.';
    case 'not-a-file':
      return 'ce n’est pas un fichier, indiquez le fichier lui-même.';
    case 'empty':
      return 'ce fichier est vide, exportez-le de nouveau.';
    case 'not-text':
      return 'ce n’est ni un CSV lisible ni un classeur Excel ; enregistrez-le en « CSV UTF-8 » ou en .xlsx.';
    case 'workbook-unreadable':
      return 'ce classeur ne s’ouvre pas ; enregistrez-le de nouveau en .xlsx, sans mot de passe.';
    case 'workbook-too-big':
      return `ce classeur est trop gros (au plus ${problem.maxMegabytes} Mo) ; enregistrez la feuille en « CSV UTF-8 ».`;
    case 'line-too-long':
      return `vers la ligne ${problem.line}, un guillemet n’est jamais fermé ou la ligne est démesurée ; corrigez-la.`;
    case 'bad-quotes':
      return `vers la ligne ${problem.line}, les guillemets ne vont pas par deux ; corrigez la ligne.`;
    case 'columns-missing':
      return problem.isOtherForm
        ? 'c’est l’autre sorte de fichier ; ajoutez --contacts pour votre liste, retirez-le pour le fichier du ministère.'
        : `il manque ${problem.names.length > 1 ? 'les colonnes' : 'la colonne'} ${problem.names.map(quote).join(', ')} ; la première ligne doit porter le nom des colonnes.`;
    case 'columns-twice':
      return `plusieurs colonnes disent la même chose (${problem.names.map(quote).join(', ')}) ; n’en gardez qu’une.`;
    case 'too-many-refused':
      return `${problem.max.toLocaleString('fr-FR')} lignes refusées, la lecture s’arrête là ; est-ce le bon fichier ?`;
    case 'too-many-entries':
      return `plus de ${problem.max.toLocaleString('fr-FR')} fiches à retenir ; choisissez moins de départements.`;
    default:
      throw new UnreachableCaseError(problem);
  }
}
