import { AppError } from '../../../src/errors';
import { storageError } from '../../../src/storage/sql/storage-error';

const failure = (code: string) => Object.assign(new Error('words of the database: Kevin, 17 ans'), { code });

describe('storageError', () => {
  it.each([
    ['SQLITE_FULL', 'STORAGE_FULL', 'libérez-en'],
    ['53100', 'STORAGE_FULL', 'libérez-en'],
    ['ENOSPC', 'STORAGE_FULL', 'libérez-en'],
    ['SQLITE_READONLY_DBMOVED', 'STORAGE_UNAVAILABLE', 'écriture refusée'],
    ['EACCES', 'STORAGE_UNAVAILABLE', 'écriture refusée'],
    ['EROFS', 'STORAGE_UNAVAILABLE', 'écriture refusée'],
    ['SQLITE_BUSY', 'STORAGE_BUSY', 'occupée'],
    ['57014', 'STORAGE_BUSY', 'occupée'],
    ['SQLITE_CORRUPT_INDEX', 'STORAGE_UNAVAILABLE', 'sauvegarde'],
    ['28P01', 'STORAGE_UNAVAILABLE', 'accès refusé'],
    ['3D000', 'STORAGE_UNAVAILABLE', 'accès refusé'],
    ['ENOTFOUND', 'STORAGE_UNAVAILABLE', 'ne répond pas'],
    ['XX000', 'STORAGE_UNAVAILABLE', 'inutilisable'],
  ])('says what %s means and what to do, in our own words', (code, ours, says) => {
    const error = storageError(failure(code), 'a.sqlite');

    expect(error.code).toBe(ours);
    expect(error.message).toMatch(new RegExp(`^Base de données a\\.sqlite : .*${says}.* \\(.+\\)\\.$`));
    expect(error.message).not.toContain('Kevin');
    expect(error.cause).toBeInstanceOf(Error);
  });

  it('leaves an error that already says so as it is', () => {
    const error = new AppError('STORAGE_TOO_NEW', 'newer');

    expect(storageError(error, 'a.sqlite')).toBe(error);
  });

  it('takes a connection that was waited for in vain for a server that does not answer', () => {
    const error = storageError(new Error('timeout exceeded when trying to connect'), 'PostgreSQL');

    expect(error.message).toContain('ne répond pas');
  });
});
