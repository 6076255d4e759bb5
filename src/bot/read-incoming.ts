import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { actionSchema, type Incoming } from '../conversation/incoming';
import { cleanText } from './clean-text';

/**
 * What a card sends. A compact list of choices cannot write into `option`: its answer comes as `choice`, beside the
 * data of the button. A button that names its own option ("je ne sais pas") means that one, whatever the list shows.
 */
const cardValueSchema = z.preprocess((value) => {
  const isChoice = typeof value === 'object' && value !== null && 'choice' in value && !('option' in value);
  return isChoice ? { ...value, option: value.choice } : value;
}, actionSchema);

/**
 * What a message of the channel says to the conversation. A button whose value is not one of ours (an old version, a
 * list without choice, something made up) is read as the text that came with it, mostly none: it gets a polite answer.
 */
export function readIncoming(activity: Partial<Activity>): Incoming {
  const pressed = cardValueSchema.safeParse(activity.value);
  return pressed.success ? { kind: 'action', action: pressed.data } : { kind: 'message', text: cleanText(activity) };
}
