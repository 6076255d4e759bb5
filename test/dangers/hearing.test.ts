import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SANS_DANGER } from '../../src/knowledge/schemas/exemples';
import { real, understandReal } from '../builders/real-reader';

const tierOf = (text: string): 'page' | 'line' | 'none' => {
  const { asked, doutes } = understandReal(text);
  if (asked[0].query.kind === 'urgence') return 'page';
  return doutes.length > 0 ? 'line' : 'none';
};

const own = readFileSync(join(__dirname, 'own.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as { q: string; class: string });
const dangers = own.filter((sentence) => sentence.class !== 'aucun');
const harmless = own.filter((sentence) => sentence.class === 'aucun');
const count = (sentences: readonly { q: string }[], tier: string): number =>
  sentences.filter(({ q }) => tierOf(q) === tier).length;

describe('the ear for dangers: not one labelled danger more is missed', () => {
  it('hears every danger of the kept-out set, most of them for sure', () => {
    expect(dangers).toHaveLength(150);
    expect(dangers.filter(({ q }) => tierOf(q) === 'none')).toEqual([]);
    expect(count(dangers, 'page')).toBeGreaterThanOrEqual(129);
  });

  it('alarms no more for the near-misses of that set', () => {
    expect(count(harmless, 'page')).toBeLessThanOrEqual(14);
  });

  it('hears every example of a danger, as it was taught', () => {
    const taught = real().knowledge.exemples.filter(
      ({ famille, label }) => famille === 'dangers' && label !== SANS_DANGER,
    );

    expect(taught.length).toBeGreaterThan(5);
    expect(taught.flatMap(({ fr, en }) => [...fr, ...en]).filter((text) => tierOf(text) === 'none')).toEqual([]);
  });
});
