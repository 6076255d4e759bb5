import type { Answer } from '../../src/answering/answer';
import { isAnswered } from '../../src/conversation/describe-answer';
import { inRegion } from '../builders/toy-knowledge';
import { escaladeOf } from '../rendering/toy-answers';

const contact = inRegion('contact', 'accueil');
const orientation = { kind: 'orientation', profile: {}, verdicts: [], nearby: [] } as const;

describe('a question', () => {
  it.each<[string, Answer]>([
    ['an entry', { kind: 'fiche', entry: contact, focus: [] }],
    ['a choice between two that answer it', { kind: 'suggestion', sure: true, candidates: [], contact }],
    ['what is knowingly refused', { kind: 'unknown', reason: 'off-topic', nearest: [], escalade: escaladeOf() }],
    ['the verdicts for a pupil', orientation],
  ])('is answered by %s', (_, answer) => {
    expect(isAnswered(answer)).toBe(true);
  });

  it.each<[string, Answer]>([
    ['"je ne sais pas"', { kind: 'unknown', reason: 'not-understood', nearest: [], escalade: escaladeOf() }],
    ['"vouliez-vous dire"', { kind: 'suggestion', sure: false, candidates: [], contact }],
    ['the same question once more', { ...orientation, note: { kind: 'not-understood' } }],
  ])('is not answered by %s', (_, answer) => {
    expect(isAnswered(answer)).toBe(false);
  });
});
