import { aliasIn, sharedStems } from '../../src/improvement/propose-alias';
import { readerOf } from '../../src/understanding/read-message';
import { toyRegion } from '../builders/toy-knowledge';
import { shape } from './shapes';

const reader = readerOf(toyRegion);
const alias = (line: string, ...others: string[]) =>
  aliasIn(shape(line), sharedStems([line, ...others].map(shape), reader), reader);

describe('aliasIn', () => {
  it('is what the question is about, less how it is asked', () => {
    expect(alias('est quoi la maison de arbre')).toBe('maison de arbre');
  });

  it('does not reach across a word that was not kept', () => {
    expect(alias('la ?aaaa maison arbre ?bbbb ecole')).toBe('maison arbre');
  });

  it('takes in a word that is not ours, where it was kept', () => {
    expect(alias('la ?aaaa=peniche ecole')).toBe('peniche ecole');
    expect(alias('la ?aaaa=peniche')).toBe('peniche');
  });

  it('leaves out what only one of several wordings says', () => {
    expect(alias('absence maison arbre', 'ecole maison arbre', 'maison arbre')).toBe('maison arbre');
  });

  it.each([
    ['a single word of ours', 'la maison'],
    ['nothing but a word that was not kept', 'est quoi la ?aaaa'],
    ['a name that an entry bears', 'atelier de lens'],
    ['a sentence', 'maison arbre ecole absence arret main maison arbre'],
    ['words that a number parts', 'maison # arbre'],
  ])('is none in %s', (_, line) => {
    expect(alias(line)).toBeUndefined();
  });
});
