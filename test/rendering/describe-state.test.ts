import { stateLines } from '../../src/rendering/describe-state';
import { toyEntry, toyKnowledge } from './toy-knowledge';
import type { Dossier } from '../../src/conversation/session';

const first: Dossier = { id: 'a', profile: { age: 17, situation: 'sans-solution' }, declined: [] };
const second: Dossier = {
  id: 'b',
  rank: 2,
  profile: {},
  traits: { sexe: 'f', lien: 'soeur' },
  declined: ['classe'],
  asked: { field: 'age', options: ['14', '16..17', 'whatever'] },
};

describe('stateLines', () => {
  it('says of a conversation that has just begun that it keeps nothing', () => {
    expect(stateLines({}, [], toyKnowledge)).toEqual([
      'État de la conversation',
      '  élèves : aucun',
      '  question ouverte : aucune',
      '  dernier sujet : aucun',
      '  montré en dernier : rien',
    ]);
  });

  it('has every pupil with the facts, the one at hand, and the question that is open with its choices', () => {
    const session = { dossier: second, others: [first], language: 'en', last: { kind: 'orientation' } } as const;

    expect(stateLines({ ...session, others: [first] }, [first, second], toyKnowledge)).toEqual([
      'État de la conversation',
      '  élèves :',
      "    1. 17 ans, sorti de l'école sans solution",
      '    2. aucun fait connu, une fille, sœur  ← celui dont on parle',
      '  question ouverte : âge (14 ans, 16–17 ans ou whatever)',
      '  sans réponse (« je ne sais pas ») : classe',
      '  dernier sujet : dispositifs pour l’élève',
      '  montré en dernier : rien',
      '  langue : anglais',
    ]);
  });

  it('has the filters of the programme, and what was shown, the first ones by name', () => {
    const entries = new Map([['fete', toyEntry('evenement', 'fete', { nom: 'La fête' })]]);
    const lines = stateLines(
      {
        last: { kind: 'programme', request: { audience: 'rds', place: { kind: 'town', name: 'Lens' } } },
        shown: ['fete', 'two', 'three', 'four', 'five', 'six', 'seven'],
      },
      [],
      { ...toyKnowledge, entries },
    );

    expect(lines).toContain('  dernier sujet : programme de la Semaine');
    expect(lines).toContain('  filtres du programme : à Lens, pour les référents décrochage scolaire (RDS)');
    expect(lines).toContain(
      '  montré en dernier : 1. « La fête » (fete) · 2. two · 3. three · 4. four · 5. five · et 2 de plus',
    );
  });
});
