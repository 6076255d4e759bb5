import type { Activity } from 'botbuilder';

type Placed = Pick<Activity, 'conversation'>;

export const isPersonal = ({ conversation }: Placed): boolean => conversation.conversationType === 'personal';

/** A group chat or a channel: others read what the bot answers there. */
export const isShared = ({ conversation }: Placed): boolean =>
  conversation.conversationType === 'groupChat' || conversation.conversationType === 'channel';
