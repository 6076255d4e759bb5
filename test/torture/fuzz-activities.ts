import fc from 'fast-check';
import { event, installation, invoke, membersAdded, message, press } from '../http/activities';
import { anyText } from './fuzz-texts';

const anyValue = fc.oneof(anyText, fc.jsonValue({ maxDepth: 3 }));

/** Fields that the bot or the SDK reads; where the answer goes is left alone, as a door of its own checks it. */
const FIELDS = [
  'type',
  'id',
  'replyToId',
  'name',
  'channelId',
  'conversation',
  'from',
  'recipient',
  'text',
  'textFormat',
  'locale',
  'action',
  'value',
  'deliveryMode',
  'channelData',
  'entities',
  'attachments',
  'membersAdded',
  'membersRemoved',
  'timestamp',
  'callerId',
] as const;

const aButton = fc.record(
  {
    kind: fc.oneof(fc.constantFrom('answer', 'change', 'restart', 'more', 'open', 'say'), anyText),
    entry: anyValue,
    option: anyValue,
    field: anyValue,
    choice: anyValue,
    text: anyValue,
  },
  { requiredKeys: ['kind'] },
);

const ordinary = fc.oneof(
  anyText.map((text) => message(text)),
  aButton.map((value) => press(value)),
  fc
    .tuple(fc.constantFrom('message/submitAction', 'composeExtension/query', 'adaptiveCard/action'), anyValue)
    .map(([name, value]) => invoke(name, value as object)),
  fc.constantFrom('add', 'remove', 'upgrade').map((action) => installation(action)),
  fc.constant(membersAdded([{ id: '28:bot' }])),
  fc
    .constantFrom('typing', 'messageReaction', 'endOfConversation', 'event', 'messageUpdate')
    .map((type) => event(type)),
);

/** An activity as Teams sends it, with some of its fields replaced by anything or left out. */
export const anyActivity = fc
  .tuple(ordinary, fc.dictionary(fc.constantFrom(...FIELDS), fc.option(anyValue, { nil: undefined }), { maxKeys: 3 }))
  .map(([activity, spoilt]): Record<string, unknown> => ({ ...activity, ...spoilt }));
