import { linksOf } from '../../src/knowledge/knowledge';
import { toyRegion } from '../builders/toy-knowledge';
import { toyEntry } from '../rendering/toy-knowledge';

describe('linksOf', () => {
  it('finds every address once, in a field of its own or in a text, with the records that hold it', () => {
    const entries = [
      toyEntry('action', 'course', { lien: 'https://exemple.fr/course' }),
      toyEntry('sujet', 'guide-2', {
        resume: { fr: 'À lire (https://exemple.fr/course).', en: 'See https://exemple.fr/en?a=1.' },
      }),
    ];
    const knowledge = { ...toyRegion, entries: new Map(entries.map((entry) => [entry.id, entry])) };

    expect(linksOf(knowledge)).toEqual([
      { url: 'https://exemple.fr/course', ids: ['course', 'guide-2'] },
      { url: 'https://exemple.fr/en?a=1', ids: ['guide-2'] },
    ]);
  });
});
