import { readReal } from '../builders/real-reader';

// The words are content: these tests read messages with the real vocabulary.

describe('the language of a message', () => {
  it.each([
    ['quel dispositif pour un jeune de 17 ans ?', 'fr'],
    ["qu'est-ce qui est prévu demain ?", 'fr'],
    ['kel dispo pr lui', 'fr'],
    ['what is on tomorrow?', 'en'],
    ['which dispositif for a pupil who is 17?', 'en'],
    ["I don't know", 'en'],
  ])('"%s" is %s', (text, expected) => {
    expect(readReal(text).language).toBe(expected);
  });

  it.each(['PAFI', '17', '', '🙂', 'CIO ?'])('is not told by %j', (text) => {
    expect(readReal(text).language).toBeUndefined();
  });
});
