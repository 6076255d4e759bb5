import { createWordMark } from '../../src/privacy/known-words';

describe('a mark', () => {
  const markOf = createWordMark('secret');

  it('is the same for the same word, another for another', () => {
    expect(markOf('trottibull')).toBe(markOf('trottibull'));
    expect(markOf('trottibull')).not.toBe(markOf('peniche'));
  });

  it('cannot be made without the secret', () => {
    expect(createWordMark('other')('trottibull')).not.toBe(markOf('trottibull'));
  });

  it('does not show the word', () => {
    expect(markOf('abcdef')).toMatch(/^[\da-f]{16}$/);
  });
});
