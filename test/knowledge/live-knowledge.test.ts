import { rmSync } from 'node:fs';
import { LiveKnowledge } from '../../src/knowledge/live-knowledge';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { changeKnowledgeFolder, writeKnowledgeFolder } from '../builders/knowledge-folder';

let directory: string;
let content: LiveKnowledge;
const load = jest.fn(() => loadKnowledge(directory, ({ file, field }) => `${file} ${field}`));
beforeEach(async () => {
  directory = writeKnowledgeFolder();
  load.mockClear();
  content = new LiveKnowledge(directory, load);
  await looks();
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** The second look finds the folder at rest. */
const looks = async () => [(await content.look()).kind, (await content.look()).kind];

const nameOfTremplin = () => content.current.entries.get('tremplin')?.nom;

describe('LiveKnowledge', () => {
  it('loads once what does not change', async () => {
    const found = await looks();

    expect(found).toEqual(['same', 'same']);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('answers from what has changed once the files are at rest', async () => {
    const before = content.version;
    changeKnowledgeFolder(directory, { 'dispositifs/tremplin.yaml': { nom: 'Le grand tremplin' } });

    const found = await looks();

    expect(found).toEqual(['changing', 'loaded']);
    expect(nameOfTremplin()).toBe('Le grand tremplin');
    expect(content.version).not.toBe(before);
  });

  it('waits while somebody goes on saving', async () => {
    changeKnowledgeFolder(directory, { 'dispositifs/tremplin.yaml': { nom: 'Un' } });
    const first = await content.look();
    changeKnowledgeFolder(directory, { 'dispositifs/tremplin.yaml': { nom: 'Deux mots' } });

    const second = await content.look();

    expect([first.kind, second.kind]).toEqual(['changing', 'changing']);
    expect((await content.look()).kind).toBe('loaded');
    expect(nameOfTremplin()).toBe('Deux mots');
  });

  it.each([
    ['a field is missing', { 'dispositifs/tremplin.yaml': { nom: undefined } }, 'dispositifs/tremplin.yaml nom'],
    ['a file cannot be read', { 'dispositifs/tremplin.yaml': 'id: [' }, 'dispositifs/tremplin.yaml'],
    ['a folder is gone', { acteurs: null }, 'acteurs'],
  ])('refuses a change where %s, once, and goes on with what it has', async (_case, change, says) => {
    const { version, current } = content;
    changeKnowledgeFolder(directory, change);

    await content.look();
    const look = await content.look();
    const after = await looks();

    expect(look).toMatchObject({
      kind: 'refused',
      error: { code: 'KNOWLEDGE_INVALID', message: expect.stringContaining(says) as unknown },
    });
    expect(after).toEqual(['same', 'same']);
    expect(content.current).toBe(current);
    expect({ version: content.version, changeRefused: content.changeRefused }).toEqual({
      version,
      changeRefused: true,
    });
  });

  it('takes the repair of a change that it refused', async () => {
    changeKnowledgeFolder(directory, { 'dispositifs/tremplin.yaml': 'id: [' });
    await looks();
    changeKnowledgeFolder(directory, { 'dispositifs/tremplin.yaml': { nom: 'Réparé' } });

    const found = await looks();

    expect(found).toEqual(['changing', 'loaded']);
    expect(nameOfTremplin()).toBe('Réparé');
    expect(content.changeRefused).toBe(false);
  });

  it('is no longer refused, and not loaded again, when the change is undone', async () => {
    changeKnowledgeFolder(directory, { 'dispositifs/tremplin.yaml': 'id: [' });
    await looks();
    load.mockClear();
    changeKnowledgeFolder(directory, { 'dispositifs/tremplin.yaml': {} });

    await looks();

    expect(content.changeRefused).toBe(false);
    expect(load).not.toHaveBeenCalled();
  });

  it('goes on when the whole folder is away', async () => {
    const { version } = content;
    rmSync(directory, { recursive: true });

    const found = await looks();

    expect(found).toEqual(['changing', 'refused']);
    expect(content.version).toBe(version);
  });

  it('refuses to begin with what cannot be used', () => {
    changeKnowledgeFolder(directory, { 'dispositifs/tremplin.yaml': 'id: [' });

    expect(() => new LiveKnowledge(directory, load)).toThrow('dispositifs/tremplin.yaml');
  });
});
