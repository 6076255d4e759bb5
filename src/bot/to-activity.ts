import { ActivityTypes, CardFactory, InputHints, type Activity } from 'botbuilder';
import type { Rendered } from '../rendering/render';

/**
 * The one message of an answer. The card alone carries it: Teams would send a card and a `text` as two messages. The
 * whole text is in the card's `fallbackText`, where the rendering puts it. Below it Teams draws its own two thumbs; its
 * label for generated text is left out, as no text here is.
 */
export function toActivity({ card, summary }: Rendered): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    attachments: [CardFactory.adaptiveCard(card)],
    summary,
    inputHint: InputHints.AcceptingInput,
    channelData: { feedbackLoop: { type: 'default' } },
  };
}
