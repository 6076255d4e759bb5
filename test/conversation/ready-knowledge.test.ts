import { readyKnowledge } from '../../src/conversation/ready-knowledge';
import { reply } from '../../src/conversation/reply';
import { createQuestionShaper, searchEntries } from '../../src/conversation/search-entries';
import { indexAnnuaire } from '../../src/annuaire/annuaire-index';
import { toyAnnuaire } from '../builders/toy-annuaire';
import { toyRegion } from '../builders/toy-knowledge';

type Compile = (...args: unknown[]) => unknown;

/** The names of what was compiled, in order. */
const mockCompiled: string[] = [];

/** A module whose functions that compile are told of when they are called. */
function mockTelling(path: string, ...names: readonly string[]): object {
  const actual = jest.requireActual<Record<string, Compile>>(path);
  const telling = names.map((name) => [
    name,
    (...args: unknown[]) => {
      mockCompiled.push(name);
      return actual[name]?.(...args);
    },
  ]);
  return { ...actual, ...Object.fromEntries(telling) } as object;
}

jest.mock('../../src/annuaire/annuaire-index', () => mockTelling('../../src/annuaire/annuaire-index', 'indexAnnuaire'));
jest.mock('../../src/answering/answer-query', () => mockTelling('../../src/answering/answer-query', 'createAnswerer'));
jest.mock('../../src/privacy/known-words', () => mockTelling('../../src/privacy/known-words', 'knownWords'));
jest.mock('../../src/privacy/mask-patterns', () => mockTelling('../../src/privacy/mask-patterns', 'maskPatterns'));
jest.mock('../../src/privacy/name-lists', () => mockTelling('../../src/privacy/name-lists', 'nameLists'));
jest.mock('../../src/search/lookup', () =>
  mockTelling('../../src/search/lookup', 'compileLookup', 'createEntryFinder'),
);
jest.mock('../../src/understanding/detect-language', () =>
  mockTelling('../../src/understanding/detect-language', 'languageWords'),
);
jest.mock('../../src/understanding/index-vocabulary', () =>
  mockTelling('../../src/understanding/index-vocabulary', 'indexVocabulary'),
);
jest.mock('../../src/understanding/models/models', () =>
  mockTelling('../../src/understanding/models/models', 'readyModels'),
);
jest.mock('../../src/understanding/read-message', () =>
  mockTelling('../../src/understanding/read-message', 'readerOf'),
);
jest.mock('../../src/understanding/recognisers/calendar-words', () =>
  mockTelling('../../src/understanding/recognisers/calendar-words', 'calendarLexicon'),
);

const WAYS_TO_COMPILE = [
  'calendarLexicon',
  'compileLookup',
  'createAnswerer',
  'createEntryFinder',
  'indexAnnuaire',
  'indexVocabulary',
  'knownWords',
  'languageWords',
  'maskPatterns',
  'nameLists',
  'readerOf',
  'readyModels',
];

describe('a knowledge base that is ready', () => {
  it('was compiled once, and answers its first questions of every kind without compiling anything', () => {
    const deps = {
      knowledge: readyKnowledge(toyRegion),
      annuaire: indexAnnuaire(toyAnnuaire),
      now: new Date('2030-06-11T08:00:00+02:00'),
      newId: () => 'id',
    };
    const whenLoaded = [...mockCompiled].sort();
    const shape = createQuestionShaper({ markOf: () => 'mark', keepsUnknown: false });

    for (const text of [
      'bonjour',
      'quel dispositif à 17 ans ?',
      'programme du 12 juin',
      'mon élève Zéphirin Durand, 06 99 00 12 34, z.durand@exemple.fr, 12 rue des Lilas',
      'ECMLDS de Maubeuge',
      'azerty',
    ]) {
      const { reading } = reply({ kind: 'message', text }, {}, deps);
      if (reading) shape(reading, deps.knowledge);
      searchEntries(text, deps);
    }
    reply({ kind: 'action', action: { kind: 'open', entry: 'escale' } }, {}, deps);

    expect(whenLoaded).toEqual(WAYS_TO_COMPILE);
    expect([...mockCompiled].sort()).toEqual(whenLoaded);
  });
});
