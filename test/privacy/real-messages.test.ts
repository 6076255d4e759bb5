import { maskIdentifiers } from '../../src/privacy/mask-identifiers';
import { real } from '../builders/real-reader';
import { ownSets, readQuestions } from '../eval/question-set';

const { knowledge } = real();
const { known } = knowledge;
const masked = (texts: readonly string[]) => texts.filter((text) => maskIdentifiers(text, known).found.length > 0);

const asked = ownSets()
  .flatMap(readQuestions)
  .flatMap(({ turns }) => turns);

describe('the guard', () => {
  it('finds nothing to hide in the labelled questions, which identify nobody', () => {
    expect(asked.length).toBeGreaterThan(500);
    expect(masked(asked)).toEqual([]);
  });

  it.each([
    'yung man 19 dosnt speak french, somthing for him?',
    'absent alot, termnale STMG',
    'an unaccompanied minor, Irish or Chechen, who is a Bambara speaker',
    'a course for over-fifteens and Under-sixteens',
    'pupil lost her calculator in room 204',
    'le projet vient de Mongolie ou du Kosovo',
  ])('takes no misspelt word, country or people for a name: %s', (text) => {
    expect(masked([text])).toEqual([]);
  });

  it('hides nothing of what the knowledge base calls its entries', () => {
    const names = [...knowledge.entries.values()].flatMap(({ nom, nomEn, alias }) => [nom, nomEn, ...alias]);

    expect(masked(names)).toEqual([]);
  });

  it.each([
    'élève Philippe Marchand, 17 ans',
    'Mon fils Hugo Lefèvre ne va plus au collège',
    'la jeune Emma Petit est au lycée Jean Bouin',
    'il s’appelle kevin durand et il a 17 ans',
    'Mme Lefebvre veut un rendez-vous',
    'Kévin Durand, 17 ans, décrocheur à Creil',
  ])('knows a name from the words that the knowledge base uses: %s', (text) => {
    expect(masked([text])).toEqual([text]);
    expect(maskIdentifiers(text, known).text).not.toMatch(
      /marchand|hugo|lefèvre|emma|petit|kevin|kévin|durand|lefebvre/i,
    );
  });

  it.each([
    'comment joindre M. Delignières ?',
    'quand parle Mme Porthé ?',
    'élève du collège Jean Zay',
    'le 03 22 82 39 20',
  ])('lets through the people, schools and numbers that the documents print: %s', (text) => {
    expect(masked([text])).toEqual([]);
  });
});
