import type { Query } from '../../src/knowledge/query';
import { frenchContext, queryText } from '../../src/rendering/query-words';
import { toyKnowledge } from './toy-knowledge';

const context = frenchContext(toyKnowledge);
const wordsOf = (query: Query): string => queryText(query, context);

describe('queryText', () => {
  it('says in one line whom a question is about', () => {
    expect(
      wordsOf({
        kind: 'orientation',
        profile: { age: 17, allophone: true },
        fresh: true,
        traits: { sexe: 'f', lien: 'soeur' },
        also: [{ profile: {}, traits: {} }],
      }),
    ).toBe('quel dispositif pour un élève : 17 ans, allophone, une fille, sœur, nouvel élève, et 1 autre(s) élève(s)');
    expect(wordsOf({ kind: 'orientation', profile: {}, fresh: false })).toBe('quel dispositif pour un élève : rien');
  });

  it('says how the programme and a list are narrowed', () => {
    expect(
      wordsOf({
        kind: 'programme',
        request: {
          period: { from: '2026-05-06', to: '2026-05-06' },
          place: { kind: 'departement', code: '60' },
          audience: 'rds',
          online: true,
        },
      }),
    ).toBe("programme le mercredi 6 mai 2026, dans l'Oise, pour les référents décrochage scolaire (RDS), en ligne");
    expect(wordsOf({ kind: 'programme', request: {} })).toBe('programme sans filtre');
    expect(wordsOf({ kind: 'liste', filter: { kind: 'dispositif', phase: 'prevention', niveau: ['lp'] } })).toBe(
      'liste : dispositifs, phase « Prévenir », lycée professionnel',
    );
  });

  it('tells what is not understood from what is not ours, with what is nearest', () => {
    expect(wordsOf({ kind: 'unknown', reason: 'not-understood', nearest: ['nowhere'] })).toBe(
      'pas compris, au plus près : nowhere',
    );
    expect(wordsOf({ kind: 'unknown', reason: 'off-topic', nearest: [] })).toBe('hors de notre sujet (off-topic)');
  });
});
