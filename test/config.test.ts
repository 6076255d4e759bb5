import { readConfig } from '../src/config';
import { AppError } from '../src/errors';

const IDENTITY = {
  MicrosoftAppId: 'app',
  MicrosoftAppPassword: 'secret',
  MicrosoftAppTenantId: 'tenant',
  HASH_SECRET: '0123456789abcdef0123456789abcdef',
};
const PRODUCTION = { NODE_ENV: 'production', ...IDENTITY };

/** The lines of the error that an environment causes; fails the test when it causes none. */
function problemsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof AppError && error.code === 'CONFIG_INVALID') return error.message.split('\n');
    throw error;
  }
  throw new Error('this environment is accepted');
}

describe('readConfig in local mode', () => {
  it('needs no variable', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3978,
      publicUrl: 'http://127.0.0.1:3978',
      mode: 'local',
      identity: undefined,
      tenantsAllowed: undefined,
      hashSecret: 'local mode',
      messagesIn30s: 60,
      metricsToken: undefined,
      playgroundPort: 56150,
      previewDate: undefined,
      logLevel: 'info',
      sessionMinutes: 30,
      keepsUnknownWords: false,
      localPorts: [56_150],
      storage: { kind: 'file', path: 'data/assistant.sqlite' },
    });
  });

  it('takes every variable', () => {
    const config = readConfig({
      PORT: '4000',
      HOST: '::1',
      PUBLIC_URL: 'https://bot.exemple.fr',
      NODE_ENV: 'development',
      PLAYGROUND: 'on',
      PLAYGROUND_PORT: '5000',
      LOCAL_PORTS: '4000, 4001',
      PREVIEW_DATE: '2026-05-06T08:00:00+02:00',
      LOG_LEVEL: 'debug',
      SESSION_MINUTES: '10',
      KEEP_UNKNOWN_WORDS: 'on',
    });

    expect(config).toMatchObject({
      port: 4000,
      localPorts: [5000, 4000, 4001],
      host: '::1',
      publicUrl: 'https://bot.exemple.fr',
      playgroundPort: 5000,
      logLevel: 'debug',
      sessionMinutes: 10,
      keepsUnknownWords: true,
    });
    expect(config.previewDate).toEqual(new Date('2026-05-06T06:00:00Z'));
  });

  it('takes an empty variable as absent, and trims the others', () => {
    expect(readConfig({ PORT: ' ', MicrosoftAppId: '', HOST: ' localhost ' })).toMatchObject({
      port: 3978,
      mode: 'local',
      host: 'localhost',
    });
  });

  it.each([
    [{ PORT: '4000' }, 'http://127.0.0.1:4000'],
    [{ HOST: 'localhost' }, 'http://localhost:3978'],
    [{ HOST: '::1' }, 'http://[::1]:3978'],
  ])('links to where it listens: %j', (environment, url) => {
    expect(readConfig(environment).publicUrl).toBe(url);
  });

  it('leaves the Playground out when it is off', () => {
    expect(readConfig({ PLAYGROUND: 'off' }).playgroundPort).toBeUndefined();
  });

  it.each(['0.0.0.0', '192.168.1.10', '::', 'example.org'])('refuses to listen on %s', (HOST) => {
    expect(problemsOf({ HOST })).toEqual([expect.stringMatching(/^HOST : sans identité Microsoft/)]);
  });

  it('gives a configuration that nobody can change', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });
});

describe('readConfig in production', () => {
  it('takes a whole identity, listens anywhere and starts no Playground', () => {
    const config = readConfig({ ...PRODUCTION, HOST: '0.0.0.0', PLAYGROUND: 'on' });

    expect(config).toMatchObject({
      host: '0.0.0.0',
      mode: 'production',
      identity: { appId: 'app', appType: 'SingleTenant', password: 'secret', tenantId: 'tenant' },
    });
    expect(config.playgroundPort).toBeUndefined();
    expect(Object.isFrozen(config.identity)).toBe(true);
  });

  it('authenticates as soon as there is an identity, whatever NODE_ENV says', () => {
    expect(readConfig(IDENTITY).mode).toBe('production');
  });

  it('refuses to start without identity, and names all that is missing', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toEqual([
      expect.stringMatching(/^MicrosoftAppId manque/),
      expect.stringMatching(/^MicrosoftAppPassword manque/),
      expect.stringMatching(/^MicrosoftAppTenantId manque/),
      expect.stringMatching(/^HASH_SECRET manque/),
    ]);
  });

  it.each([
    ['MicrosoftAppId', 'MicrosoftAppId manque'],
    ['MicrosoftAppPassword', 'MicrosoftAppPassword manque'],
    ['MicrosoftAppTenantId', 'MicrosoftAppTenantId manque'],
    ['HASH_SECRET', 'HASH_SECRET manque'],
  ])('refuses to start without %s', (name, problem) => {
    expect(problemsOf({ ...PRODUCTION, [name]: '' })).toEqual([expect.stringContaining(problem)]);
  });

  it('wants for MultiTenant no tenant of its own, but those that it answers', () => {
    const several = { ...PRODUCTION, MicrosoftAppType: 'MultiTenant', MicrosoftAppTenantId: '' };

    expect(readConfig({ ...several, TENANTS_ALLOWED: 'a' }).identity?.appType).toBe('MultiTenant');
    expect(problemsOf(several)).toEqual([expect.stringMatching(/^TENANTS_ALLOWED manque/)]);
  });

  it('answers its own tenant, or those that are listed', () => {
    expect(readConfig({ ...PRODUCTION, MicrosoftAppTenantId: 'Tenant' }).tenantsAllowed).toEqual(['tenant']);
    expect(readConfig({ ...PRODUCTION, TENANTS_ALLOWED: 'A-1, b-2' }).tenantsAllowed).toEqual(['a-1', 'b-2']);
  });

  it('wants a tenant and no password for UserAssignedMSI', () => {
    const managed = { ...PRODUCTION, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '' };

    expect(readConfig(managed).identity?.appType).toBe('UserAssignedMSI');
    expect(problemsOf({ ...managed, MicrosoftAppPassword: 's' })).toEqual([
      expect.stringMatching(/^MicrosoftAppPassword : retirez-le/),
    ]);
  });

  it('has links only once it is told its public address, whose last slash goes', () => {
    const PUBLIC_URL = 'https://bot.exemple.fr/perseverance/';

    expect(readConfig(PRODUCTION).publicUrl).toBeUndefined();
    expect(readConfig({ ...PRODUCTION, PUBLIC_URL }).publicUrl).toBe('https://bot.exemple.fr/perseverance');
  });

  it.each(['http://bot.exemple.fr', 'HTTP://bot.exemple.fr'])(
    'refuses links that anyone can read on the way: %s',
    (PUBLIC_URL) => {
      expect(problemsOf({ ...PRODUCTION, PUBLIC_URL })).toEqual([
        expect.stringMatching(/^PUBLIC_URL : indiquez une adresse en https/),
      ]);
    },
  );

  it('refuses a date that is not today’s', () => {
    expect(problemsOf({ ...PRODUCTION, PREVIEW_DATE: '2026-05-06T08:00:00+02:00' })).toEqual([
      expect.stringMatching(/^PREVIEW_DATE : retirez-la/),
    ]);
  });
});

describe('readConfig on where data are kept', () => {
  it.each([
    [{ STORAGE: 'memory' }, { kind: 'memory' }],
    [{ STORAGE: '/var/lib/bot/bot.sqlite' }, { kind: 'file', path: '/var/lib/bot/bot.sqlite' }],
    [{ DATABASE_URL: 'postgresql://bot@exemple.fr/bot' }, { kind: 'postgres', url: 'postgresql://bot@exemple.fr/bot' }],
    [
      { DATABASE_URL: 'postgres://bot:p%40ss@exemple.fr:5432/bot?sslmode=require' },
      { kind: 'postgres', url: 'postgres://bot:p%40ss@exemple.fr:5432/bot?sslmode=require' },
    ],
  ])('takes %j', (variables, storage) => {
    expect(readConfig(variables).storage).toEqual(storage);
  });

  it.each(['memmory', 'data/', 'bot.db'])('refuses STORAGE=%s', (STORAGE) => {
    expect(problemsOf({ STORAGE })).toEqual([expect.stringMatching(/^STORAGE : écrivez memory, ou le chemin/)]);
  });

  it.each([
    'exemple.fr',
    'mysql://bot@exemple.fr/bot',
    'postgresql:///bot',
    'postgresql://bot@exemple.fr',
    'postgresql://bot:hunter2#@exemple.fr/bot',
  ])('refuses DATABASE_URL=%s without repeating it', (DATABASE_URL) => {
    const problems = problemsOf({ DATABASE_URL });

    expect(problems).toEqual([expect.stringMatching(/^DATABASE_URL : indiquez l’adresse d’une base PostgreSQL/)]);
    expect(problems.join()).not.toContain('hunter2');
  });

  it('refuses two places at once', () => {
    expect(problemsOf({ STORAGE: 'memory', DATABASE_URL: 'postgresql://bot@exemple.fr/bot' })).toEqual([
      'STORAGE et DATABASE_URL : gardez l’une des deux, retirez l’autre.',
    ]);
  });
});

describe('the proof of an identity', () => {
  const { MicrosoftAppPassword, ...without } = PRODUCTION;

  it('is a certificate or a federated token in the place of a secret', () => {
    const byCertificate = readConfig({ ...without, MicrosoftAppCertificateFile: 'bot.pem' }).identity;
    const federated = readConfig({ ...without, AZURE_FEDERATED_TOKEN_FILE: '/var/token' }).identity;

    expect(byCertificate).toMatchObject({ certificateFile: 'bot.pem', password: undefined });
    expect(federated).toMatchObject({ federatedTokenFile: '/var/token', certificateFile: undefined });
  });

  it('is the secret of the bot, whatever token the platform gives to every program', () => {
    const { identity } = readConfig({ ...PRODUCTION, AZURE_FEDERATED_TOKEN_FILE: '/var/token' });

    expect(identity).toMatchObject({ password: MicrosoftAppPassword, federatedTokenFile: undefined });
  });

  it('is asked of the platform for a managed identity', () => {
    const platform = { IDENTITY_ENDPOINT: 'http://127.0.0.1:42356/msi/token', IDENTITY_HEADER: 'shown' };
    const { identity } = readConfig({ ...without, ...platform, MicrosoftAppType: 'UserAssignedMSI' });

    expect(identity?.managedEndpoint).toEqual({ url: platform.IDENTITY_ENDPOINT, header: 'shown' });
  });

  it('is one, not two', () => {
    expect(problemsOf({ ...PRODUCTION, MicrosoftAppCertificateFile: 'bot.pem' })).toEqual([
      'MicrosoftAppPassword et MicrosoftAppCertificateFile : gardez l’une des deux, retirez l’autre.',
    ]);
  });
});

describe('readConfig with mistakes', () => {
  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3978.5'],
    ['PORT', 'bot'],
    ['HOST', 'http://localhost'],
    ['PUBLIC_URL', 'bot.exemple.fr'],
    ['PUBLIC_URL', 'ftp://bot.exemple.fr'],
    ['PUBLIC_URL', 'https://bot.exemple.fr/?a=b'],
    ['PUBLIC_URL', 'https://bot.exemple.fr/#a'],
    ['PUBLIC_URL', 'https://moi:secret@bot.exemple.fr'],
    ['PUBLIC_URL', 'https://bot exemple.fr'],
    ['NODE_ENV', 'prod'],
    ['MicrosoftAppType', 'Singletenant'],
    ['MicrosoftAppType', 'UserAssignedMsi'],
    ['PLAYGROUND', 'no'],
    ['PLAYGROUND_PORT', '-1'],
    ['PREVIEW_DATE', '2026-05-06'],
    ['PREVIEW_DATE', '2026-05-06T08:00:00'],
    ['PREVIEW_DATE', '2026-02-30T08:00:00Z'],
    ['LOG_LEVEL', 'verbose'],
    ['SESSION_MINUTES', '0'],
    ['SESSION_MINUTES', '1441'],
    ['TENANTS_ALLOWED', 'a;b'],
    ['HASH_SECRET', '0123456789abcdef'.repeat(2).slice(1)],
    ['HASH_SECRET', 'x'.repeat(64)],
    ['HASH_SECRET', 'abcdefg'.repeat(10)],
    ['LOCAL_PORTS', '4000;4001'],
    ['MESSAGES_IN_30_S', '0'],
    ['METRICS_TOKEN', 'too short'],
  ])('refuses %s=%s in one line that starts with the name, in French', (name, value) => {
    const problems = problemsOf({ [name]: value }).filter((line) => !line.includes('sans identité'));

    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} : (indiquez|écrivez) .+\\.$`));
  });

  it.each([
    ['MICROSOFT_APP_ID', 'MicrosoftAppId'],
    ['MicrosoftAppID', 'MicrosoftAppId'],
    ['microsoftapppassword', 'MicrosoftAppPassword'],
    ['MicrosoftApp_TenantId', 'MicrosoftAppTenantId'],
    ['MICROSOFT_APP_TYPE', 'MicrosoftAppType'],
  ])('refuses %s, which nobody reads', (name, meant) => {
    expect(problemsOf({ [name]: 'x' })).toEqual([`${name} n’est pas lue : renommez-la ${meant}.`]);
  });

  it('names every problem at once', () => {
    const problems = problemsOf({ NODE_ENV: 'production', PORT: 'x', LOG_LEVEL: 'x', MICROSOFT_APP_ID: 'app' });

    expect(problems.map((line) => line.split(' ')[0])).toEqual([
      'PORT',
      'LOG_LEVEL',
      'MICROSOFT_APP_ID',
      'MicrosoftAppId',
      'MicrosoftAppPassword',
      'MicrosoftAppTenantId',
      'HASH_SECRET',
    ]);
  });

  it('does not print the password', () => {
    expect(problemsOf({ MicrosoftAppPassword: 'hunter2' }).join()).not.toContain('hunter2');
  });
});
