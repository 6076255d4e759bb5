import type { BuiltPackage } from '../app-package/build-package';
import type { PackageProblem } from '../app-package/manifest';
import { UnreachableCaseError } from '../errors';

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

function explainFault(problem: PackageProblem): string {
  switch (problem.kind) {
    case 'file-missing':
      return 'ce fichier manque : ajoutez-le, ou corrigez son nom dans le manifeste';
    case 'not-json':
      return `ce n’est pas du JSON lisible (${problem.reason}) : vérifiez les virgules et les guillemets`;
    case 'unknown-variable':
      return `\${{${problem.name}}} n’est le nom d’aucune variable : corrigez-le`;
    case 'schema':
      return `le schéma de Microsoft refuse ${problem.detail}`;
    case 'field-missing':
      return `« ${problem.field} » manque ou n’a pas la bonne forme`;
    case 'translation-missing':
      return `« ${problem.key} » n’est pas traduit : ajoutez sa traduction`;
    case 'translation-unknown':
      return `« ${problem.key} » ne traduit aucun texte du manifeste : corrigez cette clé ou supprimez-la`;
    case 'too-long':
      return `« ${problem.text} » dépasse ${problem.maximum} caractères : raccourcissez ce texte`;
    case 'command-unknown':
      return `l’assistant ne comprend pas la commande « ${problem.title} » : changez sa formulation, ou complétez le vocabulaire`;
    case 'command-language':
      return `la commande « ${problem.title} » (${problem.wanted}) reçoit une réponse en « ${problem.answered} » : changez sa formulation`;
    case 'icon-unreadable':
      return 'ce n’est pas une image PNG lisible : redessinez-la avec « npm run icons »';
    case 'icon-size':
      return `l’icône mesure ${problem.width} × ${problem.height} pixels : il en faut ${problem.wanted} × ${problem.wanted}`;
    case 'color-see-through':
      return 'l’icône en couleurs a des pixels transparents : elle doit remplir tout son carré';
    case 'outline-opaque':
      return 'l’icône de contour n’a aucun pixel transparent : il faut un tracé blanc sur fond transparent';
    case 'outline-coloured':
      return 'l’icône de contour a des pixels visibles qui ne sont pas blancs : il faut un tracé blanc seul';
    case 'outline-empty':
      return 'l’icône de contour n’a aucun pixel visible : il faut un tracé blanc sur fond transparent';
    default:
      throw new UnreachableCaseError(problem);
  }
}
