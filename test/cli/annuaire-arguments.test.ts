import { readAnnuaireArguments } from '../../src/cli/annuaire-arguments';

describe('readAnnuaireArguments', () => {
  it("takes the ministry's file for the région", () => {
    expect(readAnnuaireArguments(['a.csv'])).toEqual({
      path: 'a.csv',
      contacts: false,
      departements: ['02', '59', '60', '62', '80'],
      dryRun: false,
      date: undefined,
      withoutRefused: false,
    });
  });

  it('takes the départements, the date and the options that are given', () => {
    const args = ['a.csv', '--departements', '59, 2a,971', '--date', '2026-09-01', '--dry-run', '--sans-les-refusees'];

    expect(readAnnuaireArguments(args)).toMatchObject({
      departements: ['59', '2A', '971'],
      date: '2026-09-01',
      dryRun: true,
      withoutRefused: true,
    });
  });

  it.each([
    [[], /^Usage : npm run annuaire/],
    [['a.csv', 'b.csv'], /^Usage : npm run annuaire/],
    [['--tout', 'a.csv'], /^Usage : npm run annuaire/],
    [['a.csv', '--departements', 'nord'], /^--departements : indiquez/],
    [['--contacts', 'a.csv', '--departements', '59'], /^--departements ne sert/],
    [['--contacts', 'a.csv', '--date', 'hier'], /^--date : indiquez/],
  ])('says how it is used: %j', (args, message) => {
    expect(() => readAnnuaireArguments(args)).toThrow(message);
  });
});
