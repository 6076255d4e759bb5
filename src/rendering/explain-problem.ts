import { byKind } from './entry-name';
import { fold } from '../knowledge/fold';
import type { Hole } from '../knowledge/hole';
import type { Fault, KnowledgeProblem } from '../knowledge/problem';
import { fr } from './phrases/fr';
import { profileText } from './pupil-words';

/** What the rules of ours across fields want, by their code. */
const rules: Readonly<Record<string, string>> = {
  'uneven-lists': 'les listes « fr » et « en » n’ont pas le même nombre de lignes : traduisez chaque ligne',
  'field-missing':
    'ce champ manque : ajoutez-le (ou « inconnu » à la place du fait, si les documents ne le disent pas)',
  'points-and-lines': 'gardez soit « points », soit « fr », « en » et « source », mais pas les deux',
  'no-bound': 'ce critère n’a ni « min » ni « max » : donnez au moins une borne',
  'bounds-swapped': '« min » est plus grand que « max » : inversez les deux bornes',
  'date-or-period': 'il faut soit « date » (un jour), soit « du » et « au » (plusieurs jours), et pas les deux',
  'period-swapped': '« au » est avant « du » : inversez les deux jours',
  'hours-swapped': '« fin » n’est pas après « debut », ou « debut » manque : donnez les deux heures dans l’ordre',
  'place-missing': 'il manque « lieu » : indiquez la ville et le département, ou « enLigne: true »',
  'changed-unchecked': '« modifieLe » est après « verifieLe » : vérifiez la fiche sur ses sources et mettez sa date',
  unmailable: 'aucun courriel ne mène à cet interlocuteur : donnez-lui un « contact » ou un « passerPar » qui en a un',
  'unreachable-contact':
    'ce contact n’a ni téléphone ni courriel : indiquez « passerPar » avec l’id d’un autre contact',
};

const expectedTypes: Readonly<Record<string, string>> = {
  string: 'un texte (entre guillemets si ce sont des chiffres)',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: '« true » ou « false »',
  array: 'une liste',
  object: 'un groupe de champs',
  record: 'un groupe de champs',
};

/** A fault of the content in one line that leads to it: file, field, what is wrong and what to do. */
export function explainProblem({ file, field, fault, line, column }: KnowledgeProblem): string {
  const place = line === undefined ? '' : column === undefined ? `:${line}` : `:${line}:${column}`;
  return `knowledge/${file}${place}${field === '' ? '' : ` › ${field}`} : ${explainFault(fault)}.`;
}

/** What the parser stumbled on, in an editor's words, with the remedy. */
const unreadable: Readonly<Record<string, string>> = {
  alias: 'un texte qui commence par « * » doit être entre guillemets',
  colon: 'mettez des guillemets : la valeur contient « : »',
  tab: 'une tabulation est dans le fichier : décalez les lignes avec des espaces',
  quote: 'un guillemet n’est pas fermé : ajoutez-le à la fin de la valeur',
  twice: 'ce champ est écrit deux fois : gardez-en un seul',
};

const explainFault = byKind<Fault, [], string>({
  unreadable: (fault) =>
    `le fichier n’est pas du YAML lisible : ${unreadable[fault.reason] ?? 'vérifiez l’alignement, les deux-points et les guillemets à cette ligne'}`,
  missing: () =>
    'ce champ manque : ajoutez-le (ou « inconnu » si les documents ne le disent pas et que le champ le permet)',
  'wrong-type': (fault) => `il faut ici ${expectedTypes[fault.expected] ?? fault.expected}`,
  'not-in-list': (fault) =>
    fault.isNumber
      ? `il faut ici un texte : mettez la valeur entre guillemets, par exemple "${fault.allowed[0] ?? ''}"`
      : `cette valeur n’est pas dans la liste ; ${nearest(fault)}choisissez parmi : ${fault.allowed.join(', ')}`,
  'unknown-key': (fault) => `champ inconnu (${fault.keys.join(', ')}) : corrigez son nom ou supprimez-le`,
  'wrong-format': () =>
    'le format n’est pas le bon : comparez avec une fiche voisine (dates AAAA-MM-JJ, ids en minuscules-avec-tirets)',
  'too-short': (fault) =>
    fault.minimum > 1 ? `il faut au moins ${fault.minimum} lignes` : 'ce champ est vide : complétez-le ou retirez-le',
  'out-of-range': (fault) => `ce nombre sort des limites${limits(fault)} : corrigez-le`,
  'no-alternative': (fault) => `aucune des formes permises ne convient ; ${closest(fault.alternatives)}`,
  rule: (fault) => rules[fault.code] ?? 'cette valeur ne respecte pas la règle du champ',
  'name-mismatch': (fault) =>
    `l’id et le nom du fichier diffèrent : écrivez « ${fault.expected} », ou renommez le fichier`,
  duplicate: (fault) => `« ${fault.value} » est déjà pris par ${fault.of} : gardez-le à un seul endroit`,
  dangling: (fault) =>
    `« ${fault.id} » n’existe pas${fault.wanted === 'any' ? '' : ` parmi les entrées de genre ${fault.wanted}`} : corrigez l’id ou créez la fiche`,
  'unknown-source': (fault) =>
    `le document « ${fault.source} » n’a pas de fiche dans knowledge/sources : corrigez l’id ou créez-la`,
  'source-not-cited': (fault) =>
    `le document « ${fault.source} » n’est pas dans les « sources » de la fiche : ajoutez-le avec le lieu où lire le fait`,
  'outside-edition': (fault) =>
    `ce jour est hors de l’édition (du ${fault.from} au ${fault.to}) : corrigez la date ou l’édition`,
  'bad-phrase': (fault) =>
    `l’expression « ${fault.phrase} » ne contient aucun mot reconnaissable ou une parenthèse n’est pas fermée (pas de parenthèse dans une parenthèse) : réécrivez-la`,
  unreachable: (fault) =>
    `« ${fault.name} » ne mène pas à cette fiche : un autre nom ou une expression du vocabulaire le recouvre, précisez-le`,
  'bad-reference': (fault) =>
    fault.isKindKnown
      ? `« ${fault.reference} » ne mène à rien : corrigez l’id, ou complétez la fiche qu’il désigne`
      : `« ${fault.reference} » n’est pas un renvoi connu : écrivez par exemple <chiffre:ecmlds>, sans espace ; les genres sont ${fault.kinds.join(', ')}`,
  untranslated: () =>
    'le texte anglais manque : le français est montré en attendant ; ajoutez « en » (ou « nomEn » pour le nom) quand il sera traduit',
  style: (fault) => `« ${fault.found} » : écrivez plutôt « ${fault.instead} » (feuille de style, règle ${fault.code})`,
  contradicts: (fault) =>
    `« ${fault.text} » est aussi dans ${fault.of} (${fault.at}), qui dit le contraire : gardez cette phrase dans celui des deux fichiers qui dit ce qu’elle demande`,
  'nearly-contradicts': (fault) =>
    `cette phrase est presque « ${fault.text} » de ${fault.of} (${fault.at}), qui dit le contraire : retirez l’une des deux, ou reformulez-la pour dire ce qui les sépare`,
  'points-at-itself': () => 'cette fiche se désigne elle-même : retirez l’id',
  'wrong-ending': () => 'le nom du fichier finit par « .yml » : renommez-le en « .yaml », sinon il n’est pas lu',
  'missing-file': () => 'ce fichier ou dossier est introuvable : rétablissez-le',
});

/** The allowed value that was most likely meant: "inconnue" for "inconnu". */
function nearest({ given, allowed }: { given?: string; allowed: readonly string[] }): string {
  if (given === undefined) return '';
  const typed = fold(given);
  const meant = allowed.find((one) => {
    const value = fold(one);
    return typed === value || (value.length > 3 && (typed.startsWith(value) || value.startsWith(typed)));
  });
  return meant === undefined ? '' : `« ${given} » → « ${meant} » ; `;
}

const limits = ({ minimum, maximum }: { minimum?: number; maximum?: number }): string =>
  minimum !== undefined ? ` (au moins ${minimum})` : maximum !== undefined ? ` (au plus ${maximum})` : '';

/** Of the forms that a value may take, the one that it misses by least. */
function closest(alternatives: readonly KnowledgeProblem[]): string {
  const meant = alternatives.find(({ fault }) => fault.kind === 'not-in-list' && nearest(fault) !== '');
  if (meant) return explainFault(meant.fault);
  const shown = alternatives
    .slice(0, 3)
    .map(({ field, fault }) => `${field === '' ? '' : `${field} : `}${explainFault(fault)}`);
  return [...new Set(shown)].join(' ; ou ');
}

/** A hole of the content in one line, in an editor's words. */
export const explainHole = byKind<Hole, [], string>({
  'same-public': (hole) => `aucune question ne sépare ${hole.ids.join(', ')} : même verdict pour tous les profils`,
  'no-dispositif': (hole) => {
    const line = profileText(hole.profile, fr);
    return `aucun dispositif pour ${line === '' ? 'qui que ce soit' : `le profil : ${line}`} (profil: ${JSON.stringify(hole.profile)})`;
  },
  'shared-alias': (hole) => `le nom « ${hole.alias} » mène à ${hole.ids.join(' et à ')}`,
});
