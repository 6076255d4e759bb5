import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knowledge } from '../../src/knowledge/knowledge';
import { readKnowledge } from '../../src/knowledge/load-knowledge';
import { explainProblem } from '../../src/rendering/explain-problem';

const realFolder = join(__dirname, '..', '..', 'knowledge');
const guide = readFileSync(join(realFolder, 'LISEZMOI.md'), 'utf8');

/** One recipe of the guide: the file that it names first, and the blocks to write. */
function recipe(title: string): { readonly file: string; readonly blocks: readonly string[] } {
  const [, rest = ''] = guide.split(`### ${title}\n`);
  const [text = ''] = rest.split(/\n##+ /);
  const file = /`((?:[a-z]+\/)+[a-z0-9-]+\.yaml)`/.exec(text)?.[1] ?? '';
  return { file, blocks: [...text.matchAll(/```(?:yaml|text)\n(.*?)```/gs)].map(([, block = '']) => block) };
}

let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'guide-'));
  cpSync(realFolder, copy, { recursive: true });
});

afterEach(() => rmSync(copy, { recursive: true }));

const read = (file: string): string => readFileSync(join(copy, file), 'utf8');
const write = (file: string, text: string): void => writeFileSync(join(copy, file), text);

/** The content after the recipe; it must have no problem. */
function checked(): Knowledge {
  const { knowledge, problems, warnings } = readKnowledge(copy);
  expect([...problems, ...warnings].map(explainProblem)).toEqual([]);
  return knowledge;
}

describe('the guide for editors', () => {
  it('changes the date of an event', () => {
    const { file, blocks } = recipe("Changer la date d'un temps fort");
    const [from = '', to = ''] = blocks;
    expect(read(file)).toContain(from);

    write(file, read(file).replace(from, to));

    expect(checked().entries.get('evt-0506-bavay-rds-motivation')).toMatchObject({ date: '2026-05-07' });
  });

  it.each([
    [
      'Ajouter un temps fort',
      'evt-0507-arras-rencontre',
      { kind: 'evenement', resume: { fr: expect.stringContaining('jeudi 7 mai 2026, à Arras') as string } },
    ],
    ['Ajouter un contact', 'contact-exemple', { kind: 'contact', telephone: '01 99 00 00 01' }],
    [
      'Ajouter un dispositif',
      'parcours-exemple',
      { kind: 'dispositif', resume: { fr: expect.stringContaining('17 à 20 ans') as string } },
    ],
  ])('adds an entry: %s', (title, id, expected) => {
    const { file, blocks } = recipe(title);
    expect(existsSync(join(copy, file))).toBe(false);

    write(file, blocks[0] ?? '');

    expect(checked().entries.get(id)).toMatchObject(expected);
  });

  it('adds an example', () => {
    const { file, blocks } = recipe('Ajouter un exemple de phrase');
    const [line = ''] = blocks;

    write(file, read(file).replace(/^fr:\n/m, `fr:\n${line}`));

    const phrases = checked().exemples.find(({ famille, label }) => famille === 'entrees' && label === 'rds')?.fr;
    expect(phrases).toContain("quel collègue s'occupe du décrochage chez nous");
  });

  it('retires an entry, and names those that still cite it', () => {
    const { file } = recipe('Retirer une fiche');
    rmSync(join(copy, file));

    const examples = readKnowledge(copy).problems.map(explainProblem);
    expect(examples).toEqual([expect.stringContaining('exemples/entrees/evt-0507-bruay-forum.yaml')]);
    rmSync(join(copy, 'exemples/entrees/evt-0507-bruay-forum.yaml'));

    expect(checked().entries.has('evt-0507-bruay-forum')).toBe(false);
  });

  it('names no reference that leads nowhere', () => {
    const [, rules = ''] = guide.split('## Les règles');
    const [text = ''] = rules.split('## Recettes');
    const references = text.match(/<[a-z-]+:[a-z0-9-]+>/g) ?? [];
    const file = 'sujets/guide-ressources.yaml';

    write(file, read(file).replace(/^ {2}fr: >-\n/m, `  fr: >-\n    ${references.join(' ')}\n`));

    expect(references.length).toBeGreaterThan(4);
    checked();
  });
});
