import { searchEntries } from '../../src/conversation/search-entries';
import { entriesOf, isPast } from '../../src/knowledge/knowledge';
import { real } from '../builders/real-reader';

const { knowledge } = real();
const deps = { knowledge, now: new Date('2026-05-06T08:00:00+02:00'), newId: () => 'unused' };

const found = (text: string): string[] => searchEntries(text, deps).map(({ id }) => id);

describe('the search of the compose box', () => {
  it.each(['', '   '])('shows the dispositifs while nothing is typed: %j', (text) => {
    expect(searchEntries(text, deps)).toEqual(entriesOf(knowledge, 'dispositif'));
  });

  it.each([
    ['micro-ly', 'micro-lycee'],
    ['micro lycee creil', 'sre-creil'],
    ['ecmlds', 'ecmlds'],
    ['numéro de la DRAIO', 'contact-draio'],
    ['justice restaurative', 'evt-0506-lievin-rds-justice-restaurative'],
    ['Louvre-Lens', 'evt-0506-lens-journee-sre'],
    ['key figures', 'chiffres-cles'],
    ['obligation de formation', 'obligation-formation'],
    ['tuttorat', 'tutorat'],
  ])('finds with "%s" first of all %s', (text, expected) => {
    expect(found(text)[0]).toBe(expected);
  });

  it.each([
    ['6 mai', 'evt-0506-bavay-rds-motivation'],
    ['aujourd’hui', 'evt-0506-lens-journee-sre'],
    ['Liévin', 'evt-0506-lievin-vernissage'],
    ['Liévin', 'sre-lievin'],
    ['décrocheur 17 ans', 'service-civique-alterne'],
  ])('finds with "%s" among others %s', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it('finds past editions where they are asked for, all of them, and nowhere else', () => {
    expect(searchEntries('idées d’actions', deps).filter(isPast).length).toBeGreaterThan(25);
    expect(searchEntries('sport', deps).filter(isPast)).toEqual([]);
  });

  it.each(['zzzz', '<script>alert(1)</script>', "'; DROP TABLE entries; --", '💥'.repeat(500), '\0\u202e'])(
    'finds nothing for %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('reads no more of a text than a search box holds', () => {
    expect(found(`tutorat${' '.repeat(100)}${'micro-lycée '.repeat(10_000)}`)[0]).toBe('tutorat');
  });
});
