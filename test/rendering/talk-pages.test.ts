import { BUTTONS_MAX } from '../../src/rendering/page';
import { buttonsOf, objectsOf } from './card-reader';
import { plain, plainText, rendered, toyAnswers } from './toy-answers';

describe('urgence', () => {
  it('gives the numbers before anything else, each once, in the order to call them', () => {
    const lines = plainText(toyAnswers.urgence).split('\n');

    expect(lines.slice(0, 6)).toEqual([
      'Un jeune en danger : appelez',
      '',
      '3114 : secours 3114',
      '15 : secours 15',
      '17 : secours 17',
      '',
    ]);
  });

  it('makes them large and ready to dial', () => {
    const large = objectsOf(rendered(toyAnswers.urgence).card).filter(({ size }) => size === 'ExtraLarge');

    expect(large.map(({ text }) => text)).toEqual(['[3114](tel:3114)', '[15](tel:15)', '[17](tel:17)']);
  });

  it('then says what to do, and names its source', () => {
    expect(plainText(toyAnswers.urgence)).toMatch(
      /Danger mal-etre\nPrévenez le chef d’établissement[^]*Source : Guide des ressources\nVérifié le 21 novembre 2026\.$/,
    );
  });

  it('gives the numbers of other dangers after, without those already given', () => {
    const text = plainText(toyAnswers['urgence, one danger']);

    expect(text).toContain('Autres numéros utiles\nsecours 17 : 17\n');
    expect(text).not.toContain('Danger violence');
  });
});

describe('aide', () => {
  it('greets on a first meeting only', () => {
    expect(rendered(toyAnswers.welcome).summary).toMatch(/^Bonjour/);
    expect(rendered(toyAnswers.help).summary).not.toMatch(/^Bonjour/);
  });

  it('offers examples that are sent as they are read', () => {
    const buttons = buttonsOf(rendered(toyAnswers.help).card);

    expect(buttons).toHaveLength(BUTTONS_MAX);
    expect(buttons.map(({ data }) => data)).toEqual(
      buttons.map(({ title }) => ({ kind: 'say', text: plain(String(title)) })),
    );
  });

  it('asks not to name the pupil', () => {
    expect(plainText(toyAnswers.welcome)).toContain("N'écrivez pas le nom d'un jeune");
  });
});

describe('unknown', () => {
  it.each([
    ['off topic', 'je ne connais que la persévérance scolaire'],
    ['private', 'Je ne donne ni coordonnées privées ni données personnelles.'],
    ['other region', 'Je ne connais que la région académique Hauts-de-France'],
    ['not understood', "Je n'ai pas compris la question"],
  ] as const)('%s: says why, and whom to ask', (name, words) => {
    expect(plainText(toyAnswers[name])).toContain(words);
    expect(plainText(toyAnswers[name])).toContain('Téléphone : 03 00 00 00 01');
  });

  it('offers the four nearest entries', () => {
    const opened = buttonsOf(rendered(toyAnswers['not understood']).card).filter(
      ({ data }) => (data as { kind: string }).kind === 'open',
    );

    expect(opened).toHaveLength(4);
  });
});

describe('social', () => {
  it('answers with the ways on, except to a goodbye', () => {
    expect(buttonsOf(rendered(toyAnswers.hello).card)).toHaveLength(3);
    expect(buttonsOf(rendered(toyAnswers.bye).card)).toHaveLength(0);
  });
});
