import { stemOf } from '../../../src/knowledge/fold';
import { compilePhrase, matchPhrase, type CutWords } from '../../../src/understanding/words/phrase';
import { readWords } from '../../../src/understanding/words/read-words';
import { tokenise } from '../../../src/understanding/words/tokenise';
import { toyVocabulary } from '../../builders/toy-vocabulary';

const { legers, outils } = toyVocabulary.commonWords;

const cut: CutWords = (text) =>
  tokenise(text)
    .filter(({ elided }) => !elided)
    .map(({ text: word }) => ({
      text: word,
      stem: stemOf(word),
      light: legers.includes(word),
      empty: [...outils.fr, ...outils.en].includes(word),
    }));

/** Every word is right as it stands: these tests are not about spelling. */
const read = (text: string) =>
  readWords(text, toyVocabulary, {
    knows: () => true,
    correct: () => undefined,
    rolesOf: () => new Set(),
  });

/** The words of the message that the phrase takes, from the first place where it fits; undefined where it fits nowhere. */
function taken(source: string, message: string): string | undefined {
  const phrase = compilePhrase(source, cut);
  if (!phrase) throw new Error(`"${source}" is no phrase`);
  const words = read(message);
  const [match] = words.flatMap((_, index) => {
    const found = matchPhrase(phrase, words, index);
    return found ? [found] : [];
  });
  return match?.map((index) => words[index]?.text).join(' ');
}

describe('plain words', () => {
  it('fit in their order, side by side', () => {
    expect(taken('lycee pro', 'au lycee pro depuis')).toBe('lycee pro');
    expect(taken('lycee pro', 'pro du lycee')).toBeUndefined();
    expect(taken('lycee pro', 'lycee vraiment pro')).toBeUndefined();
  });

  it('fit whatever the accents, the plural and the conjugation', () => {
    expect(taken('eleve decroche', 'Élèves décrochés')).toBe('eleves decroches');
    expect(taken('appeler', 'vous appelez qui')).toBe('appelez');
  });

  it('fit across an article, written in the phrase or in the message', () => {
    expect(taken('joindre mentor', 'joindre le mentor')).toBe('joindre mentor');
    expect(taken('joindre le mentor', 'joindre mentor')).toBe('joindre mentor');
  });

  it('do not fit across the end of a sentence', () => {
    expect(taken('lycee pro', 'il est au lycee. pro aussi')).toBeUndefined();
  });
});

describe('a choice', () => {
  it('fits any of its branches', () => {
    expect(taken('(rate|loupe) examen', 'il a loupé examen')).toBe('loupe examen');
    expect(taken('(rate|loupe) examen', 'il passe examen')).toBeUndefined();
  });

  it('fits a branch of several words', () => {
    expect(taken('(plus du tout|jamais) inscrit', 'plus du tout inscrit')).toBe('plus tout inscrit');
  });

  it('takes the longest branch that fits', () => {
    expect(taken('(bac|bac pro) obtenu', 'bac pro obtenu')).toBe('bac pro obtenu');
  });

  it('may be passed by when it is optional', () => {
    expect(taken('sorti (vraiment)? ecole', 'sorti ecole')).toBe('sorti ecole');
    expect(taken('sorti (vraiment)? ecole', 'sorti vraiment ecole')).toBe('sorti vraiment ecole');
  });

  it('keeps its small words when one of its branches has nothing else', () => {
    expect(taken('terminale (generale|des)', 'terminale pro')).toBeUndefined();
    expect(taken('terminale (generale|des)', 'terminale des')).toBe('terminale des');
  });
});

describe('a gap', () => {
  it.each([
    ['pas obtenu bac', 'none'],
    ['pas encore obtenu son cher bac', 'two'],
    ['pas encore tout a fait obtenu bac', 'three beside an article'],
  ])('stands for up to three words: %s (%s)', (message) => {
    expect(taken('pas … obtenu … bac', message)).toBe('pas obtenu bac');
  });

  it('does not stand for four', () => {
    expect(taken('pas … bac', 'pas un deux trois quatre cinq bac')).toBeUndefined();
  });
});

describe('an exact word', () => {
  it('fits as it is written and in no other form', () => {
    expect(taken('=parti', 'il est parti')).toBe('parti');
    expect(taken('=parti', 'ils sont partis')).toBeUndefined();
  });
});

describe('a number', () => {
  it('fits in digits and in letters', () => {
    expect(taken('# mois', 'depuis 8 mois')).toBe('8 mois');
    expect(taken('# mois', 'depuis deux mois')).toBe('deux mois');
    expect(taken('# mois', 'depuis quelques mois')).toBeUndefined();
  });

  it('may stand in the middle', () => {
    expect(taken('age # ans', 'age 17 ans')).toBe('age 17 ans');
  });
});

describe('a phrase of small words alone', () => {
  it('keeps them all, so that it is not found everywhere', () => {
    expect(taken('a plus', 'a plus')).toBe('a plus');
    expect(taken('a plus', 'deux plus deux')).toBeUndefined();
  });

  it('is found by the words as they are written', () => {
    expect(taken('est la', 'il est la')).toBe('est la');
    expect(taken('est la', 'il est ailleurs')).toBeUndefined();
  });
});

describe('what is no phrase', () => {
  it.each(['', '   ', '…', '(vraiment)?', 'lycee (pro', 'lycee pro)', '(a|b (c|d))'])('%j', (source) => {
    expect(compilePhrase(source, cut)).toBeUndefined();
  });

  it('is told from one', () => {
    expect(compilePhrase('lycee (pro)?', cut)).toBeDefined();
  });
});

describe('where a phrase can begin', () => {
  it.each([
    ['lycee pro', ['lyce']],
    ['(rate|loupe) examen', ['rat', 'loup']],
    ['(vraiment)? sorti', ['vrai', 'sort']],
    ['=parti loin', ['=parti']],
    ['# mois', ['#']],
  ])('%s begins with %j', (source, starts) => {
    expect(compilePhrase(source, cut)?.starts).toEqual(starts);
  });
});
