import type { Phrases } from '../fr';

/** Somebody to talk to, and the mail that is ready for them. */
export const escalade: Phrases['escalade'] = {
  title: 'Talking to somebody',
  summary: (name) => `The person to talk to: ${name}.`,
  person: (about, name, where) => `For ${about}${where === undefined ? '' : `, ${where}`}: ${name}.`,
  atOnce: 'They answer for the whole region. Tell me the département, and I will give you the person near you.',
  where: 'In which département?',
  nearby: (names) => `Near you, you may also ask: ${names}.`,
  mail: {
    link: 'Write, with the message ready',
    preview: 'The message',
    subject: (about) => `School perseverance: ${about}`,
    greeting: 'Hello,',
    motif: (about) => `I am writing to you about: ${about}.`,
    about: (name) => `Entry read: ${name}.`,
    criteria: 'What I can say of the young person, without who it is:',
    question: 'My question:',
    closing: 'Thank you for your help.',
    privacy: 'The message stays with you until you send it. Do not add the name of a pupil.',
  },
};
