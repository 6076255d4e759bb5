import { explainProblem } from '../../src/rendering/explain-problem';
import { readKnowledge } from '../../src/knowledge/load-knowledge';
import { inKnowledgeFolder } from '../builders/knowledge-folder';
import { toyEscalade, toyMotif } from '../builders/toy-escalade';

/** The problems of the small knowledge base with that file of routes, in an editor's words. */
const problemsWith = (escalade: object | null): string[] =>
  inKnowledgeFolder({ 'escalade.yaml': escalade as Record<string, unknown> | null }, (directory) =>
    readKnowledge(directory).problems.map(explainProblem),
  );

describe('the routes to somebody to talk to', () => {
  it('are fine where every motif leads everywhere to somebody who has a mail', () => {
    expect(problemsWith(toyEscalade('accueil', toyMotif('guet', 'guetteur', { entrees: ['tremplin'] })))).toEqual([]);
  });

  it.each(['02', '59', '60', '62', '80', 'inconnu'])('must say whom a motif leads to for %s', (departement) => {
    const { [departement]: _left, ...others } = toyMotif('autre', 'accueil').interlocuteurs as Record<string, string>;

    expect(problemsWith({ motifs: [{ ...toyMotif('autre', 'accueil'), interlocuteurs: others }] })).toEqual([
      expect.stringMatching(
        new RegExp(
          `^knowledge/escalade\\.yaml:\\d+:\\d+ › motifs\\[0\\]\\.interlocuteurs\\.${departement} : ce champ manque`,
        ),
      ),
    ]);
  });

  it.each<[string, object, RegExp]>([
    ['a person that is no entry', toyEscalade('personne'), /interlocuteurs\.\w+ : « personne » n’existe pas/],
    ['a person that is neither contact nor acteur', toyEscalade('tremplin'), /interlocuteurs\.\w+ : « tremplin »/],
    ['an entry that is none', toyEscalade('accueil', toyMotif('un', 'accueil', { entrees: ['rien'] })), /entrees\[0\]/],
    [
      'a neighbour that is no acteur',
      toyEscalade('accueil', toyMotif('un', 'accueil', { aussi: ['accueil'] })),
      /aussi/,
    ],
    ['a motif by default that is none', { parDefaut: 'rien' }, /parDefaut : « rien »/],
    ['a motif of a pupil that is none', { avecEleve: 'rien' }, /avecEleve : « rien »/],
    [
      'an entry that two motifs name',
      toyEscalade(
        'accueil',
        toyMotif('un', 'accueil', { entrees: ['tremplin'] }),
        toyMotif('deux', 'accueil', { entrees: ['tremplin'] }),
      ),
      /motifs\[1\]\.entrees : « tremplin » est déjà pris par motifs\[0\]/,
    ],
    ['two motifs of one id', toyEscalade('accueil', toyMotif('autre', 'accueil')), /motifs\[1\]\.id/],
  ])('must not hold %s', (_name, escalade, expected) => {
    const [first = ''] = problemsWith(escalade);

    expect(first).toMatch(expected);
  });

  it('must lead to somebody who can be written to', () => {
    const problems = inKnowledgeFolder({ 'contacts/accueil.yaml': { courriel: undefined } }, (directory) =>
      readKnowledge(directory).problems.map(explainProblem),
    );

    expect(problems).toHaveLength(6);
    expect(problems[0]).toContain('aucun courriel ne mène à cet interlocuteur');
  });

  it('must be there', () => {
    expect(problemsWith(null)).toEqual([
      expect.stringMatching(/escalade\.yaml : ce fichier ou dossier est introuvable/),
    ]);
  });
});
