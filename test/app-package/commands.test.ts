import { readEditions, type Edition } from '../../src/app-package/manifest';
import { reply } from '../../src/conversation/reply';
import type { Intent } from '../../src/answering/answer';
import { real } from '../builders/real-reader';
import { REAL_FOLDER, VALUES } from './package-folder';

/** What each command of the menu is for: in French, in English, the intent, and an entry that its answer shows. */
const meant: readonly (readonly [fr: string, en: string, intent: Intent, entry?: string])[] = [
  ['Trouver un dispositif', 'Find a dispositif for a pupil', 'orientation'],
  ['Programme de la Semaine', 'What is on at the Semaine?', 'programme', 'evt-0506-lens-journee-sre'],
  ['C’est quoi aujourd’hui ?', 'What is on today?', 'programme', 'evt-0506-lens-journee-sre'],
  ['Où sont les micro-lycées ?', 'Where are the micro-lycées?', 'liste', 'sre-creil'],
  ['Idées d’actions', 'Examples of actions', 'liste', 'action-2016-aix-marseille-boite-sonore'],
  ['Contacter un ECMLDS', 'Contact an ECMLDS', 'contact', 'contact-ecmlds'],
  ['Contacter la DRAIO', 'Contact the DRAIO', 'contact', 'contact-draio'],
  ['Chiffres clés', 'Show the key figures', 'fiche', 'chiffres-cles'],
  ['Harcèlement : qui appeler ?', 'Bullying: who to call?', 'urgence'],
  ['Aide', 'Help', 'aide'],
];

const { knowledge } = real();
const deps = { knowledge, now: new Date('2026-05-06T08:00:00+02:00'), newId: () => 'dossier' };

/** The titles of each list of an edition, in the order of the menu. */
const listsOf = ({ manifest }: Edition): string[][] =>
  manifest.bots.flatMap(({ commandLists }) => commandLists.map(({ commands }) => commands.map(({ title }) => title)));

describe('the commands that Teams lists', () => {
  it('are those that are tied to an intent below, in each language', async () => {
    const { editions } = await readEditions({ folder: REAL_FOLDER, values: VALUES });

    const [personal = [], shared = []] = editions.map((edition) => listsOf(edition));
    expect(editions.map(({ language }) => language)).toEqual(['fr', 'en']);
    expect(personal[0]).toEqual(meant.map(([fr]) => fr));
    expect(shared[0]).toEqual(meant.map(([, en]) => en));
  });

  it('leave a pupil’s situation to the one-to-one chat', async () => {
    const { editions } = await readEditions({ folder: REAL_FOLDER, values: VALUES });

    for (const edition of editions) {
      const [personal = [], shared = []] = listsOf(edition);
      expect(shared).toEqual(personal.slice(1));
    }
  });

  it.each(
    meant.flatMap(([fr, en, intent, entry]) => [
      { title: fr, language: 'fr', intent, entry },
      { title: en, language: 'en', intent, entry },
    ]),
  )('are understood: $title', ({ title, language, intent, entry }) => {
    const answered = reply({ kind: 'message', text: title }, {}, deps);

    expect(answered).toMatchObject({ answer: { intent }, language });
    expect(answered.answer.ids).toEqual(entry === undefined ? [] : expect.arrayContaining([entry]));
  });
});
