import { chooseQuestion } from '../../src/answering/orientation/choose-question';
import { optionsOf } from '../../src/answering/orientation/profile-options';
import { questionFields, decodeOption, encodeOption } from '../../src/knowledge/profile';
import { entriesOf } from '../../src/knowledge/knowledge';
import { toyKnowledge } from '../rendering/toy-knowledge';

describe('encodeOption', () => {
  it.each([
    [17, '17'],
    [{ min: 16, max: 17 }, '16..17'],
    [true, 'true'],
    [false, 'false'],
    ['lp', 'lp'],
    [['lycee', 'lp'], 'lycee,lp'],
  ] as const)('writes %j as %s', (value, text) => {
    expect(encodeOption(value as Parameters<typeof encodeOption>[0])).toBe(text);
  });
});

describe('decodeOption', () => {
  it('reads back every option that a question can have', () => {
    const dispositifs = entriesOf(toyKnowledge, 'dispositif');
    const options = questionFields.flatMap((field) =>
      optionsOf(field, {}, dispositifs).map((value) => ({ field, value })),
    );

    expect(options.length).toBeGreaterThan(20);
    expect(options.map(({ field, value }) => decodeOption(field, encodeOption(value)))).toEqual(
      options.map(({ value }) => value),
    );
    expect(chooseQuestion(dispositifs, {})).toBeDefined();
  });

  it('keeps a département as the text that it is', () => {
    expect(decodeOption('departement', '02')).toBe('02');
  });

  it.each([
    ['age', '9'],
    ['age', '31'],
    ['age', '18..16'],
    ['age', '16..'],
    ['age', '16.5'],
    ['age', ''],
    ['age', 'lp'],
    ['dureeDescolarisationMois', '-1'],
    ['niveau', 'primaire'],
    ['niveau', 'lp,primaire'],
    ['classe', 'cp'],
    ['situation', 'true'],
    ['allophone', 'oui'],
    ['autonome', '1'],
    ['departement', '75'],
  ] as const)('takes no %s from "%s"', (field, text) => {
    expect(decodeOption(field, text)).toBeUndefined();
  });
});
