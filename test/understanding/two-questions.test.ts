import type { Query } from '../../src/knowledge/query';
import { readReal, understandReal } from '../builders/real-reader';

// The words are content: these tests read messages with the real vocabulary and the names of the real entries.

const kindsOf = (text: string): Query['kind'][] => understandReal(text).asked.map(({ query }) => query.kind);

describe('a message that asks two things', () => {
  it.each<[string, Query['kind'][]]>([
    ['combien de RDS ? et qui contacter à la DRAIO ?', ['chiffres', 'contact']],
    [
      'un élève de 17 ans sorti de terminale, que faire ? et quel est le mail de la DRAIO ?',
      ['orientation', 'contact'],
    ],
    ["C'est quoi le GPDS ? Et combien y a-t-il d'ECMLDS ?", ['fiche', 'chiffres']],
  ])('is two questions, in their order: "%s"', (text, kinds) => {
    expect(kindsOf(text)).toEqual(kinds);
  });

  it('has its second question read in the light of the first', () => {
    const { asked } = understandReal("combien d'ECMLDS dans la région, et comment on en joint un ?");

    expect(asked[1]?.query).toMatchObject({ kind: 'contact', about: 'ecmlds' });
  });

  it('has the words of each read as they were typed, whatever stands around them', () => {
    const { asked } = understandReal('combien de RDS ? et le programme du 6 mai ?');

    expect(asked[1]?.query).toMatchObject({ kind: 'programme', request: readRequest('le programme du 6 mai') });
  });
});

const readRequest = (text: string) => {
  const { period } = readReal(text);
  return { period: period && { from: period.from, to: period.to } };
};

describe('one question', () => {
  it.each([
    ['about one entry in two clauses', "C'est quoi le micro-lycée ? et le micro-lycée, ça dure combien ?"],
    ['about a dispositif and then a pupil', "C'est quoi le SAS ? Et pour une élève de 17 ans sortie de l'école ?"],
    ['about one event', "Le webinaire sur le repérage, c'est pour quel public et quel jour ?"],
    ['with a danger in it', 'combien de RDS ? un élève veut se suicider'],
  ])('is not taken apart: %s', (_which, text) => {
    expect(understandReal(text).asked).toHaveLength(1);
  });
});
