import type { AnswerContent } from '../../src/answering/answer';
import { buttonsOf, pressedOf } from './card-reader';
import { pastActions, plain, plainText, rendered, toyAnswers } from './toy-answers';

/** What the buttons and the lines of a card send, in order. */
const sentBy = (answer: AnswerContent): unknown[] => {
  const { card } = rendered(answer);
  return [...pressedOf(card), ...buttonsOf(card)].flatMap(({ data }) => (data === undefined ? [] : [data]));
};

describe('past actions', () => {
  it('are headed by what was understood, and how many there are in all', () => {
    const { summary } = rendered(pastActions());

    expect(plain(summary)).toBe("Idées d'actions passées, autour de : sport ou arts (collège) — 3 au total");
  });

  it('are said to be of the past, each with its school, its level, its year and its académie', () => {
    const text = plainText(pastActions());

    expect(text).toContain("des idées à reprendre, et non des dispositifs ouverts aujourd'hui");
    expect(text).toContain("Collège Toy, Ailleurs-sur-Mer · collège · Action de 2020, académie d'Ailleurs");
    expect(text).toContain('Action de 2021, Grand Large');
  });

  it('keep to what is known of them', () => {
    const text = plainText(pastActions({ entries: toySecret }));

    expect(text).toContain("\n  Action de 2020, académie d'Orgeval\n");
    expect(text).not.toContain('inconnu');
  });

  it('go on with those that are left, by button', () => {
    expect(sentBy(pastActions())).toContainEqual({ kind: 'more', entries: ['secret'] });
    expect(sentBy(pastActions({ rest: [] })).filter((sent) => (sent as { kind: string }).kind === 'more')).toEqual([]);
  });

  it('say of the rest of a list how many are still to come, and not that these are all', () => {
    expect(plain(rendered(toyAnswers['more past actions']).summary)).toMatch(/, la suite — encore 2$/);
  });

  it('say that the list is at its end, and where to go from there', () => {
    const text = plainText(toyAnswers['the end of the past actions']);

    expect(text).toContain('Vous avez vu toute la liste.');
    expect(text).toContain('→ Les éditions passées');
  });

  it('say that there is none, and what to try', () => {
    expect(plainText(toyAnswers['no past action'])).toContain("La banque d'idées ne contient rien de tel.");
  });

  it('say that they are for other levels than the one asked for', () => {
    expect(plainText(pastActions({ widened: true }))).toContain('Rien pour ce niveau');
    expect(plainText(pastActions())).not.toContain('Rien pour ce niveau');
  });

  it('are told in English too, under their English names', () => {
    const text = plainText(pastActions(), 'en');

    expect(text).toContain('Ideas from past actions, about: sport or arts (collège) — 3 in all');
    expect(text).toContain('Race\n  Collège Toy, Ailleurs-sur-Mer · collège · Action of 2020, académie of Ailleurs');
  });
});

const toySecret = pastActions().rest;

describe('the fiche of a past action', () => {
  it('says first that it is of the past, and gives its link', () => {
    const text = plainText(toyAnswers['fiche of a past action']);

    expect(text).toContain("Action de 2020, académie d'Ailleurs. C'est une action passée");
    expect(text).toContain('Partenaires : club Toy\nÉdition : Semaine 2020');
    expect(text).toContain('En savoir plus : https://exemple.fr/course');
  });

  it('says what the documents do not', () => {
    expect(plainText(toyAnswers['fiche of a past action of which little is known'])).toContain(
      'Niveaux : non précisé dans les documents',
    );
  });
});

describe('past editions', () => {
  it('have each its year and its counts, as printed or unknown', () => {
    const text = plainText(toyAnswers['past editions']);

    expect(text).toContain("→ Ailleurs, 2020 : 12 actions recensées, nombre d'établissements non précisé");
    expect(text).toContain('→ Grand Large, 2021 : 12 actions recensées');
    expect(text).toContain('→ Orgeval, 2020 : La synthèse nationale ne donne aucune donnée pour cette académie.');
  });

  it('open by a press on their line', () => {
    expect(sentBy(toyAnswers['past editions']).slice(0, 3)).toEqual(
      ['ancienne', 'large', 'vide'].map((entry) => ({ kind: 'open', entry })),
    );
  });

  it('have a fiche that lists the actions given as examples', () => {
    expect(plainText(toyAnswers['fiche of a past edition'])).toContain('Actions données en exemple\n→ Course\n');
  });

  it('have a fiche that says that there are no data', () => {
    expect(plainText(toyAnswers['fiche of a past edition without data'])).toContain(
      'La synthèse nationale ne donne aucune donnée pour cette académie.',
    );
  });
});

describe('figures of the past', () => {
  it('are those printed for each académie, with their source, beside the bank of ideas', () => {
    const { summary } = rendered(toyAnswers['how many past actions']);
    const text = plainText(toyAnswers['how many past actions']);

    expect(plain(summary)).toBe("Ailleurs, 2020 : 12 actions recensées, nombre d'établissements non précisé");
    expect(text).toContain("2 actions dans la banque d'idées");
    expect(text).toContain('Source : Guide des ressources, édition toy');
  });

  it('are the number of editions where editions are counted, and nothing of the bank', () => {
    expect(rendered(toyAnswers['how many past editions']).summary).toBe('3 éditions passées connues');
    expect(rendered(toyAnswers['how many past editions'], 'en').summary).toBe('3 past editions known');
    expect(plainText(toyAnswers['how many past editions'])).not.toContain('banque');
  });
});
