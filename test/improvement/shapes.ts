import type { QuestionShape, ShapeToken } from '../../src/knowledge/profile';
import type { UnansweredQuestion } from '../../src/storage/stores';

/**
 * A shape as a line: words as they are, `#` a number, `@` a place, `!` a date, `?name` a word that is not ours (its mark),
 * `?name=text` one that was kept.
 */
export const shape = (line: string): QuestionShape => line.split(' ').map(token);

function token(text: string): ShapeToken {
  if (text === '#') return { kind: 'number' };
  if (text === '@') return { kind: 'place' };
  if (text === '!') return { kind: 'date' };
  if (!text.startsWith('?')) return { kind: 'word', text };
  const [mark = '', kept] = text.slice(1).split('=');
  return { kind: 'unknown', length: 'long', mark, ...(kept !== undefined && { text: kept }) };
}

/** A question that was not answered on a day in May; a test says only what matters. */
export const asked = (line: string, about: Partial<UnansweredQuestion> = {}): UnansweredQuestion => ({
  shape: shape(line),
  reason: 'not-answered',
  intent: 'hors-sujet',
  shown: [],
  language: 'fr',
  day: '2026-05-06',
  ...about,
});
