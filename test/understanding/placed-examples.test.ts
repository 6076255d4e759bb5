import { fileOfExample, placedExamples } from '../../src/understanding/placed-examples';

const knowledge = {
  exemples: [
    { famille: 'faits', label: 'allophone', fr: ['il ne parle pas français', 'Vient d’arriver.'], en: [] },
    { famille: 'faits', label: 'autonome', fr: ['Il ne parle pas FRANCAIS !'], en: ['he copes'] },
    { famille: 'suites', label: 'suite', fr: ['?', '…'], en: [] },
  ],
} as const;

describe('placedExamples', () => {
  it('has each sentence once, with every place where it stands, whatever its accents and signs', () => {
    const [first, ...others] = placedExamples(knowledge);

    expect(first).toEqual({
      text: 'il ne parle pas français',
      words: ['il', 'ne', 'parle', 'pas', 'francais'],
      places: [
        { famille: 'faits', label: 'allophone', language: 'fr', rank: 0 },
        { famille: 'faits', label: 'autonome', language: 'fr', rank: 0 },
      ],
    });
    expect(others.map(({ text }) => text)).toEqual(['Vient d’arriver.', 'he copes', '?', '…']);
  });

  it('leads to the file and the field of an example', () => {
    expect(fileOfExample({ famille: 'faits', label: 'autonome', language: 'en', rank: 2 })).toEqual({
      file: 'exemples/faits/autonome.yaml',
      field: 'en[2]',
    });
  });
});
