import type { Activity } from 'botbuilder';
import type { Installation } from '../storage/installation-store';

/** What it takes to write to the place that an activity comes from, as its fields say it. */
export const readInstallation = ({ channelId, serviceUrl, conversation, recipient }: Activity): Installation => ({
  channelId,
  serviceUrl,
  conversationId: conversation.id,
  conversationType: conversation.conversationType,
  tenantId: conversation.tenantId,
  botId: recipient.id,
});
