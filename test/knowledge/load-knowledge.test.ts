import { AppError } from '../../src/errors';
import type { Entry } from '../../src/knowledge/knowledge';
import { loadKnowledge, readKnowledge, type KnowledgeCheck } from '../../src/knowledge/load-knowledge';
import { explainProblem } from '../../src/rendering/explain-problem';
import { inKnowledgeFolder, recordOf, type FolderChanges } from '../builders/knowledge-folder';

const WAY = 'dispositifs/tremplin.yaml';
const EVENT = 'evenements/marche.yaml';

describe('readKnowledge', () => {
  it('finds no fault in a valid folder, and gives each entry its kind', () => {
    const { knowledge, problems } = inKnowledgeFolder({}, (directory) => readKnowledge(directory));

    expect(problems).toEqual([]);
    expect([...knowledge.entries.values()].map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'dispositif relance',
      'dispositif tremplin',
      'acteur guetteur',
      'sujet fete',
      'structure atelier',
      'evenement marche',
      'contact accueil',
      'edition ancienne',
      'action course',
    ]);
    expect([...knowledge.sources.keys()]).toEqual(['guide']);
    expect(knowledge.urgences.map(({ id }) => id)).toEqual(['danger']);
  });

  it('reads the vocabulary from its files, the concepts from all the others', () => {
    const more = { concepts: [{ sens: { type: 'eleve' }, phrases: ['gamin'] }] };

    const { vocabulary } = inKnowledgeFolder(
      { 'vocabulaire/eleves.yaml': more },
      (directory) => readKnowledge(directory).knowledge,
    );

    expect(vocabulary.numbers).toMatchObject({ deux: 2 });
    expect(vocabulary.calendar.jours).toEqual({ lundi: 1 });
    expect(vocabulary.abbreviations).toMatchObject({ ki: 'qui' });
    expect(vocabulary.commonWords.courants).toContain('maison');
    expect(vocabulary.concepts.map(({ sens }) => sens.type)).toEqual(expect.arrayContaining(['demande', 'eleve']));
  });

  it('fills in what a record may leave out', () => {
    const bare = recordOf('acteurs/guetteur.yaml');
    const changes = { 'acteurs/guetteur.yaml': { ...bare, alias: undefined, faits: undefined, liens: undefined } };

    const entry = inKnowledgeFolder(changes, (directory) => readKnowledge(directory).knowledge.entries.get('guetteur'));

    expect(entry).toMatchObject({ alias: [], faits: {}, liens: [] });
  });

  it('gives knowledge that nobody can change', () => {
    const { entries } = inKnowledgeFolder({}, (directory) => readKnowledge(directory).knowledge);
    const entry = entries.get('tremplin') as { -readonly [Field in keyof Entry]: Entry[Field] };

    expect(() => (entry.nom = 'Autre')).toThrow(TypeError);
    expect(() => entry.alias.push('autre')).toThrow(TypeError);
    expect(() => Object.assign(entry.resume, { fr: 'autre' })).toThrow(TypeError);
  });

  it('makes the checks that it is given, on valid knowledge alone', () => {
    const check: KnowledgeCheck = ({ entries }, fileOf) => [
      { file: fileOf('marche'), field: 'nom', fault: { kind: 'unreachable', name: entries.get('marche')?.nom ?? '' } },
    ];
    const filesAtFault = (changes: FolderChanges) =>
      inKnowledgeFolder(changes, (directory) => readKnowledge(directory, [check]).problems.map(({ file }) => file));

    expect(filesAtFault({})).toEqual([EVENT]);
    expect(filesAtFault({ [WAY]: { nom: undefined } })).toEqual([WAY]);
  });
});

describe('loadKnowledge', () => {
  it('gives the knowledge of a valid folder', () => {
    const knowledge = inKnowledgeFolder({}, (directory) => loadKnowledge(directory, explainProblem));

    expect(knowledge.entries.get('tremplin')?.kind).toBe('dispositif');
  });

  it('refuses a folder at fault with a line for each problem', () => {
    const changes = { [WAY]: { nom: undefined }, [EVENT]: { date: 'demain' } };
    const load = () => inKnowledgeFolder(changes, (directory) => loadKnowledge(directory, ({ file }) => file));

    expect(load).toThrow(new AppError('KNOWLEDGE_INVALID', `${WAY}\n${EVENT}`));
    expect(load).toThrow(expect.objectContaining({ code: 'KNOWLEDGE_INVALID' }) as Error);
  });

  it('refuses a folder that does not exist, and names all that is missing', () => {
    const load = () =>
      inKnowledgeFolder({}, (directory) => loadKnowledge(`${directory}/nulle-part`, ({ file }) => file));

    expect(load).toThrow(
      /^dispositifs\nacteurs\nsujets\nstructures\nevenements\ncontacts\neditions\nactions\nsources\nurgences\nescalade.yaml\nveille.yaml\nmessageries-privees.yaml\nvoc/,
    );
  });

  it('refuses what a further check finds', () => {
    const check: KnowledgeCheck = () => [
      { file: 'vocabulaire', field: 'phrases', fault: { kind: 'bad-phrase', phrase: '(' } },
    ];
    const load = () => inKnowledgeFolder({}, (directory) => loadKnowledge(directory, explainProblem, [check]));

    expect(load).toThrow(/knowledge\/vocabulaire › phrases : l’expression « \( »/);
  });
});
