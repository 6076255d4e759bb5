import type { OrientationView } from '../../src/answering/orientation/orientation-answer';
import { buttonsOf, inView, objectsOf, pressedOf, textsOf } from './card-reader';
import { orientationOf, plain, plainText, rendered, whyOf } from './toy-answers';
import { toy } from './toy-knowledge';

describe('orientation', () => {
  it('asks the question alone, with a word of welcome, when nothing is known', () => {
    const text = plainText(orientationOf({}));

    expect(text).toContain('Cherchons ensemble un dispositif');
    expect(text).toMatch(
      /Le jeune est-il encore scolarisé \?\n1\. Oui, encore scolarisé\n2\. Non, .*\n3\. Je ne sais pas$/,
    );
    expect(text).not.toContain('Ouverts');
    expect(text).not.toContain('Changer');
  });

  it('says in one line what was understood of the pupil', () => {
    const profile = { age: 17, classe: '2de', situation: 'sans-solution', departement: '60' } as const;

    expect(plainText(orientationOf(profile))).toContain(
      "Ce que j'ai compris : 17 ans, lycée général et technologique ou lycée professionnel, 2de, sorti de l'école sans solution, Oise (60).",
    );
  });

  it('sorts the dispositifs by verdict, each with why or what is missing', () => {
    const text = plainText(orientationOf({ age: 15, situation: 'sans-solution' }));

    expect(text).toMatch(/Ouverts à ce jeune \(1\)\nParcours ouvert\n {2}Pourquoi : sorti de l'école sans solution/);
    expect(text).toMatch(
      /Ouverts par dérogation \(1\)\nParcours par âge \(PPA\)\n {2}Sous réserve : accord du directeur/,
    );
    expect(text).toMatch(/À vérifier \(1\)\nMicro-classe \(SRE\)\n {2}Reste à préciser : niveau, autonomie/);
    expect(text).toMatch(
      /Pourquoi pas les autres \(1\)\n {2}Suivi à l’école\n {4}✗ situation : encore scolarisé\n {4}✗ situation : encore scolarisé — .*, critère non rempli/,
    );
  });

  it('says that nothing is open rather than showing an empty list', () => {
    expect(plainText(orientationOf({ situation: 'scolarise', age: 20 }))).toContain(
      'aucun dispositif ne lui est ouvert',
    );
  });

  it('counts the verdicts in the summary', () => {
    expect(plain(rendered(orientationOf({ age: 15, situation: 'sans-solution' })).summary)).toBe(
      '1 dispositif ouvert, 1 par dérogation, 1 à vérifier.',
    );
  });

  it('says first what became of the message', () => {
    const note = { kind: 'dropped', fields: ['age', 'niveau'] } as const;

    expect(plainText(orientationOf({ age: 17 }, { note }))).toMatch(
      /^Ce que vous venez de dire contredit ce que je savais : j'ai retiré l'âge et le niveau\./,
    );
  });

  it('says the verdict of the dispositif asked about before the others', () => {
    const text = plainText(orientationOf({ age: 14, situation: 'sans-solution' }, { focus: ['aged'] }));

    expect(text).toMatch(
      /- Parcours par âge \(PPA\) : pas ouvert à ce jeune\n {2}Il lui faut 15 ans \(accord du directeur\) : dans 1 an\.\n/,
    );
    expect(text.indexOf('pas ouvert à ce jeune')).toBeLessThan(text.indexOf('Ouverts à ce jeune'));
  });

  it('reminds of the law with whom to call', () => {
    const call = [toy('acteur', 'group')];

    expect(plainText(orientationOf({ age: 17 }, { reminder: { duty: 'obligation-formation', call } }))).toContain(
      "ce jeune relève de l'obligation de formation, et il est sans solution. À appeler : Groupe de prévention (GPX).",
    );
    expect(plainText(orientationOf({ age: 15 }, { reminder: { duty: 'instruction-obligatoire', call } }))).toContain(
      "relève de l'instruction obligatoire",
    );
  });

  it('names the structures near the pupil', () => {
    expect(plainText(orientationOf({ departement: '60' }, { nearby: [toy('structure', 'here')] }))).toContain(
      'Dans son département\n- Micro-classe de Creil\n  lycée Toy, Creil, Oise (60)',
    );
  });

  it('says that no further question would help once that is so', () => {
    const text = plainText(orientationOf({ age: 17, situation: 'sans-solution', niveau: 'lp', autonome: true }));

    expect(text).toMatch(/Plus aucune question ne changerait ces réponses\.$/);
  });

  it('lets each known field be changed, and the pupil, once that is asked for', () => {
    const { card } = rendered(orientationOf({ age: 17, departement: '60' }, { view: { kind: 'changes' } }));
    const sent = pressedOf(card).map(({ data }) => data);

    expect(sent).toEqual([{ kind: 'change', dossier: 'dossier-1', field: 'age' }]);
    expect(buttonsOf(card).map(({ data }) => (data as { kind: string }).kind)).toEqual(['view', 'restart']);
  });
});

describe('the card of an orientation', () => {
  const pupil = { age: 15, situation: 'sans-solution', departement: '60' } as const;
  const shown = (view?: OrientationView) =>
    textsOf(
      inView(rendered(orientationOf(pupil, { view, nearby: [toy('structure', 'here')] })).card) as Readonly<
        Record<string, unknown>
      >,
    ).map(plain);

  it('says of each of the first what it is, how long, where, who decides and what speaks for it', () => {
    expect(shown()).toEqual(
      expect.arrayContaining([
        'Micro-classe (SRE) — à vérifier',
        'Résumé de micro.',
        'Durée : six semaines · Creil (60) · qui décide : non précisé',
        "✓ sorti de l'école sans solution ; à préciser : niveau, autonomie",
      ]),
    );
  });

  it('holds neither the reasons nor the closed ones, which are asked for', () => {
    const { card } = rendered(orientationOf(pupil));
    const sent = [...buttonsOf(card), ...pressedOf(card)].map(({ data }) => data);

    expect(JSON.stringify(card)).not.toContain('Suivi');
    expect(sent).toContainEqual({ kind: 'view', dossier: 'dossier-1', view: 'closed' });
    expect(sent).toContainEqual({ kind: 'view', dossier: 'dossier-1', view: 'reasons', dispositif: 'micro' });
  });

  it('shows the closed ones with what closes each, and the way back', () => {
    expect(shown({ kind: 'closed' })).toEqual([
      'Pourquoi pas les autres (1)',
      'Suivi à l’école',
      '✗ situation : encore scolarisé',
      '← Revenir à la réponse',
    ]);
  });

  it('shows every criterion of one with its source', () => {
    const texts = shown({ kind: 'reasons', dispositif: 'micro' });

    expect(texts[0]).toBe('Micro-classe (SRE) : à vérifier');
    expect(texts.some((text) => /^✓ situation .* \(source : /.test(text))).toBe(true);
  });

  it('tells the same ids and the whole text whatever part is shown', () => {
    const [first, closed] = [undefined, { kind: 'closed' } as const].map((view) => orientationOf(pupil, { view }));

    expect(closed && rendered(closed).text).toBe(first && rendered(first).text);
  });
});

describe('the question of an orientation', () => {
  const asking = (question: NonNullable<ReturnType<typeof orientationOf>['question']>) =>
    rendered(orientationOf({}, { question })).card;

  it('has one button an answer, which carries question and option', () => {
    const card = asking({
      field: 'age',
      options: [{ min: 10, max: 14 }, 15, { min: 16, max: 17 }, { min: 18, max: 30 }],
    });

    expect(buttonsOf(card).map(({ title, data }) => [title, (data as { option: unknown }).option])).toEqual([
      ['moins de 15 ans', '10..14'],
      ['15 ans', '15'],
      ['16–17 ans', '16..17'],
      ['18 ans et plus', '18..30'],
      ['Je ne sais pas', null],
    ]);
  });

  it('becomes a list to choose from beyond five answers', () => {
    const card = asking({ field: 'classe', options: ['5e', '4e', '3e', '2de', 'tle', 'cap'] });
    const [input] = objectsOf(card).filter(({ type }) => type === 'Input.ChoiceSet');

    expect(input).toMatchObject({ id: 'choice', style: 'compact', isRequired: true });
    expect(input?.choices).toEqual([
      { title: '5e', value: '5e' },
      { title: '4e', value: '4e' },
      { title: '3e', value: '3e' },
      { title: '2de', value: '2de' },
      { title: 'terminale', value: 'tle' },
      { title: 'CAP', value: 'cap' },
    ]);
    expect(buttonsOf(card).map(({ data }) => data)).toEqual([
      { kind: 'answer', dossier: 'dossier-1', field: 'classe' },
      { kind: 'answer', dossier: 'dossier-1', field: 'classe', option: null },
    ]);
  });

  it('does not send the chosen answer along with "je ne sais pas"', () => {
    const card = asking({ field: 'classe', options: ['5e', '4e', '3e', '2de', 'tle', 'cap'] });

    expect(buttonsOf(card).map(({ associatedInputs }) => associatedInputs)).toEqual([undefined, 'none']);
  });

  it.each([
    [
      'dureeDescolarisationMois',
      [{ min: 0, max: 5 }, 6, { min: 7, max: 240 }],
      ['moins de 6 mois', '6 mois', 'plus de 6 mois'],
    ],
    ['niveau', ['college', 'lycee', 'lp'], ['collège', 'lycée général et technologique', 'lycée professionnel']],
    ['autonome', [true, false], ['Oui', 'Non']],
    ['situation', ['scolarise', 'sans-solution'], ['Oui, encore scolarisé', "Non, sorti de l'école sans solution"]],
  ] as const)('names the answers about %s in plain words', (field, options, labels) => {
    const titles = buttonsOf(asking({ field, options })).map(({ title }) => plain(String(title)));

    expect(titles).toEqual([...labels, 'Je ne sais pas']);
  });
});

describe('why', () => {
  it('starts with what does not fit and the nearest change, then what is open, then what fits', () => {
    const text = plainText(whyOf('micro', { situation: 'scolarise', niveau: 'lp' }));

    expect(text).toMatch(/^Micro-classe \(SRE\) : pas ouvert à ce jeune\n/);
    expect(text).toMatch(/Ce qui ne convient pas\n- ✗ situation .*\n {2}Il s'adresse à un jeune sorti de l'école\./);
    expect(
      ['Ce qui ne convient pas', 'Ce qui reste à préciser', 'Ce qui convient'].map((title) => text.indexOf(title)),
    ).toEqual(
      [
        ...['Ce qui ne convient pas', 'Ce qui reste à préciser', 'Ce qui convient'].map((title) => text.indexOf(title)),
      ].sort((a, b) => a - b),
    );
  });

  it('says that nothing is known of the pupil', () => {
    expect(plainText(whyOf('micro', {}))).toContain('Je ne sais encore rien de ce jeune');
  });

  it('tells how a limit that is printed nowhere was deduced', () => {
    expect(plainText(whyOf('school', { age: 17 }))).toContain('cet âge est passé. Limite déduite du niveau.');
  });

  it('offers the fiche, then the fields that stand in the way', () => {
    const { card } = rendered(whyOf('micro', { situation: 'scolarise', niveau: 'lp' }));

    expect(buttonsOf(card).map(({ title }) => plain(String(title)))).toEqual([
      'Fiche : Micro-classe (SRE)',
      'Changer la situation',
      "Préciser l'autonomie",
    ]);
  });
});
