import { actionSchema } from '../../src/conversation/incoming';
import { BUTTONS_MAX, CARD_BYTES_MAX } from '../../src/rendering/card-limits';
import { bytesOf } from '../../src/rendering/page-to-card';
import { buttonsOf, objectsOf, pressedOf, problemsOf, textsOf } from './card-reader';
import { rendered, toyAnswers } from './toy-answers';

/** Signs of layout, which one of the twins may have alone. */
const onlyLayout = /^(?:\s|[-→:]|\d+\.)*$/;

/** What is left of a line of text once everything that the card says is taken away. */
const leftOver = (line: string, texts: readonly string[]): string =>
  [...texts].sort((a, b) => b.length - a.length).reduce((rest, text) => rest.split(text).join(''), line);

describe.each(['fr', 'en'] as const)('every answer in %s', (language) => {
  describe.each(Object.entries(toyAnswers))('%s', (_name, answer) => {
    const { summary, text, card } = rendered(answer, language);
    const texts = textsOf(card);

    it('is a valid Adaptive Card 1.5', () => {
      expect(problemsOf(card)).toEqual([]);
      expect(card).toMatchObject({ version: '1.5', lang: language, speak: summary });
    });

    it('says in the text all that the card says', () => {
      expect(texts.filter((one) => !text.includes(one))).toEqual([]);
      expect(card.fallbackText).toBe(text);
    });

    it('says on the card all that the text says', () => {
      const alone = text.split('\n').filter((line) => !onlyLayout.test(leftOver(line, texts)));

      expect(alone).toEqual([]);
    });

    it('has one title at most, before all other headings', () => {
      const sizes = objectsOf(card).flatMap(({ style, size }) => (style === 'heading' ? [size] : []));

      expect(sizes).toEqual(sizes.map((_, rank) => (rank === 0 ? 'Large' : 'Medium')));
    });

    it('keeps within what Teams draws', () => {
      expect(buttonsOf(card).length).toBeLessThanOrEqual(BUTTONS_MAX);
      expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES_MAX);
      expect(objectsOf(card).filter(({ type, wrap }) => type === 'TextBlock' && wrap !== true)).toEqual([]);
    });

    it('unfolds what its titles say that they unfold', () => {
      const ids = objectsOf(card).flatMap(({ type, id }) => (type === 'Container' && id !== undefined ? [id] : []));
      const targets = pressedOf(card).flatMap(({ targetElements }) => targetElements ?? []);

      expect(targets).toEqual(ids);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('has buttons that the conversation understands', () => {
      const pressed = [...buttonsOf(card), ...pressedOf(card)].filter(({ type }) => type === 'Action.Submit');
      // The answer chosen in a list comes from the input beside it.
      const sent = pressed.map(({ data }) => ({ option: '17', ...(data as object) }));

      expect(sent.filter((data) => !actionSchema.safeParse(data).success)).toEqual([]);
    });

    it('has no empty, broken or loud word', () => {
      const words = [summary, ...texts, ...text.split('\n')];

      expect(words.filter((one) => /undefined|\[object|NaN|null|!/.test(one))).toEqual([]);
      expect([summary, ...texts].filter((one) => one.trim() === '')).toEqual([]);
    });
  });
});
