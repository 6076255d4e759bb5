import { cleanText } from '../../src/bot/clean-text';
import { reply } from '../../src/conversation/reply';
import { render } from '../../src/rendering/render';
import { real } from '../builders/real-reader';
import { ordinaryText, pathologicalTexts } from './pathological-texts';

/**
 * How many times longer than an ordinary text of the same length one may take. The worst takes ten times as long; what
 * this is to find takes thousands.
 */
const LONGER_MAX = 40;

const { knowledge } = real();
const deps = { knowledge, now: new Date('2026-05-06T08:00:00+02:00'), newId: () => 'dossier' };

function answer(text: string): string {
  const { answer: found, language, dossier } = reply({ kind: 'message', text: cleanText({ text }) }, {}, deps);
  return render(found, { language, knowledge, dossier }).text;
}

/** Of the processor, not of the clock: a busy machine changes nothing. The least of several, as others cannot be faster. */
function msOf(text: string, times = 1): number {
  const measures = Array.from({ length: times }, () => {
    const before = process.cpuUsage();
    answer(text);
    return process.cpuUsage(before).user / 1000;
  });
  return Math.min(...measures);
}

describe('a text made to keep the bot busy', () => {
  let ordinaryMs: number;
  beforeAll(() => void (ordinaryMs = Math.max(1, msOf(ordinaryText, 5))));

  it.each(Object.entries(pathologicalTexts))('takes no longer than another: %s', (_name, text) => {
    const ms = msOf(text);

    expect(ms / ordinaryMs).toBeLessThan(LONGER_MAX);
  });

  it.each(Object.entries(pathologicalTexts))('gets an answer: %s', (_name, text) => {
    expect(answer(text)).toMatch(/\S/);
  });
});
