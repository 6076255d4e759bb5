import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCompiled, writeCompiled } from '../../src/knowledge/compiled-knowledge';
import { readKnowledge } from '../../src/knowledge/load-knowledge';
import { inKnowledgeFolder } from '../builders/knowledge-folder';

const realFolder = join(__dirname, '..', '..', 'knowledge');

describe('readCompiled', () => {
  it('gives back the whole knowledge of the project, frozen', () => {
    const { knowledge } = readKnowledge(realFolder);

    const read = inKnowledgeFolder({}, (directory) => {
      const path = join(directory, 'knowledge.json');
      writeCompiled(path, realFolder, knowledge);
      return readCompiled(path, realFolder);
    });

    expect(read).toEqual(knowledge);
    expect(Object.isFrozen(read?.entries.get('pafi'))).toBe(true);
  });

  it.each([
    ['a file has changed', 'dispositifs/guetteur.yaml'],
    ['a file has come', 'sujets/nouveau.yaml'],
  ])('gives nothing once %s', (_case, file) => {
    const read = inKnowledgeFolder({}, (directory) => {
      const path = join(directory, 'knowledge.json');
      writeCompiled(path, directory, readKnowledge(directory).knowledge);
      writeFileSync(join(directory, file), 'autre chose');
      return readCompiled(path, directory);
    });

    expect(read).toBeUndefined();
  });

  it('gives nothing where nothing was written', () => {
    const read = inKnowledgeFolder({}, (directory) => readCompiled(join(directory, 'knowledge.json'), directory));

    expect(read).toBeUndefined();
  });
});
