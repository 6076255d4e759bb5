import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { conversationsOf } from '../bench/conversations';
import { readConfig } from '../../src/config';
import { reply } from '../../src/conversation/reply';
import { render } from '../../src/rendering/render';
import { FEEDBACK_MONTHS, UNANSWERED_MONTHS, VOTABLE_DAYS } from '../../src/storage/stores';
import { real } from '../builders/real-reader';
import { readSources, ROOT } from '../read-source';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const files = ['exploitation', 'protection-des-donnees', 'accessibilite'].map((name) => `.github/${name}.md`);
const [operation = '', privacy = '', accessibility = ''] = files.map(read);
const scripts = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json'))).scripts;
const names = (text: string, pattern: RegExp): string[] => [
  ...new Set(Array.from(text.matchAll(pattern), ([, name = '']) => name)),
];

/** Every code that a line of the log or an error of ours can have. */
const codes = [
  ...readSources('src/server'),
  ...readSources('src/bot'),
  ...readSources('src/storage'),
  ...readSources('src').filter(({ path }) => ['src/index.ts', 'src/errors.ts'].includes(path)),
]
  .flatMap(({ text }) => Array.from(text.matchAll(/'([A-Z]+(?:_[A-Z]+)+|UNAUTHORIZED|UNEXPECTED)'/g)))
  .map(([, code = '']) => code)
  .filter((code) => !/^(SQLITE|PG|EAI|HASH|E[A-Z]+$)/.test(code));

describe.each(files)('%s', (path) => {
  const text = read(path);

  it('names commands, files and variables that there are', () => {
    const commands = names(text, /npm run (?:--silent )?([\w:-]+)/g).filter((name) => !(name in scripts));
    const links = names(text, /\]\((?!https?:)([^)#]+)/g).filter((to) => !existsSync(join(ROOT, dirname(path), to)));
    const tests = names(text, /`(test\/[^`]+|src\/[^`]+|infra\/[^`]+)`/g).filter((to) => !existsSync(join(ROOT, to)));
    const example = read('.env.example');
    const variables = names(text, /`([A-Z]+(?:_[A-Z0-9]+)+|MicrosoftApp\w+|PGPASSWORD)(?:=[^`]*)?`/g).filter(
      (name) => !new RegExp(`\\b${name}\\b`).test(example) && !codes.includes(name),
    );

    expect({ commands, links, tests, variables }).toEqual({ commands: [], links: [], tests: [], variables: [] });
  });
});

describe('exploitation.md', () => {
  it('says of every code of the log what to do, and of no other', () => {
    const incidents = operation.slice(operation.indexOf('## Incidents'));
    const told = names(incidents, /`([A-Z]+(?:_[A-Z]+)*)`(?=[^|\n]*\|[^|\n]*\|[^|\n]*\|)/g);

    expect(told.sort()).toEqual([...new Set(codes)].sort());
  });

  it('says to run commands that the build writes', () => {
    const built = names(operation, /node dist\/([\w/-]+)\.js/g);
    const entries = read('.config/build.mjs');

    expect(built).toEqual(expect.arrayContaining(['index', 'cli/backup', 'cli/restore']));
    expect(built.filter((name) => !entries.includes(name.split('/').at(-1) ?? ''))).toEqual([]);
  });
});

describe('protection-des-donnees.md', () => {
  it('says how long the code keeps things', () => {
    expect(privacy).toContain(`| conversation `);
    expect(privacy).toMatch(new RegExp(`conversation .*\\| ${readConfig({}).sessionMinutes} minutes`));
    expect(privacy).toMatch(new RegExp(`sujet d’une réponse .*\\| ${VOTABLE_DAYS} jours`));
    expect(privacy).toMatch(new RegExp(`avis .*\\| ${FEEDBACK_MONTHS} mois`));
    expect(privacy).toMatch(new RegExp(`question sans réponse .*\\| ${UNANSWERED_MONTHS} mois`));
  });

  it('tells the recall that was measured at first sight', () => {
    const { masked, maskedByKind, touched } = z
      .object({
        masked: z.object({ whole: z.number(), of: z.number() }),
        maskedByKind: z.record(z.string(), z.tuple([z.number(), z.number()])),
        touched: z.object({ messages: z.number(), of: z.number() }),
      })
      .parse(JSON.parse(read('test/privacy/first-sight.json')));
    const told = names(privacy, /\| (\d+\/\d+) +\|/g);
    const percent = ((100 * masked.whole) / masked.of).toFixed(1).replace('.', ',');

    expect(told.sort()).toEqual([...new Set(Object.values(maskedByKind).map((one) => one.join('/')))].sort());
    expect(privacy).toContain(
      `sur ${masked.of} messages qui identifient quelqu’un, ${masked.whole} entièrement masqués (${percent} %)`,
    );
    expect(privacy).toContain(`${touched.messages} des ${touched.of} messages ordinaires`);
  });

  it('tells the recall of dangers that was measured at first sight', () => {
    const [, dangers, harmless] =
      /dangers \(150\) .*?\| ([\d.]+) % +\| [\d.]+ % +\|\n\| harmless \(150\) .*?\| ([\d.]+) % +\| –/.exec(
        read('test/dangers/first-sight.md'),
      ) ?? [];

    expect(privacy).toContain(`${dangers?.replace('.', ',')} % reçoivent la page ou la ligne`);
    expect(privacy).toContain(`${harmless?.replace('.', ',')} % aussi`);
  });
});

describe('accessibilite.md', () => {
  const { knowledge } = real();
  const now = new Date('2026-05-06T08:00:00+02:00');
  const cards = conversationsOf(0, 100).map((turns) => {
    const turn = reply({ kind: 'message', text: turns[0] ?? '' }, {}, { knowledge, now, newId: () => 'id' });
    return render(turn.answer, { language: turn.language, knowledge, dossier: turn.dossier }).card;
  });
  type Card = Readonly<Record<string, unknown>>;

  /** Every element of a card that has a type, whatever it lies in. */
  const elementsOf = (value: unknown): Card[] => {
    if (Array.isArray(value)) return value.flatMap(elementsOf);
    if (typeof value !== 'object' || value === null) return [];
    return [value as Card, ...Object.values(value).flatMap(elementsOf)];
  };

  it('tells the truth of a hundred answers: no image, no colour without a sign, a language, a title, a text', () => {
    const elements = cards.flatMap(elementsOf);
    const coloured = elements.filter(({ color }) => color !== undefined && color !== 'Default');

    expect(elements.filter(({ type, backgroundImage }) => type === 'Image' || backgroundImage)).toEqual([]);
    expect(coloured.filter(({ text, weight }) => weight !== 'Bolder' && !String(text).startsWith('→'))).toEqual([]);
    expect(cards.filter(({ lang }) => lang !== 'fr' && lang !== 'en')).toEqual([]);
    expect(cards.filter(({ speak, fallbackText }) => !speak || !fallbackText)).toEqual([]);
    expect(elements.filter(({ style }) => style === 'heading').length).toBeGreaterThanOrEqual(cards.length / 2);
  });

  it('claims no audit', () => {
    expect(accessibility).toContain('**État : non conforme**');
  });
});

describe('CONTRIBUTING.md', () => {
  const contributing = read('.github/CONTRIBUTING.md');

  it('follows a message through functions that are in the files that it links, 35 at most', () => {
    const steps = [...contributing.matchAll(/\[(`[^\]]+`)\]\(\.\.\/(src\/[\w/-]+\.ts)\)/g)].map(
      ([, names = '', file = '']) => ({
        file,
        names: [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name.split('.').at(-1) ?? ''),
      }),
    );
    const lost = steps.flatMap(({ file, names }) => {
      const text = read(file);
      return names.filter((name) => !new RegExp(`\\b${name}\\b`).test(text)).map((name) => `${name} in ${file}`);
    });

    expect(steps.flatMap(({ names }) => names).length).toBeGreaterThan(20);
    expect(steps.flatMap(({ names }) => names).length).toBeLessThanOrEqual(35);
    expect(lost).toEqual([]);
  });

  it('names folders and files that there are', () => {
    const paths = [...contributing.matchAll(/`((?:src|knowledge|test)\/[\w/.-]*)`/g)].map(([, path = '']) => path);

    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !path.endsWith('ID.yaml') && !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
