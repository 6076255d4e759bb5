import { readSecretFiles } from '../../src/config/secret-files';

const files: Readonly<Record<string, string>> = { '/run/secrets/hash': 'from the file\n', '/run/secrets/empty': '\n' };

const read = (path: string): string => {
  const text = files[path];
  if (text === undefined) throw new Error('ENOENT');
  return text;
};

describe('readSecretFiles', () => {
  it('gives what is in the file, without its last line break, and nothing for what has no file', () => {
    const secrets = readSecretFiles({ HASH_SECRET_FILE: '/run/secrets/hash', METRICS_TOKEN_FILE: ' ' }, read);

    expect(secrets).toEqual({ HASH_SECRET: 'from the file' });
  });

  it.each([
    [{ HASH_SECRET_FILE: '/run/secrets/none' }, /^HASH_SECRET_FILE : le fichier \/run\/secrets\/none/],
    [{ HASH_SECRET_FILE: '/run/secrets/empty' }, /^HASH_SECRET_FILE : le fichier/],
    [{ HASH_SECRET_FILE: '/run/secrets/hash', HASH_SECRET: 'other' }, /^HASH_SECRET et HASH_SECRET_FILE/],
  ])('refuses %j', (environment, message) => {
    expect(() => readSecretFiles(environment, read)).toThrow(message);
  });
});
