import { calendarNames, calendarWords } from '../../../src/understanding/recognisers/calendar-words';
import { readReal, real } from '../../builders/real-reader';

const { knowledge, reader } = real();
const { calendar } = knowledge.vocabulary;

describe('the words of the calendar', () => {
  it('are all known, so that none of them is taken for a misspelling', () => {
    const unknown = calendarWords(calendar).filter((word) => !reader.index.lexicon.knows(word));

    expect(calendarWords(calendar)).toContain('toussaint');
    expect(unknown).toEqual([]);
  });

  it.each([
    ['mecredi', 'mercredi'],
    ['vendrdi', 'vendredi'],
    ['thurday', 'thursday'],
    ['septmbre', 'septembre'],
    ['toussain', 'toussaint'],
    ['lendmain', 'lendemain'],
  ])('are what a slip is corrected to: %s is %s', (typed, meant) => {
    expect(readReal(typed).words.map(({ text }) => text)).toEqual([meant]);
  });

  it('are not what a short name is corrected to', () => {
    expect(calendarNames(calendar)).not.toContain('mars');
    expect(readReal('Marc').words.map(({ text }) => text)).not.toContain('mars');
  });
});
