import { randomUUID } from 'node:crypto';

export const BOT = { id: '28:bot', name: 'Assistant persévérance' };
export const MARIE = { id: '29:marie', name: 'Marie' };
export const PAUL = { id: '29:paul', name: 'Paul' };

const PERSONAL = { id: 'a:personal-marie', conversationType: 'personal', tenantId: 'tenant' };
export const GROUP = { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true };
export const CHANNEL = {
  id: '19:channel@thread.tacv2;messageid=1700000000001',
  conversationType: 'channel',
  isGroup: true,
};

/** An activity that Marie's personal chat sends, as Teams writes it; a test says only what is different. */
const fromMarie = (type: string, fields: object): Record<string, unknown> => ({
  type,
  id: randomUUID(),
  channelId: 'msteams',
  conversation: PERSONAL,
  from: MARIE,
  recipient: BOT,
  locale: 'fr-FR',
  timestamp: '2026-05-06T06:00:00.000Z',
  ...fields,
});

export const message = (text: string, fields: object = {}) =>
  fromMarie('message', { text, textFormat: 'plain', ...fields });

/** What Teams sends when a button of a card is pressed: a message without text. */
export const press = (value: object, fields: object = {}) => fromMarie('message', { value, ...fields });

/** What Teams asks for and waits for. */
export const invoke = (name: string, value: object, fields: object = {}) =>
  fromMarie('invoke', { name, value, ...fields });

export const membersAdded = (members: object[], fields: object = {}) =>
  fromMarie('conversationUpdate', { membersAdded: members, ...fields });

export const installation = (action: string, fields: object = {}) =>
  fromMarie('installationUpdate', { action, ...fields });

export const event = (type: string, fields: object = {}) => fromMarie(type, fields);
