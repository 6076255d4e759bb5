import type { BuiltPackage } from '../app-package/build-package';
import type { PackageProblem } from '../app-package/manifest';
import type { LinkState } from '../knowledge/knowledge';
import type { ProfileProblem } from '../knowledge/profile';
import { AGE_MAX, AGE_MIN } from '../knowledge/schemas/criteria';
import { byKind } from './entry-name';

/** What the command line says to its users. */
export const cliPhrases = {
  notJson: (line: number) => `La ligne ${line} n’est pas du JSON : écrivez un objet par ligne.`,
  badQuestion:
    'Il faut un objet {"id", "turns": ["…"], "now"?} avec au moins un message, et "now" en date ISO avec décalage.',
  badProfileRecord: 'Il faut un objet {"id", "profile": {…}}.',
  askUsage:
    'Usage : npm run --silent ask -- "votre question" [--tout | --why]   (ou --jsonl pour lire des lignes JSON sur l’entrée standard)',
  orientUsage: 'Usage : npm run --silent orient -- \'{"age": 17, "situation": "sans-solution"}\'   (ou --jsonl)',
  chatHello:
    'Posez votre question (« aide » pour des exemples, « tout » pour la suite d’une réponse, « quit » pour finir).',
  knowledgeValid: (total: number) => `${total} fiches, aucune invalide.`,
  knowledgeWarnings: (count: number) => `À finir (${count}), sans rien empêcher :`,
  knowledgeInvalid: (total: number) => `${total} problème${total > 1 ? 's' : ''} : la base n’est pas utilisable.`,
  holes: {
    title: (total: number) => `${total} trou${total > 1 ? 's' : ''} dans le contenu, à combler ou à accepter :`,
    remedy:
      'Complétez les fiches, ou acceptez le trou dans knowledge/veille.yaml (« acceptes »), avec la raison de ce choix.',
    accepted: (total: number) => `${total} trou${total > 1 ? 's acceptés' : ' accepté'} :`,
    none: 'Aucun autre trou.',
    outdated: (rank: number) =>
      `knowledge/veille.yaml › acceptes[${rank}] : ce trou n’existe pas, ou plus : retirez l’acceptation.`,
    overdue: (total: number, days: number) =>
      `À relire sur les sources, vérifié il y a plus de ${days} jours (${total}) :`,
  },
  links: {
    dead: (total: number) => `Liens morts (${total}), à corriger ou à retirer :`,
    closed: (total: number) => `À ouvrir soi-même (${total}), car le site ne répond pas à un programme :`,
    total: (total: number, dead: number) => `${total} liens, dont ${dead} mort${dead > 1 ? 's' : ''}.`,
    state: (state: LinkState): string =>
      state.kind === 'alive'
        ? 'répond'
        : state.kind === 'closed'
          ? `refus ${state.status}`
          : state.reason === 'timeout'
            ? 'ne répond pas à temps'
            : state.reason === 'unreachable'
              ? 'injoignable'
              : `erreur ${state.reason}`,
  },
  schemasWritten: (folder: string) => `Schémas écrits dans ${folder}.`,
  votes: {
    title: (total: number) => `Avis des 13 derniers mois : ${total}`,
    none: 'Aucun avis pour l’instant : les pouces sont sous chaque réponse, dans Teams.',
    inMemory: 'STORAGE=memory ne garde rien après l’arrêt : indiquez le fichier ou la base du bot.',
    columns: ['Intention', 'Fiche', 'Utile', 'Pas utile'],
    whole: '(toutes)',
  },
};

const allowed: Readonly<Record<string, string>> = {
  age: `un âge entier de ${AGE_MIN} à ${AGE_MAX}, ou {"min", "max"}`,
  niveau: 'college, lycee ou lp, ou une liste de ceux-ci',
  classe: '6e, 5e, 4e, 3e, 2de, 1re, tle ou cap',
  situation: 'scolarise ou sans-solution',
  dureeDescolarisationMois: 'un nombre entier de mois (0 ou plus), ou {"min", "max"}',
  allophone: 'true ou false',
  autonome: 'true ou false',
  examenEchoue: 'true ou false',
  departement: '"02", "59", "60", "62" ou "80"',
};

/** Why a profile is refused, every field at fault in one sentence. */
export const explainProfileProblems = (problems: readonly ProfileProblem[]): string =>
  problems.map(explainProfileProblem).join(' ; ');

function explainProfileProblem({ field, problem }: ProfileProblem): string {
  switch (problem) {
    case 'not-an-object':
      return 'le profil doit être un objet JSON';
    case 'unknown-field':
      return `champ inconnu « ${field} » : les champs sont ${Object.keys(allowed).join(', ')}`;
    case 'not-allowed':
      return `« ${field} » : il faut ${allowed[field] ?? 'une valeur du contrat'}`;
    case 'bounds-swapped':
      return `« ${field} » : min dépasse max, inversez les bornes`;
    case 'contradiction':
      return '« classe » et « niveau » se contredisent : corrigez l’un des deux';
  }
}

/** What `npm run package` and `npm run icons` say to their users. */
export const packagePhrases = {
  usage: 'Usage : npm run package   (ou npm run package -- chemin/du/paquet.zip)',
  iconDrawn: (file: string) => `Icône dessinée : appPackage/${file}`,
  refused: (total: number) => `${total} problème${total > 1 ? 's' : ''} : aucun paquet n’a été écrit.`,
  built: (path: string, host: string, { files, version, languages, zip }: BuiltPackage & { kind: 'built' }) => [
    `Paquet écrit : ${path} (version ${version}, ${zip.length} octets)`,
    `  fichiers : ${files.join(', ')}`,
    '  manifeste : valide dans chaque langue ; icônes : tailles et transparence conformes',
    ...languages.map(({ language, commands }) => `  commandes comprises (${language}) : ${commands} sur ${commands}`),
    `Point de terminaison à indiquer dans Azure Bot : https://${host}/api/messages`,
  ],
};

/** A fault of the app package in one line: the file, what is wrong and what to do. */
export const explainPackageProblem = (problem: PackageProblem): string =>
  `appPackage/${problem.file} : ${explainFault(problem)}.`;

const explainFault = byKind<PackageProblem, [], string>({
  'file-missing': () => 'ce fichier manque : ajoutez-le, ou corrigez son nom dans le manifeste',
  'not-json': (problem) => `ce n’est pas du JSON lisible (${problem.reason}) : vérifiez les virgules et les guillemets`,
  'unknown-variable': (problem) => `\${{${problem.name}}} n’est le nom d’aucune variable : corrigez-le`,
  schema: (problem) => `le schéma de Microsoft refuse ${problem.detail}`,
  'field-missing': (problem) => `« ${problem.field} » manque ou n’a pas la bonne forme`,
  'translation-missing': (problem) => `« ${problem.key} » n’est pas traduit : ajoutez sa traduction`,
  'translation-unknown': (problem) =>
    `« ${problem.key} » ne traduit aucun texte du manifeste : corrigez cette clé ou supprimez-la`,
  'too-long': (problem) => `« ${problem.text} » dépasse ${problem.maximum} caractères : raccourcissez ce texte`,
  'command-unknown': (problem) =>
    `l’assistant ne comprend pas la commande « ${problem.title} » : changez sa formulation, ou complétez le vocabulaire`,
  'command-language': (problem) =>
    `la commande « ${problem.title} » (${problem.wanted}) reçoit une réponse en « ${problem.answered} » : changez sa formulation`,
  'icon-unreadable': () => 'ce n’est pas une image PNG lisible : redessinez-la avec « npm run icons »',
  'icon-size': (problem) =>
    `l’icône mesure ${problem.width} × ${problem.height} pixels : il en faut ${problem.wanted} × ${problem.wanted}`,
  'color-see-through': () => 'l’icône en couleurs a des pixels transparents : elle doit remplir tout son carré',
  'outline-opaque': () =>
    'l’icône de contour n’a aucun pixel transparent : il faut un tracé blanc sur fond transparent',
  'outline-coloured': () =>
    'l’icône de contour a des pixels visibles qui ne sont pas blancs : il faut un tracé blanc seul',
  'outline-empty': () => 'l’icône de contour n’a aucun pixel visible : il faut un tracé blanc sur fond transparent',
});
