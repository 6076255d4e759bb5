import type { AnswerContent } from '../../src/answering/answer';
import { objectsOf, buttonsOf, inView, pressedOf } from './card-reader';
import { plain, plainText, rendered, toyAnswers, toyFigures } from './toy-answers';
import { toy, toyEntry } from './toy-knowledge';

const fiche = (focus: Extract<AnswerContent, { kind: 'fiche' }>['focus'] = []): AnswerContent => ({
  kind: 'fiche',
  entry: toy('dispositif', 'aged'),
  focus,
});

describe('fiche', () => {
  it('says what was asked about before the rest, and owns that it is not known', () => {
    const text = plainText(fiche(['effectif', 'duree']));
    const order = ['Effectif : les documents ne le disent pas.', 'Durée\nsix semaines', 'Étape : '];

    expect(order.map((part) => text.indexOf(part))).not.toContain(-1);
    expect(order.map((part) => text.indexOf(part))).toEqual(
      [...order.map((part) => text.indexOf(part))].sort((a, b) => a - b),
    );
    expect(text.match(/six semaines/g)).toHaveLength(1);
  });

  it('gathers what the documents do not tell in one line', () => {
    expect(plainText(fiche())).toContain(
      'Les documents ne disent rien sur : modules, qui décide, effectif, statut, qui le pilote, implantation, moyens, mise en œuvre.',
    );
  });

  it('gives the source of each fact, and the sources and the day of checking at the foot', () => {
    const text = plainText(fiche());

    expect(text).toContain('Durée\n  six semaines\n  Source : Guide des ressources\n');
    expect(text).toContain(
      'Sources\n  - Guide des ressources, édition toy — page de aged\n\nSource : Guide des ressources. Vérifié le 21 novembre 2026.',
    );
  });

  it('explains for whom it is, criterion by criterion', () => {
    expect(plainText(fiche())).toContain(
      "Pour qui, critère par critère\n  - situation : sorti de l'école sans solution — source : Guide des ressources\n",
    );
  });

  it('leads to what comes before, after and beside, and to no entry that does not exist', () => {
    const { card } = rendered(fiche());
    const related = rendered({ kind: 'fiche', entry: toy('dispositif', 'aged'), focus: [], part: 'liens' }).card;
    const openedOn = (one: typeof card) =>
      [...pressedOf(one), ...buttonsOf(one)].flatMap(
        ({ data }) => (data as { entry?: string } | undefined)?.entry ?? [],
      );

    expect(openedOn(card).filter((id) => id !== 'aged')).toEqual(['open', 'micro']);
    expect(openedOn(related).filter((id) => id !== 'aged')).toEqual(['group', 'open', 'micro']);
  });

  it('keeps the French name of a dispositif in English, with what it means', () => {
    const titled = (id: string) => rendered({ kind: 'fiche', entry: toy('dispositif', id), focus: [] }, 'en').summary;

    expect(titled('aged')).toBe('Parcours par âge (PPA; Pathway by age)');
    expect(titled('micro')).toBe('Micro-classe (SRE; back-to-school structure)');
    expect(rendered({ kind: 'fiche', entry: toy('acteur', 'group'), focus: [] }, 'en').summary).toBe(
      'Prevention group (GPX)',
    );
  });

  it('tells for an event what the sources do not say', () => {
    expect(plainText({ kind: 'fiche', entry: toy('evenement', 'unsaid'), focus: [] })).toMatch(
      /Date : mercredi 6 mai 2026\nHeure : non précisée dans les documents\nLieu : lycée Toy, Lens, Pas-de-Calais \(62\)\nPublic : non précisé/,
    );
  });

  it('gives for a structure its school, and the way round to its contact', () => {
    const text = plainText(toyAnswers['fiche of a structure']);

    expect(text).toContain('Établissement : lycée Toy\nVille : Creil\nDépartement : Oise (60)');
    expect(text).toContain('Passez par : Pôle régional.');
    expect(text).toContain('Téléphone : 03 00 00 00 01');
  });
});

describe('liste', () => {
  it('says in words what was asked for, and how many there are', () => {
    expect(rendered(toyAnswers['list of one']).summary).toBe("Micro-classes dans l'Oise\u00A0: 1");
    expect(plain(rendered(toyAnswers['list of everything']).summary)).toBe(
      "Dispositifs à l'étape « Remobiliser vers la réussite » ou « insertion » sur la carte du guide " +
        'pour le niveau lycée général et technologique ou lycée professionnel : 15',
    );
  });

  it('gives each structure its school, town and département', () => {
    expect(plainText(toyAnswers['list of one'])).toContain('- Micro-classe de Creil\n  lycée Toy, Creil, Oise (60)');
  });

  it('keeps the line of an entry short', () => {
    const wordy = toyEntry('acteur', 'wordy', { resume: { fr: `${'mot '.repeat(80)}fin. Suite`, en: 'Short' } });
    const text = plainText({ kind: 'liste', filter: { kind: 'acteur' }, entries: [wordy] });

    expect(text).toMatch(/\n {2}(mot )+mot…$/);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(170);
  });

  it('opens each entry by its row, the first five in view', () => {
    const { card } = rendered(toyAnswers['list of everything']);
    const answer = toyAnswers['list of everything'] as Extract<AnswerContent, { kind: 'liste' }>;

    expect(pressedOf(card).map(({ data }) => data)).toEqual(
      answer.entries.map(({ id }) => ({ kind: 'open', entry: id })),
    );
    expect(pressedOf(inView(card) as typeof card)).toHaveLength(5);
  });

  it('leaves a way forward where nothing was found', () => {
    const text = plainText(toyAnswers['list of nothing']);

    expect(text).toContain("Structures de retour à l'école au Touquet : 0");
    expect(text).toContain('Elle peut être élargie');
    expect(text).toContain('→ Pôle régional');
  });
});

describe('contact', () => {
  it('gives telephone and mail as links ready to use, without anything about a pupil', () => {
    const { card } = rendered(toyAnswers['contact with number']);
    const links = objectsOf(card).flatMap(({ text }) => /\]\((.*)\)$/.exec(String(text))?.[1] ?? []);

    expect(links).toEqual([
      'tel:+33300000001',
      `mailto:pole@example.fr?subject=${encodeURIComponent("Persévérance scolaire : demande d'information").replace(/[()]/g, '')}`,
    ]);
  });

  it('says for whom it answers', () => {
    expect(plainText(toyAnswers['contact with number'])).toContain(
      'Vous cherchez à joindre : Groupe de prévention (GPX).',
    );
  });

  it('gives the way round where the documents print no number, and where the person is found', () => {
    const text = plainText(toyAnswers['contact through another']);

    expect(text).toContain('Les documents ne donnent ni nom ni numéro dans les Hauts-de-France.');
    expect(text).toContain('Personne : Camille Toy');
    expect(text).toContain('Passez par : Pôle régional.');
    expect(text).toContain('Accès\nau centre du bassin');
    expect(rendered(toyAnswers['contact through another']).summary).toBe('Coordination — 03 00 00 00 01');
  });
});

describe('chiffres', () => {
  it('puts the figure and what it counts in the first line, then its date and source', () => {
    const [first, , second] = plainText(toyAnswers.figures).split('\n');

    expect(first).toBe('6 350 — jeunes accompagnés');
    expect(second).toBe('2024-2025 — source : Guide des ressources');
    expect(objectsOf(rendered(toyAnswers.figures).card)[1]).toMatchObject({ size: 'Large', weight: 'Bolder' });
  });

  it('gives what the figure compares with after it', () => {
    expect(plainText(toyAnswers.figures)).toContain('En détail\n- 28,3 % — de jeunes sans diplôme');
  });

  it('writes decimals the English way in English', () => {
    const answer: AnswerContent = {
      kind: 'chiffres',
      entry: toy('sujet', 'figures'),
      chiffres: [toyFigures.half],
      detail: [],
    };

    expect(rendered(answer, 'en').summary).toBe('28.3 % — de jeunes sans diplôme, in English');
  });
});
