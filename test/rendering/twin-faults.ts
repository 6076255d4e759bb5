import { actionSchema } from '../../src/conversation/incoming';
import { BUTTONS_MAX, CARD_BYTES_MAX, FALLBACK_CHARS_MAX, SHORT_TEXT_CHARS_MAX } from '../../src/rendering/page';
import { bytesOf } from '../../src/rendering/page-to-card';
import type { Rendered } from '../../src/rendering/render';
import { buttonsOf, inView, objectsOf, pressedOf, problemsOf, textsOf, withoutWays } from './card-reader';

/** Signs of layout, which one of the twins may have alone. */
const onlyLayout = /^(?:\s|[-→:]|\d+\.)*$/;

/** What is left of a line of text once everything that the card says is taken away. */
const leftOver = (line: string, texts: readonly string[]): string =>
  texts.reduce((rest, text) => (rest.includes(text) ? rest.split(text).join('') : rest), line);

/** Words on the card that its text twin does not say. */
export const onlyOnCard = ({ text, isWhole, card }: Rendered): string[] =>
  // What is fetched has rows of its own words, which stand for what the text tells in full.
  textsOf((isWhole ? card : withoutWays(card)) as typeof card).filter((one) => !text.includes(one));

/** Lines of the text twin that the card does not say. */
export function onlyInText({ text, isWhole, card }: Rendered): string[] {
  if (!isWhole) return [];
  const texts = [...new Set(textsOf(card))].sort((a, b) => b.length - a.length);
  return text.split('\n').filter((line) => !onlyLayout.test(leftOver(line, texts)));
}

/** Headings after the first that are as large as it, or a first one that is no title. */
export const misplacedHeadings = ({ card }: Rendered): unknown[] =>
  objectsOf(card)
    .filter(({ style }) => style === 'heading')
    .filter(({ size }, rank) => size !== (rank === 0 ? 'Large' : 'Medium'));

/** What pressing sends that the conversation does not understand. */
export const unreadActions = ({ card }: Rendered): unknown[] =>
  [...buttonsOf(card), ...pressedOf(card)]
    .filter(({ type }) => type === 'Action.Submit')
    // The answer chosen in a list comes from the input beside it.
    .map(({ data }) => ({ option: '17', ...(data as object) }))
    .filter((data) => !actionSchema.safeParse(data).success);

/** Everything that is wrong with an answer as it is sent; empty where nothing is. */
export function faultsOf(rendered: Rendered): string[] {
  const { card, text, shortText } = rendered;
  const buttonsInView = buttonsOf(inView(card) as typeof card).length;
  return [
    ...problemsOf(card),
    ...(card.version === '1.5' ? [] : ['not version 1.5']),
    ...(bytesOf(card) <= CARD_BYTES_MAX ? [] : [`${bytesOf(card)} bytes`]),
    ...(String(card.fallbackText).length <= FALLBACK_CHARS_MAX ? [] : ['long fallback']),
    ...(shortText.length <= SHORT_TEXT_CHARS_MAX ? [] : [`twin of ${shortText.length} characters`]),
    ...(buttonsInView <= BUTTONS_MAX ? [] : [`${buttonsInView} buttons`]),
    ...onlyOnCard(rendered).map((one) => `only on the card: ${one}`),
    ...onlyInText(rendered).map((line) => `only in the text: ${line}`),
    ...misplacedHeadings(rendered).map((one) => `heading: ${JSON.stringify(one)}`),
    ...unreadActions(rendered).map((one) => `action: ${JSON.stringify(one)}`),
    ...[...text.split('\n'), ...textsOf(card)]
      .filter((line) => /!|undefined|\[object|NaN|inconnu$/.test(line))
      .map((line) => `broken or loud: ${line}`),
  ];
}
