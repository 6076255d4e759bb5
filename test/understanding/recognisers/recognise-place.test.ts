import { readReal } from '../../builders/real-reader';

// The words are content: these tests read messages with the real vocabulary and the towns of the real entries.

function place(text: string): string | undefined {
  const { place: said, departement } = readReal(text);
  if (!said) return undefined;
  const name = { town: 'name', departement: 'code', departements: 'codes', academie: 'academie', region: 'kind' }[
    said.kind
  ];
  return [(said as unknown as Record<string, string>)[name], departement].filter(Boolean).join(' in ');
}

describe('a town', () => {
  it.each([
    ['à Liévin', 'Liévin in 62'],
    ['lievin', 'Liévin in 62'],
    ['à Creil', 'Creil in 60'],
    ['à Berck', 'Berck-sur-Mer in 62'],
    ['Berck sur Mer', 'Berck-sur-Mer in 62'],
    ['Nœux', 'Nœux-les-Mines in 62'],
    ['noeux les mines', 'Nœux-les-Mines in 62'],
    ['à Barray', 'Bavay in 59'],
  ])('"%s" is %s', (text, expected) => {
    expect(place(text)).toBe(expected);
  });

  it('comes before the département that is said with it', () => {
    expect(place('Creil (60)')).toBe('Creil in 60');
    expect(place('dans le Pas-de-Calais, à Lens')).toBe('Lens in 62');
  });
});

describe('a département', () => {
  it.each([
    ["dans l'Oise", '60 in 60'],
    ['dans le Nord', '59 in 59'],
    ['la Somme', '80 in 80'],
    ['Pas-de-Calais', '62 in 62'],
    ['dans le 59', '59 in 59'],
    ['le 62', '62 in 62'],
    ['dép 80', '80 in 80'],
    ['département 2', '02 in 02'],
    ['du 02', '02 in 02'],
    ['un jeune (60)', '60 in 60'],
    ['Roubaix', '59 in 59'],
  ])('is read in "%s": %s', (text, expected) => {
    expect(place(text)).toBe(expected);
  });

  it.each(['59 élèves', '60 ans', '60 demi-journées', 'le 2 mai', 'le 62 rue du bac', '80 %', 'le 75', 'le 2'])(
    'is not read in "%s"',
    (text) => {
      expect(place(text)).toBeUndefined();
    },
  );
});

describe('an académie and the region', () => {
  it.each([
    ["académie d'Amiens", 'amiens'],
    ['dans l’académie de Lille', 'lille'],
    ['in the académie of Lille', 'lille'],
    ['en Picardie', 'amiens'],
    ['dans les Hauts-de-France', 'region'],
  ])('"%s" is %s', (text, expected) => {
    expect(place(text)).toBe(expected);
  });
});

it.each(['', 'bonjour', 'un décrocheur de 17 ans', 'c’est quoi un PAFI ?'])('no place is read in "%s"', (text) => {
  expect(place(text)).toBeUndefined();
});
