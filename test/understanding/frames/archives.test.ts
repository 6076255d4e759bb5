import type { ArchiveFilter } from '../../../src/knowledge/query';
import { askedReal as asked } from '../../builders/real-reader';

// The words are content: these tests read messages with the real vocabulary and the names of the real entries.

describe('ideas from the past', () => {
  it.each<[string, Omit<ArchiveFilter, 'kind'>]>([
    ['as-tu des idées de projets pour faire bouger les collégiens ?', { levels: ['college'] }],
    ['un exemple d’action en lycée pro sur le numérique', { levels: ['lp'], themes: ['numerique'] }],
    ['une initiative autour du potager', { themes: ['jardin'] }],
    ['les actions menées à Dijon', { academies: ['Dijon'] }],
    ['actions sur le théâtre en 2016', { years: [2016], themes: ['theatre'] }],
    ['ideas for activities with families in primary school', { levels: ['premier-degre'], themes: ['parents'] }],
    ['du sport dans les éditions passées', { themes: ['sport'] }],
  ])('"%s" are actions: %j', (text, filter) => {
    expect(asked(text)).toMatchObject({ kind: 'archives', count: false, filter: { kind: 'action', ...filter } });
  });

  it.each([
    ['la cérémonie de lettres de compliment, en quoi ça consistait ?', 'action-2016-bordeaux-lettres-de-compliment'],
    ['Métiss’art, raconte', 'action-2016-guyane-metiss-art'],
  ])('are one fiche when the title of one is said: "%s"', (text, entry) => {
    expect(asked(text)).toMatchObject({ kind: 'fiche', entry });
  });
});

describe('past editions', () => {
  it.each<[string, Omit<ArchiveFilter, 'kind'>]>([
    ['montre-moi les éditions passées', {}],
    ['which past editions do you know?', {}],
    ['les éditions de 2016', { years: [2016] }],
    ['quelles académies avaient déjà organisé une Semaine ?', { editions: 'pas-la-premiere' }],
    ["sur quelles académies n'y a-t-il pas de données ?", { editions: 'sans-donnees' }],
    ["qu'a-t-on organisé en Normandie ?", { academies: ['Caen', 'Rouen'] }],
  ])('"%s" are a list: %j', (text, filter) => {
    expect(asked(text)).toEqual({
      kind: 'archives',
      count: false,
      filter: { kind: 'edition', ...filter },
      terms: expect.any(Array) as unknown,
    });
  });

  it.each([
    ["qu'a fait l'académie de Limoges ?", 'semaine-2016-limoges'],
    ['what did Rennes do?', 'semaine-2016-rennes'],
    ["l'édition 2021", 'semaine-2021-nouvelle-aquitaine'],
    ['la Semaine 2016 dans la Somme', 'semaine-2016-amiens'],
  ])('"%s" is one edition, which has a fiche', (text, entry) => {
    expect(asked(text)).toMatchObject({ kind: 'fiche', entry });
  });
});

describe('a count', () => {
  it.each<[string, ArchiveFilter]>([
    ['combien d’actions à Grenoble ?', { kind: 'action', academies: ['Grenoble'] }],
    ["combien d'éditions passées ?", { kind: 'edition' }],
    ['how many actions did Nice hold?', { kind: 'action', academies: ['Nice'] }],
  ])('"%s" is counted: %j', (text, filter) => {
    expect(asked(text)).toMatchObject({ kind: 'archives', count: true, filter });
  });
});

describe('no question about the past', () => {
  it.each([
    ['un décrocheur de 17 ans qui aime le sport, une idée ?', 'a pupil is described'],
    ['qui joindre pour une action sur le numérique ?', 'somebody is looked for'],
    ["qu'y a-t-il demain autour du sport ?", 'the programme'],
    ['le micro-lycée de Creil fait du théâtre ?', 'a structure of today'],
    ['combien de RDS ?', 'a figure of today'],
    ['les dispositifs au collège', 'dispositifs of today'],
    ['la cantine à Nantes', 'another académie, and nothing of the Semaine'],
  ])('"%s": %s', (text) => {
    expect(asked(text).kind).not.toBe('archives');
  });
});
