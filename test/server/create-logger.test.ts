import { Writable } from 'node:stream';
import { createLogger } from '../../src/server/create-logger';

function logged(write: (logger: ReturnType<typeof createLogger>) => void) {
  const lines: string[] = [];
  const codes: string[] = [];
  const destination = new Writable({
    write: (line, _encoding, done) => {
      lines.push(String(line));
      done();
    },
  });
  write(createLogger({ level: 'info', onError: (code) => codes.push(code), destination }));
  return { text: lines.join(''), codes };
}

describe('createLogger', () => {
  it('hides what a line should never have had', () => {
    const { text } = logged((logger) =>
      logger.info(
        { activity: { text: 'Kévin', from: { id: 'marie' } }, headers: { authorization: 'Bearer x' } },
        'oops',
      ),
    );

    expect(text).toContain('oops');
    expect(text).not.toMatch(/Kévin|marie|Bearer/);
  });

  it('tells the code of each error, and of nothing less', () => {
    const { codes } = logged((logger) => {
      logger.warn({ code: 'UNAUTHORIZED' }, 'refused');
      logger.error({ code: 'STORAGE_FULL' }, 'failed');
      logger.fatal('failed');
    });

    expect(codes).toEqual(['STORAGE_FULL', 'UNEXPECTED']);
  });
});
