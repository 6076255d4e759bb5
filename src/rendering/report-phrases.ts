import type { ReviewedGroup } from '../improvement/review-groups';
import type { ReplayedGroup, ChangedOutcome, Outcome } from '../improvement/replay';
import type { Entry } from '../knowledge/knowledge';
import type { QuestionShape, ShapeToken } from '../knowledge/profile';

const some = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

const lengths: Record<Extract<ShapeToken, { kind: 'unknown' }>['length'], string> = {
  short: 'mot court',
  medium: 'mot moyen',
  long: 'mot long',
};

/** A name for each unknown word of a report, the same wherever the word stands in it. */
type NameOfMark = (mark: string) => string;

/**
 * A, B, C in the order of the report. Nothing of the mark itself is printed: with a part of it, somebody who reads the
 * report could tell by trial whether it stands for a name that they think of.
 */
function namesOfMarks(): NameOfMark {
  const names = new Map<string, string>();
  return (mark) => {
    const name = names.get(mark) ?? letters(names.size);
    names.set(mark, name);
    return name;
  };
}

const A = 'A'.charCodeAt(0);

/** A to Z, then AA, AB and so on, as the columns of a spreadsheet. */
const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(A + (index % 26));

/** A question as it was kept: our words as they are, the others in brackets. */
const shapeLine = (shape: QuestionShape, nameOfMark: NameOfMark): string =>
  shape.map((token) => tokenText(token, nameOfMark)).join(' ');

function tokenText(token: ShapeToken, nameOfMark: NameOfMark): string {
  switch (token.kind) {
    case 'word':
      return token.text;
    case 'number':
      return '[nombre]';
    case 'date':
      return '[date]';
    case 'place':
      return '[commune]';
    case 'unknown':
      return token.text ?? `[${lengths[token.length]} ${nameOfMark(token.mark)}]`;
  }
}

const nameOf = ({ nom, id }: Pick<Entry, 'nom' | 'id'>): string => `${nom} (${id})`;

/** Day, month and year, as on a French form. */
const frenchDay = (day: string): string => day.split('-').reverse().join('/');

/** What to do about a group. */
function proposalText({ proposal, shape }: ReviewedGroup): string {
  if (proposal) return `Proposition : ajouter « ${proposal.alias} » comme alias de ${nameOf(proposal.entry)}`;
  return shape.some((token) => token.kind === 'unknown' && token.text === undefined)
    ? 'Pas de proposition : il y manque un mot que la base ne connaît pas, et qui n’est pas gardé (KEEP_UNKNOWN_WORDS).'
    : 'Pas de proposition : aucun nom n’y apparaît, ou aucune fiche n’en est proche.';
}

function groupLines(group: ReviewedGroup, rank: number, nameOfMark: NameOfMark): string[] {
  const { shape, questions, notAnswered, notUseful, firstDay, lastDay, nearest } = group;
  const days =
    firstDay === lastDay ? `le ${frenchDay(firstDay)}` : `du ${frenchDay(firstDay)} au ${frenchDay(lastDay)}`;
  const reasons = [
    ...(notAnswered > 0 ? [`${notAnswered} sans réponse`] : []),
    ...(notUseful > 0 ? [some(notUseful, 'jugée peu utile', 'jugées peu utiles')] : []),
  ];
  return [
    `${rank}. ${shapeLine(shape, nameOfMark)}`,
    `   ${some(questions.length, 'question', 'questions')}, ${days} : ${reasons.join(', ')}`,
    `   Fiches les plus proches : ${nearest.length > 0 ? nearest.map(nameOf).join(', ') : 'aucune'}`,
    `   ${proposalText(group)}`,
    '',
  ];
}

const outcomeText = ({ answered, intent, ids, offered }: Outcome): string => {
  if (answered) return [intent, ids.join(', ')].filter((part) => part !== '').join(' : ');
  return offered.length > 0 ? `sans réponse (proches : ${offered.join(', ')})` : 'sans réponse';
};

const replayedLine = ({ group, before, after }: ReplayedGroup, nameOfMark: NameOfMark): string => {
  const answered = after.filter((outcome) => outcome.answered);
  const how = [...new Set(answered.map(outcomeText))].join(' ; ');
  const already = before.filter((outcome) => outcome.answered).length;
  return `- ${shapeLine(group.shape, nameOfMark)} : ${answered.length} sur ${after.length} avec réponse (${already} avant)${how ? `, ${how}` : ''}`;
};

/** What `npm run report` says of the questions without answer, and of a patch to the knowledge base. */
export const reportPhrases = {
  usage:
    'Usage : npm run report, npm run report -- --patch FICHIER (écrit les propositions), npm run report -- --replay FICHIER (les rejoue)',
  notWritten: (file: string) => `Le correctif ${file} ne peut pas être écrit : vérifiez le dossier et ses droits.`,
  notRead: (file: string) =>
    `Le correctif ${file} ne peut pas être lu : écrivez-le avec npm run report -- --patch ${file}.`,
  none: 'Aucune question sans réponse ou jugée peu utile ces 13 derniers mois.',
  groups: (groups: readonly ReviewedGroup[]): string[] => {
    const nameOfMark = namesOfMarks();
    const total = groups.reduce((sum, { questions }) => sum + questions.length, 0);
    return [
      `Questions sans réponse ou jugées peu utiles des 13 derniers mois : ${total}, en ${some(groups.length, 'groupe', 'groupes')}`,
      '',
      ...groups.flatMap((group, index) => groupLines(group, index + 1, nameOfMark)),
      ...(groups.some(({ proposal }) => proposal)
        ? ['Pour écrire ces propositions dans un correctif à relire : npm run report -- --patch alias.patch']
        : []),
    ];
  },
  patchWritten: (file: string, count: number): string[] => [
    `${some(count, 'alias proposé', 'alias proposés')} dans ${file}, sans accents ni apostrophes : relisez-le, corrigez-le, puis :`,
    `  npm run report -- --replay ${file}   pour voir ce qu’il change`,
    `  git apply ${file}                    pour l’appliquer`,
  ],
  nothingToPatch: 'Aucune proposition : le correctif n’est pas écrit.',
  replayed: (groups: readonly ReplayedGroup[]): string[] => {
    const nameOfMark = namesOfMarks();
    return groups.length === 0
      ? [reportPhrases.none]
      : ['Questions rejouées avec le correctif :', ...groups.map((group) => replayedLine(group, nameOfMark))];
  },
  changes: (asked: number, changed: readonly ChangedOutcome[]): string[] =>
    changed.length === 0
      ? [`Aucune autre réponse ne change (${asked} questions rejouées avec et sans le correctif).`]
      : [
          `${some(changed.length, 'autre réponse change', 'autres réponses changent')} (${asked} questions rejouées avec et sans le correctif) :`,
          ...changed.map(
            ({ question, before, after }) => `- ${question.name} : ${outcomeText(before)} → ${outcomeText(after)}`,
          ),
        ],
};
