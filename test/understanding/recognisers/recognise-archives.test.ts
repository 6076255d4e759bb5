import type { SaidArchives } from '../../../src/understanding/recognisers/recognise-archives';
import { readReal } from '../../builders/real-reader';

// The words are content: these tests read messages with the real vocabulary and the editions of the real knowledge base.

const said = (text: string): SaidArchives => readReal(text).archives;

describe('how plainly the past is spoken of', () => {
  it.each<[string, SaidArchives['cue']]>([
    ["la banque d'idées", 'sur'],
    ['que disait la synthèse nationale ?', 'sur'],
    ['les anciennes éditions', 'sur'],
    ['projects of past years', 'sur'],
    ["qu'ont fait les autres académies ?", 'probable'],
    ['une initiative autour du jardin', 'probable'],
    ["c'est quoi le tutorat ?", undefined],
    ['un décrocheur de 17 ans', undefined],
  ])('"%s": %s', (text, cue) => {
    expect(said(text).cue).toBe(cue);
  });

  it('tells actions from the edition as a whole', () => {
    expect(said("des exemples d'actions").actions).toBe(true);
    expect(said("l'édition passée").actions).toBe(false);
  });
});

describe('years', () => {
  it.each([
    ['en 2016', [2016]],
    ['en 2015-2016', [2016]],
    ['la rentrée 2015', [2016]],
    ['de 2016 à 2021', [2016, 2021]],
    ['la Semaine 2026', []],
    ['110 actions', []],
  ])('"%s": those that an edition has: %j', (text, years) => {
    expect(said(text).years).toEqual(years);
  });
});

describe('académies', () => {
  it.each([
    ["l'académie de Nantes", ['Nantes']],
    ['Creteil ou Orleans-Tours', ['Créteil', 'Orléans-Tours']],
    ['en Normandie', ['Caen', 'Rouen']],
    ['chez nous', ['Amiens', 'Lille']],
    ['Rennes, en Bretagne', ['Rennes']],
    ['nulle part', []],
  ])('"%s": %j, each once', (text, academies) => {
    expect(said(text).academies).toEqual(academies);
  });
});

describe('themes and levels', () => {
  it('are read in the words of those who look for an idea', () => {
    expect(said('une fresque et du basket').themes).toEqual(['arts', 'sport']);
    expect(said('an idea with families').themes).toEqual(['parents']);
  });

  it('are said once, however often', () => {
    expect(said('sport, eps, rugby').themes).toEqual(['sport']);
  });

  it('hold the premier degré, which no pupil of ours is in', () => {
    expect(said('un projet en maternelle').levels).toEqual(['premier-degre']);
    expect(said('un projet au collège').levels).toEqual([]);
  });
});

describe('editions of a kind', () => {
  it.each<[string, SaidArchives['editions']]>([
    ['quelles académies manquent de données ?', 'sans-donnees'],
    ['which ones had two editions?', 'pas-la-premiere'],
    ['les éditions passées', 'toutes'],
    ['list of the past editions', 'toutes'],
    ["une idée d'action", undefined],
  ])('"%s": %s', (text, editions) => {
    expect(said(text).editions).toBe(editions);
  });
});

describe('titles', () => {
  it('come the longest first', () => {
    const { named } = said('la cérémonie de lettres de compliment des parents');

    expect(named[0]?.id).toBe('action-2016-bordeaux-lettres-de-compliment');
    expect(named.map(({ words }) => words)).toEqual(named.map(({ words }) => words).sort((a, b) => b - a));
  });
});

describe('words that tell one action from another', () => {
  it('are neither ways of asking nor académies', () => {
    expect(said("une idée d'action sur les marionnettes à Nantes").terms).toEqual(
      readReal('marionnettes').words.map(({ stem }) => stem),
    );
  });

  it('are none where the past alone is spoken of', () => {
    expect(said("d'autres idées d'actions").terms).toEqual([]);
  });
});
