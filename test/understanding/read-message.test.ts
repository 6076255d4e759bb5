import { readReal } from '../builders/real-reader';

// The words are content: these tests read messages with the real vocabulary and the names of the real entries.

const mentioned = (text: string): string[] => readReal(text).mentions.map(({ id }) => id);

describe('the entries that a message names', () => {
  it.each([
    ['le PAFI', ['pafi']],
    ['parcours aménagé de formation initiale', ['pafi']],
    ['le micro lycee', ['micro-lycee']],
    ['microlycée', ['micro-lycee']],
    ['la session d’accueil et de sécurisation', ['sas']],
    ['le SAS du lycée de la nouvelle chance', ['sas-lnc']],
    ['le lycée de la nouvelle chance', ['lnc']],
    ['le gpds puis la foquale', ['gpds', 'foquale']],
    ['semaine de la perseverense', ['semaine-2026']],
  ])('"%s": %j', (text, expected) => {
    expect(mentioned(text)).toEqual(expected);
  });

  it('stand in the order in which they are said, each once', () => {
    expect(mentioned('tutorat, PAFI, encore le tutorat')).toEqual(['tutorat', 'pafi']);
  });

  it('hold none that is only part of a longer name', () => {
    expect(mentioned('PAFI Tous droits ouverts')).toEqual(['pafi-tdo']);
  });

  it.each(['', 'bonjour', 'le menu de la cantine'])('are none in "%s"', (text) => {
    expect(mentioned(text)).toEqual([]);
  });
});

describe('a name is no statement about the pupil', () => {
  it.each(['lycée de la nouvelle chance', 'micro-collège', 'parcours français langue seconde'])('"%s"', (text) => {
    expect(readReal(text).profile).toEqual({});
  });
});

describe('the words that nothing explains', () => {
  it('are those that no phrase of ours takes', () => {
    expect(readReal('une licorne de 17 ans').unexplained.map(({ text }) => text)).toEqual(['licorne']);
  });

  it('hold no date', () => {
    expect(readReal('mercredi 6 mai').unexplained).toEqual([]);
  });
});

describe('any text', () => {
  it.each([
    ['nothing', ''],
    ['spaces', '   \n\t '],
    ['punctuation', '?!…;:,.()[]{}<>#|=&'],
    ['emojis', '🙂🙃👩‍🏫'],
    ['another script', '你好，世界'],
    ['a name of the language', 'constructor __proto__ toString'],
    ['five thousand letters', 'a'.repeat(5_000)],
    ['five thousand signs', '(|'.repeat(2_500)],
  ])('is read without fault: %s', (_what, text) => {
    const reading = readReal(text);

    expect(reading.profile).toEqual({});
    expect(reading.mentions).toEqual([]);
    expect(reading.urgences).toEqual([]);
  });
});
