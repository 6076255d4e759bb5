import { privateMailAmong, privateMailFileSchema } from '../../src/knowledge/private-mail';
import { real } from '../builders/real-reader';

const isPrivate = privateMailAmong(real().knowledge.messageriesPrivees);

describe('a private mailbox', () => {
  it.each([
    ...[
      'gmail.com',
      'pm.me',
      'tutanota.com',
      'tutanota.de',
      'mailo.com',
      'netcourrier.com',
      'aliceadsl.fr',
      'yahoo.co.uk',
    ],
    ...['famille.free.fr', 'Mail.Orange.fr', 'protonmail.ch', 'laposte.net', 'GMAIL.COM', 'gmail.com.'],
  ])('is known: %s', (domain) => {
    expect(isPrivate(`camille@${domain}`)).toBe(true);
  });

  it.each([
    'exemple.fr',
    'ac-lille.fr',
    'free.exemple.fr',
    'gmail.com.exemple.fr',
    'nongmail.com',
    'prefree.fr',
    'live.ac-amiens.fr',
  ])('is not seen in the domain of an employer: %s', (domain) => {
    expect(isPrivate(`gmail.com@${domain}`)).toBe(false);
  });
});

describe('the list of private mailboxes', () => {
  it.each(['gmail', '@gmail.com', 'Gmail.com', '*.com', 'gmail..com', 'gmail.*.fr', ''])('takes no %j', (domain) => {
    expect(privateMailFileSchema.safeParse({ domaines: [domain] }).success).toBe(false);
  });

  it('takes no domain twice', () => {
    expect(privateMailFileSchema.safeParse({ domaines: ['a.fr', 'a.fr'] }).success).toBe(false);
  });
});
