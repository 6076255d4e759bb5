import type { Query } from '../../src/knowledge/query';
import { keepSaidDays } from '../../src/understanding/keep-said-days';
import { readReal } from '../builders/real-reader';

const programmeOn = (from: string, to: string): Query => ({ kind: 'programme', request: { period: { from, to } } });

describe('the days of a request', () => {
  it('are those that the message names one by one', () => {
    const query = keepSaidDays(programmeOn('2026-05-04', '2026-05-07'), readReal('le 4 et le 7 mai'));

    expect(query).toEqual({
      kind: 'programme',
      request: { period: { from: '2026-05-04', to: '2026-05-07', days: ['2026-05-04', '2026-05-07'] } },
    });
  });

  it.each([
    ['of days in a row', programmeOn('2026-05-04', '2026-05-07'), 'du 4 au 7 mai'],
    ['that keeps the period of the question before', programmeOn('2026-05-05', '2026-05-06'), 'le 4 et le 7 mai'],
    ['of another kind', { kind: 'aide' } satisfies Query, 'le 4 et le 7 mai'],
  ])('are as they were in a query %s', (_which, query, text) => {
    expect(keepSaidDays(query, readReal(text))).toBe(query);
  });
});
