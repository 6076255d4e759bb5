import { describeChanges, formatMatrix, parseMatrix } from './golden-matrix';

describe('the text of a matrix', () => {
  const KEY = 'parcours-jouet | lp | sans-solution';
  const text = (runs: string) => `${KEY} : ${runs}\n`;
  const nameOf = (id: string) => (id === 'parcours-jouet' ? 'Parcours jouet' : undefined);
  const changes = (before: string, after: string) => describeChanges(parseMatrix(before), parseMatrix(after), nameOf);

  it('reads back as it was written', () => {
    const written = text('10-14 non · 15 derogation · 16-25 eligible · 26-30 a-verifier');

    expect(formatMatrix(parseMatrix(written))).toBe(written);
  });

  it('says in plain French which verdict changes, and for whom', () => {
    const before = text('10-25 eligible · 26-30 non');
    const after = text('10-26 eligible · 27-30 non');

    expect(changes(before, after)).toEqual(['Parcours jouet, lycée pro, sans solution, 26 ans : non → éligible']);
  });

  it('says the change of neighbouring ages once, and each change apart', () => {
    const before = text('10-15 non · 16-30 eligible');
    const after = text('10-14 non · 15 derogation · 16-27 eligible · 28-30 a-verifier');

    expect(changes(before, after)).toEqual([
      'Parcours jouet, lycée pro, sans solution, 15 ans : non → dérogation',
      'Parcours jouet, lycée pro, sans solution, 28-30 ans : éligible → à vérifier',
    ]);
  });

  it('says what appears and what is gone', () => {
    const gone = 'ancien | ? | ? : 10-30 non\n';

    expect(changes(gone, text('10-30 eligible'))).toEqual([
      'ancien, niveau inconnu, situation inconnue, 10-30 ans : non → absent',
      'Parcours jouet, lycée pro, sans solution, 10-30 ans : absent → éligible',
    ]);
  });

  it('shows a line that it cannot read as a change', () => {
    expect(changes(text('dix à trente ans : eligible'), text('10-30 eligible'))).toEqual([
      'Parcours jouet, lycée pro, sans solution, 10-30 ans : absent → éligible',
    ]);
  });

  it('says nothing where nothing changes', () => {
    expect(changes(text('10-30 eligible'), text('10-20 eligible · 21-30 eligible'))).toEqual([]);
  });
});
