import { byKind } from './by-kind';
import type { BuiltPackage } from '../app-package/build-package';
import type { PackageProblem } from '../app-package/manifest';

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
