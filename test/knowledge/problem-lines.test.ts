import { readKnowledge } from '../../src/knowledge/load-knowledge';
import { fold } from '../../src/knowledge/fold';
import { explainProblem } from '../../src/rendering/explain-problem';
import { inKnowledgeFolder, recordOf, type FolderChanges } from '../builders/knowledge-folder';

const WAY = 'dispositifs/tremplin.yaml';
const EVENT = 'evenements/marche.yaml';
const explained = (changes: FolderChanges): string[] =>
  inKnowledgeFolder(changes, (directory) => readKnowledge(directory).problems.map(explainProblem));
const criterion = (about: object) => ({ [WAY]: { criteres: [{ source: 'guide', ...about }] } });

describe('a line about a fault', () => {
  it('tells a text that begins with an asterisk like any other file that is not YAML', () => {
    expect(explained({ [WAY]: 'id: tremplin\nnom: *important*\n' })).toEqual([
      expect.stringContaining(`knowledge/${WAY}:2:1 : le fichier n’est pas du YAML lisible`),
    ]);
  });
  it('tells a file that is not YAML without the code of the library', () => {
    expect(explained({ [WAY]: 'id: tremplin\nnom: Tremplin : le saut\n' }).join()).not.toMatch(/[A-Z]+_[A-Z_]+/);
  });
  it('leads to the value of a criterion that is not in the list', () => {
    const [line] = explained(criterion({ type: 'parmi', champ: 'niveau', valeurs: ['cp'] }));
    expect(line).toMatch(/valeurs\[0\].*choisissez parmi : college, lycee, lp/);
  });
  it('leads to the field of a list criterion', () => {
    const [line] = explained(criterion({ type: 'parmi', champ: 'taille', valeurs: ['x'] }));
    expect(line).toMatch(/champ.*choisissez parmi : niveau, classe, situation, departement/);
  });
  it('speaks of the chosen type of criterion alone', () => {
    const [line] = explained(criterion({ type: 'entre', champ: 'age', min: 'seize' }));
    expect(line).not.toContain('au-moins-un');
  });
  it('tells a period whose last day comes before the first', () => {
    expect(explained({ [EVENT]: { date: undefined, du: '2030-06-12', au: '2030-06-11' } })).toHaveLength(1);
  });
  it('asks for quotes around a département that YAML reads as a number', () => {
    const text = JSON.stringify(recordOf('structures/atelier.yaml')).replace('"departement":"60"', '"departement":02');
    expect(explained({ 'structures/atelier.yaml': text })).toEqual([expect.stringContaining('guillemets')]);
  });
  it('says the limits of a number', () => {
    const calendar = recordOf('vocabulaire/calendrier.yaml');
    expect(explained({ 'vocabulaire/calendrier.yaml': { ...calendar, jours: { lundi: 9 } } }).join()).toMatch(
      /au plus 6/,
    );
  });
  it('tells an edition that does not exist once', () => {
    expect(explained({ [EVENT]: { edition: 'rien' } })).toHaveLength(1);
  });
  it('says of an entry that points at itself that it does', () => {
    expect(explained({ [WAY]: { liens: ['tremplin'] } }).join()).not.toContain('n’existe pas');
  });
  it('takes an acute accent typed for an apostrophe as one', () => {
    expect(fold('l´élève')).toBe("l'eleve");
  });
  it('tells a file whose ending it does not read', () => {
    expect(explained({ 'acteurs/oubli.yml': 'id: oubli\n' })).toHaveLength(1);
  });
});
