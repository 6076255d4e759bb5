import type { ReviewedGroup } from '../../src/improvement/review-groups';
import { reportPhrases } from '../../src/rendering/report-phrases';

const group = (...marks: string[]): ReviewedGroup => ({
  shape: marks.map((mark) => ({ kind: 'unknown' as const, length: 'short' as const, mark })),
  questions: [],
  notAnswered: 1,
  notUseful: 0,
  firstDay: '2026-05-04',
  lastDay: '2026-05-04',
  nearest: [],
  proposal: undefined,
});

describe('the unknown words of a report', () => {
  it('are A, B, C in their order, the same word under the same letter, and nothing of their marks', () => {
    const lines = reportPhrases.groups([group('ab12cd', 'ef34'), group('ef34', '99aa', 'ab12cd')]).join('\n');

    expect(lines).toContain('1. [mot court A] [mot court B]');
    expect(lines).toContain('2. [mot court B] [mot court C] [mot court A]');
    expect(lines).not.toMatch(/ab12|ef34|99aa/);
  });

  it('go on after Z as the columns of a spreadsheet', () => {
    const marks = Array.from({ length: 28 }, (_, index) => `mark-${index}`);

    expect(reportPhrases.groups([group(...marks)]).join('\n')).toMatch(/Z\] \[mot court AA\] \[mot court AB\]/);
  });
});
