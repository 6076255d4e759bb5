import type { AnswerContent } from '../../src/answering/answer';
import { buttonsOf, inView, objectsOf } from './card-reader';
import { plain, plainText, rendered, toyAnswers } from './toy-answers';
import { toy, toyEntry } from './toy-knowledge';

const comparing = (about: Partial<Extract<AnswerContent, { kind: 'comparison' }>> = {}): AnswerContent => ({
  kind: 'comparison',
  entries: [toy('dispositif', 'aged'), toy('dispositif', 'micro')],
  left: [],
  focus: [],
  ...about,
});

describe('comparison', () => {
  it('says for each point what holds of each entry, the points that differ first', () => {
    const text = plainText(comparing());

    expect(text).toMatch(
      /\nÂge\n {2}PPA : 16 à 25 ans \(exception : accord du directeur\)\n {2}Micro-classe : pas de condition\n/,
    );
    expect(text.indexOf('Ce qui diffère')).toBeLessThan(text.indexOf('\nÂge\n'));
    expect(text.indexOf('\nÂge\n')).toBeLessThan(text.indexOf('Ce qui est pareil'));
    expect(text.slice(text.indexOf('Ce qui est pareil'))).toContain('Durée\n    PPA : six semaines');
  });

  it('counts in its summary the points that differ', () => {
    expect(plain(rendered(comparing()).summary)).toMatch(/^PPA et Micro-classe : \d+ points diffèrent\.$/);
  });

  it('shows what was asked about before the rest, whatever its length', () => {
    const wordy = toyEntry('acteur', 'wordy', {
      faits: { role: { fr: 'mot '.repeat(60), en: 'Word', source: 'guide' } },
    });
    const other = toyEntry('acteur', 'other', { faits: { role: { fr: 'aider', en: 'Help', source: 'guide' } } });
    const bodyOf = (focus: Extract<AnswerContent, { kind: 'comparison' }>['focus']) =>
      JSON.stringify(inView(rendered(comparing({ entries: [wordy, other], focus })).card));

    expect(bodyOf([])).not.toContain('mot mot');
    expect(bodyOf(['role'])).toContain('mot mot');
  });

  it('owns what is not known of one of them, and of all of them in one line', () => {
    const known = toyEntry('dispositif', 'known', {
      faits: { ...toy('dispositif', 'micro').faits, statut: { fr: 'scolaire', en: 'pupil', source: 'guide' } },
    });
    const text = plainText(comparing({ entries: [known, toy('dispositif', 'micro')] }));

    expect(text).toContain('Statut\n  Nom de known : scolaire\n  Micro-classe : non précisé dans les documents');
    expect(text).toContain('Les documents ne disent rien sur : modules, qui décide,');
  });

  it('is a table with a column for each, the differing points first, the asked one on top', () => {
    const rowsOf = (focus: Extract<AnswerContent, { kind: 'comparison' }>['focus']) =>
      objectsOf(rendered(comparing({ focus })).card)
        .filter(({ type }) => type === 'TableRow')
        .map(({ cells }) => objectsOf(cells).flatMap(({ text }) => (typeof text === 'string' ? [plain(text)] : [])));

    expect(rowsOf([]).slice(0, 2)).toEqual([
      ['PPA', 'Micro-classe'],
      ['Âge', '16 à 25 ans (exception : accord du directeur)', 'Âge', 'pas de condition'],
    ]);
    expect(rowsOf(['duree'])[1]).toEqual(['Durée', 'six semaines', 'Durée', 'six semaines']);
    expect(JSON.stringify(rowsOf([]))).not.toContain('Effectif');
  });

  it('says which ones are too many', () => {
    expect(plainText(toyAnswers['comparison of dispositifs'])).toContain(
      "Je compare trois fiches à la fois : Parcours ouvert n'y est pas.",
    );
  });

  it('says so where nothing differs', () => {
    expect(plainText(toyAnswers['comparison of acteurs'])).toContain("D'après les documents, rien ne les distingue.");
  });

  it('opens each fiche by button', () => {
    expect(buttonsOf(rendered(comparing()).card).map(({ title }) => plain(String(title)))).toEqual([
      'Fiche : PPA',
      'Fiche : Micro-classe',
      'Trouver un dispositif',
      'Plus…',
    ]);
  });
});
