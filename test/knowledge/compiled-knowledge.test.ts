import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCompiled, withKeptModels, writeCompiled } from '../../src/knowledge/compiled-knowledge';
import { readKnowledge } from '../../src/knowledge/load-knowledge';
import { learn } from '../../src/learning/linear-model';
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

describe('withKeptModels', () => {
  const learnt = () => ({
    suite: learn(
      [
        { features: [1], label: 'oui' },
        { features: [2], label: 'non' },
      ],
      { minCount: 1 },
    ),
  });

  it('learns once, and anew for other content, whose trial leaves what is kept alone', () => {
    const learns = jest.fn(learnt);
    inKnowledgeFolder({}, (directory) => {
      const { knowledge } = readKnowledge(directory);
      const path = join(directory, 'modeles.bin');
      const first = withKeptModels(knowledge, path, learns);

      withKeptModels(knowledge, path, learns, 'other code', false);
      const again = withKeptModels(knowledge, path, learns);

      expect(learns).toHaveBeenCalledTimes(2);
      expect(again.modeles).toEqual(first.modeles);
    });
  });
});
