import { conversationKey, hashConversation } from '../../src/bot/conversation-key';

const activity = (conversation: string, person: string) => ({
  conversation: { id: conversation, isGroup: false, conversationType: '', name: '' },
  from: { id: person, name: '' },
});

const keyOf = (conversation: string, person: string) => conversationKey(activity(conversation, person));

describe('conversationKey', () => {
  it('is another for each person and for each conversation', () => {
    const keys = [keyOf('group', 'marie'), keyOf('group', 'paul'), keyOf('personal', 'marie')];

    expect(new Set(keys).size).toBe(3);
  });

  it('is the same in all threads of a channel', () => {
    expect(keyOf('19:c@thread.tacv2;messageid=1', 'marie')).toBe(keyOf('19:c@thread.tacv2;messageid=2', 'marie'));
    expect(keyOf('19:c@thread.tacv2;messageid=1', 'marie')).toBe(keyOf('19:c@thread.tacv2', 'marie'));
  });

  it('cannot be that of somebody else through the way ids are written', () => {
    expect(keyOf('a', 'b","c')).not.toBe(keyOf('a","b', 'c'));
  });
});

describe('hashConversation', () => {
  it('is the start of a SHA-256, in hexadecimal', () => {
    expect(hashConversation('abc')).toBe('ba7816bf8f01');
  });
});
