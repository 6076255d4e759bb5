import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../src/config';
import { readSources, ROOT } from '../read-source';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const text = read('infra/main.bicep');
const parameters = read('infra/main.example.bicepparam');

/** The code without comments; texts in quotes are left as they are, with what `${}` puts into them. */
const code = text.replace(/^\s*\/\/.*$/gm, '');

/** The code without its texts, but with what is put into them. */
const expressions = code.replace(/'((?:[^'\\]|\\.)*)'/g, (_whole, inside: string) =>
  Array.from(inside.matchAll(/(?<!\\)\$\{([^}]*)\}/g), ([, put = '']) => ` ${put} `).join(''),
);

const all = (pattern: RegExp, source = code): string[] => Array.from(source.matchAll(pattern), ([, one = '']) => one);
const declared = (kind: string): string[] => all(new RegExp(`^${kind} (\\w+) `, 'gm'));
const symbols = [...declared('param'), ...declared('var'), ...declared('resource')];

/** Functions and words of the language that are used here. */
const KNOWN = new Set(
  'for in json take guid tenant resourceGroup uniqueString subscriptionResourceId true false listKeys'.split(' '),
);

/** The variables of the environment that the container is given. */
const environment: Record<string, { readonly kind: string; readonly value: string }> = Object.fromEntries(
  Array.from(
    code.matchAll(/\{ name: '(\w+)', (value|secretRef): ('[^']*'|[\w.()]+) \}/g),
    ([, name = '', kind = '', value = '']) => [name, { kind, value }],
  ),
);

describe('main.bicep', () => {
  it('closes what it opens', () => {
    const open: string[] = [];
    for (const sign of expressions.replace(/[^{}[\]()]/g, '')) {
      if ('{[('.includes(sign)) open.push(sign);
      else expect(`${open.pop() ?? ''}${sign}`).toMatch(/^(\{\}|\[\]|\(\))$/);
    }

    expect(open).toEqual([]);
  });

  it('uses what it declares, and declares what it uses', () => {
    const values = expressions.replace(/^(param|var|resource|output) \w+|^@.*$|(?<=[\s{])(?<!\bin )\w+(?=:)/gm, ' ');
    const used = all(/(?<![.\w])([a-zA-Z]\w*)/g, values).filter((word) => !KNOWN.has(word));
    const types = new Set(['string', 'int', 'code']);
    const unused = symbols.filter((name) => !used.includes(name));
    const ends = ['teams', 'logAlerts', 'noInstance', 'fullDatabase'];

    expect(used.filter((name) => !symbols.includes(name) && !types.has(name))).toEqual([]);
    expect(unused.filter((name) => !ends.includes(name))).toEqual([]);
  });

  it('names resources by type and a dated version of their interface', () => {
    const types = all(/^resource \w+ '([^']+)'/gm);

    expect(types.length).toBe(declared('resource').length);
    for (const type of types) expect(type).toMatch(/^Microsoft\.\w+(\/\w+)+@20\d\d-\d\d-\d\d(-preview)?$/);
    expect(types.map((type) => type.split('@')[0])).toEqual(
      expect.arrayContaining([
        'Microsoft.App/containerApps',
        'Microsoft.BotService/botServices',
        'Microsoft.KeyVault/vaults',
        'Microsoft.DBforPostgreSQL/flexibleServers',
        'Microsoft.Insights/scheduledQueryRules',
      ]),
    );
  });

  it('configures a bot that starts: what the bot reads of such an environment is accepted', () => {
    const values: Record<string, string> = {
      DATABASE_URL: 'postgresql://a:b@exemple.fr:5432/assistant?sslmode=require',
    };
    const given = Object.fromEntries(
      Object.entries(environment).map(([name, { kind, value }]) => [
        name,
        values[name] ??
          (kind === 'secretRef'
            ? '0123456789abcdef0123456789abcdef'
            : value.startsWith("'")
              ? value.slice(1, -1).replace(/\$\{[^}]+\}/g, 'x')
              : 'id'),
      ]),
    );

    const { identity, mode, storage } = readConfig({ ...given, NODE_ENV: 'production', HOST: '0.0.0.0' });

    expect({ mode, kind: storage.kind, type: identity?.appType, password: identity?.password }).toEqual({
      mode: 'production',
      kind: 'postgres',
      type: 'UserAssignedMSI',
      password: undefined,
    });
  });

  it('keeps secrets in the vault: none is the value of a variable, and none has a default', () => {
    const secure = all(/@secure\(\)\n(?:@\w+\([^)]*\)\n)*param (\w+)/g);
    const references = Object.values(environment).flatMap(({ kind, value }) =>
      kind === 'secretRef' ? [value.slice(1, -1)] : [],
    );

    expect(secure).toEqual(['hashSecret', 'metricsToken', 'databasePassword']);
    for (const name of secure) {
      expect(code).toMatch(new RegExp(`^param ${name} string$`, 'm'));
      expect(parameters).toMatch(new RegExp(`^param ${name} = readEnvironmentVariable\\('\\w+'\\)$`, 'm'));
    }
    expect(all(/\{ name: '([\w-]+)', keyVaultUrl: \w+Entry\./g)).toEqual(references);
  });

  it('gives every parameter without default in the example', () => {
    const wanted = all(/^param (\w+) \w+$/gm);

    expect(all(/^param (\w+) =/gm, parameters).sort()).toEqual(wanted.sort());
  });

  it('looks for codes that the log has, and at addresses that the bot answers', () => {
    const sources = readSources('src')
      .map((source) => source.text)
      .join('\n');
    const codes = all(/text: '([A-Z_|]+)'/g).flatMap((one) => one.split('|'));

    expect(codes.length).toBeGreaterThan(5);
    expect(codes.filter((one) => !sources.includes(`'${one}'`))).toEqual([]);
    for (const path of all(/path: '([^']+)'/g)) expect(sources).toContain(`server.get('${path}'`);
    expect(all(/(?:port|targetPort): (\d+)/g).every((port) => port === String(readConfig({}).port))).toBe(true);
  });
});
