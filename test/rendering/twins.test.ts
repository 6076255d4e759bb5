import { BUTTONS_MAX, CARD_BYTES_MAX, FALLBACK_CHARS_MAX, SHORT_TEXT_CHARS_MAX } from '../../src/rendering/page';
import { bytesOf } from '../../src/rendering/page-to-card';
import { buttonsOf, inView, objectsOf, pressedOf, problemsOf, textsOf } from './card-reader';
import { rendered, toyAnswers } from './toy-answers';
import { misplacedHeadings, onlyInText, onlyOnCard, unreadActions } from './twin-faults';

describe.each(['fr', 'en'] as const)('every answer in %s', (language) => {
  describe.each(Object.entries(toyAnswers))('%s', (_name, answer) => {
    const shown = rendered(answer, language);
    const { summary, text, card } = shown;
    const texts = textsOf(card);

    it('is a valid Adaptive Card 1.5', () => {
      expect(problemsOf(card)).toEqual([]);
      expect(card).toMatchObject({ version: '1.5', lang: language, speak: summary });
    });

    it('says in the text all that the card says', () => {
      expect(onlyOnCard(shown)).toEqual([]);
      expect(String(card.fallbackText).length).toBeLessThanOrEqual(FALLBACK_CHARS_MAX);
    });

    it('says on the card all that the text says', () => {
      expect(onlyInText(shown)).toEqual([]);
    });

    it('has one title at most, before all other headings', () => {
      expect(misplacedHeadings(shown)).toEqual([]);
    });

    it('keeps within what Teams draws', () => {
      expect(buttonsOf(inView(card) as typeof card).length).toBeLessThanOrEqual(BUTTONS_MAX);
      expect(shown.shortText.length).toBeLessThanOrEqual(SHORT_TEXT_CHARS_MAX);
      expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES_MAX);
      expect(objectsOf(card).filter(({ type, wrap }) => type === 'TextBlock' && wrap !== true)).toEqual([]);
    });

    it('unfolds what its titles say that they unfold', () => {
      const ids = objectsOf(card).flatMap(({ type, id }) => (type === 'Container' && id !== undefined ? [id] : []));
      const targets = pressedOf(card).flatMap(({ targetElements }) => targetElements ?? []);

      const toggles = buttonsOf(card).flatMap(({ targetElements }) => targetElements ?? []);

      expect(new Set([...targets, ...toggles])).toEqual(new Set(ids));
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('has buttons that the conversation understands', () => {
      expect(unreadActions(shown)).toEqual([]);
    });

    it('has no empty, broken or loud word', () => {
      const words = [summary, ...texts, ...text.split('\n')];

      expect(words.filter((one) => /undefined|\[object|NaN|null|!/.test(one))).toEqual([]);
      expect([summary, ...texts].filter((one) => one.trim() === '')).toEqual([]);
    });
  });
});
