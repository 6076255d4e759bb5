import { buttonsOf, pressedOf, textsOf } from './card-reader';
import type { AnswerContent } from '../../src/answering/answer';
import type { Language } from '../../src/conversation/session';
import { entriesOf } from '../../src/knowledge/knowledge';
import { render } from '../../src/rendering/render';
import { plain, plainText, programmeOf, rendered, toyAnswers } from './toy-answers';
import { toy, toyKnowledge } from './toy-knowledge';

const day = (date: string) => ({ from: date, to: date });

describe('programme', () => {
  it('sorts events by day and hour, those of the whole week last', () => {
    const events = [
      toy('evenement', 'week'),
      toy('evenement', 'unsaid'),
      toy('evenement', 'morning'),
      toy('evenement', 'tuesday'),
    ];
    const text = plainText(programmeOf({ events }));
    const order = [
      'Mardi 5 mai 2026',
      'Formation',
      'Mercredi 6 mai 2026',
      'Atelier du matin',
      'Conférence',
      'Toute la semaine',
      'Exposition',
    ];
    const places = order.map((part) => text.indexOf(`\n${part}`) + text.indexOf(`- ${part}`));

    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).toContain('4 temps forts, dont 1 toute la semaine.');
  });

  it('says which filter of before was given up, since nothing would be left with it', () => {
    const dropped = {
      place: { kind: 'town', name: 'Lens' },
      period: { from: '2026-05-06', to: '2026-05-06' },
    } as const;

    expect(plainText(programmeOf({ dropped }))).toContain('Rien le mercredi 6 mai 2026, à Lens cette fois');
    expect(plainText(programmeOf({ dropped }), 'en')).toContain('Nothing');
    expect(plainText(programmeOf())).not.toContain('cette fois');
  });

  it('gives hour, place and audience in a line, and leaves out what is not printed', () => {
    const text = plainText(programmeOf());

    expect(text).toContain(
      '- Atelier du matin\n  8 h 30 à 12 h · lycée Toy, Lens, Pas-de-Calais (62) · pour les référents décrochage scolaire (RDS)',
    );
    expect(text).toContain('- Conférence\n  lycée Toy, Lens, Pas-de-Calais (62)\n');
  });

  it.each([
    ['2026-05-06', "aujourd'hui, mercredi 6 mai 2026"],
    ['2026-05-05', 'demain, mercredi 6 mai 2026'],
    ['2026-05-04', 'le mercredi 6 mai 2026'],
  ])('asked on %s, names the day as %s', (today, words) => {
    expect(plainText(programmeOf({ today }))).toMatch(new RegExp(`^Semaine de la persévérance 2026 : ${words}\n`));
  });

  it.each([
    [['2026-05-04', '2026-05-07'], 'les 4 et 7 mai 2026', 'on 4 and 7 May 2026'],
    [['2026-05-04', '2026-05-05', '2026-05-07'], 'les 4, 5 et 7 mai 2026', 'on 4, 5 and 7 May 2026'],
    [['2026-04-30', '2026-05-04'], 'les 30 avril 2026 et 4 mai 2026', 'on 30 April 2026 and 4 May 2026'],
  ])('names the days asked for one by one: %j', (days, french, english) => {
    const period = { from: days[0] ?? '', to: days.at(-1) ?? '', days };

    const titles = (['fr', 'en'] as const).map(
      (language) => plainText(programmeOf({ request: { period } }), language).split('\n')[0],
    );

    expect(titles).toEqual([
      `Semaine de la persévérance 2026 : ${french}`,
      `Semaine de la persévérance 2026: ${english}`,
    ]);
  });

  it('names the place and the audience asked for', () => {
    expect(plainText(toyAnswers['programme, narrowed'])).toMatch(
      /^.* : du 5 au 6 mai 2026, dans l'académie de Lille, pour les référents décrochage scolaire \(RDS\)\n/,
    );
  });

  it('corrects a weekday that does not fit its date', () => {
    expect(plainText(toyAnswers['programme, narrowed'])).toContain(
      "Attention, le 6 mai 2026 est un mercredi : j'ai suivi la date.",
    );
  });

  it('counts online events without naming them', () => {
    const text = plainText(toyAnswers['programme, narrowed']);

    expect(text).toContain("S'y ajoute 1 temps fort en ligne.");
    expect(text).not.toContain('Webinaire');
  });

  it('says that a list is partial for the days whose page is lost, and only for them', () => {
    expect(plainText(programmeOf({ partialDays: ['2026-05-05'] }))).toContain(
      '5 des 9 temps forts annoncés sont lisibles ; les pages du programme des 4 et 5 mai 2026 ne le sont pas : la liste de ce jour est partielle.',
    );
    expect(plainText(programmeOf())).not.toMatch(/partielle|lisible/);
  });

  it.each([
    ['before', 'La Semaine aura lieu du 4 au 7 mai 2026.'],
    ['after', 'La Semaine a eu lieu du 4 au 7 mai 2026.'],
  ] as const)('says when the Semaine is, %s it', (time, sentence) => {
    expect(plainText(programmeOf({ time }))).toContain(sentence);
  });

  it('shows no event outside of the Semaine, but when it was and how to go on', () => {
    const text = plainText(toyAnswers['programme, outside']);

    expect(text).toContain(
      "La Semaine a eu lieu du 4 au 7 mai 2026.\n\nElle n'a pas d'événement le mardi 12 mai 2026.",
    );
    expect(text).not.toContain('temps fort');
    expect(buttonsOf(rendered(toyAnswers['programme, outside']).card).map(({ data }) => data)).toEqual([
      { kind: 'way', way: 'programme' },
      { kind: 'open', entry: 'edition' },
      { kind: 'open', entry: 'region' },
    ]);
  });

  it('says where and when it looked in vain', () => {
    expect(plainText(toyAnswers['programme, empty'])).toContain(
      'Je ne connais aucun temps fort demain, jeudi 7 mai 2026, à Soissons, en ligne.',
    );
  });

  it('says of one event when, where and for whom', () => {
    expect(plainText(toyAnswers['programme of one event'])).toContain(
      'Date : mercredi 6 mai 2026\nHeure : 8 h 30 à 12 h\nLieu : lycée Toy, Lens, Pas-de-Calais (62)\nPublic : les référents décrochage scolaire (RDS)',
    );
  });

  it('says in English what it says in French', () => {
    expect(plainText(programmeOf({ request: { period: day('2026-05-06') } }), 'en')).toMatch(
      /^Semaine de la persévérance 2026: today, Wednesday 6 May 2026\n\n3 highlights, 1 of them all week\./,
    );
  });
});

describe("the way to one's own calendar", () => {
  const addressesOf = (answer: AnswerContent, language: Language = 'fr') =>
    buttonsOf(rendered(answer, language).card).flatMap(({ type, title, url }) =>
      type === 'Action.OpenUrl' ? [[title, url]] : [],
    );

  it('is one button for one event', () => {
    expect(addressesOf(toyAnswers['programme of one event'])).toEqual([
      ['Ajouter à mon agenda', 'https://bot.exemple.fr/calendrier/morning.ics'],
      ['Voir sur une carte', 'https://www.openstreetmap.org/search?query=lyc%C3%A9e%20Toy%2C%20Lens'],
    ]);
    expect(addressesOf(toyAnswers['fiche of an event'])).toEqual([
      ['Ajouter à mon agenda', 'https://bot.exemple.fr/calendrier/unsaid.ics'],
    ]);
  });

  it('is one button for all the events shown, and for no other', () => {
    const events = [toy('evenement', 'tuesday'), toy('evenement', 'morning')];
    const answer = programmeOf({ events, today: '2026-05-05', alsoOnline: [toy('evenement', 'online')] });

    expect(addressesOf(answer)).toEqual([
      ['Ajouter à mon agenda', 'https://bot.exemple.fr/calendrier.ics?ids=tuesday,morning'],
    ]);
  });

  it('leaves out what is over', () => {
    const events = [toy('evenement', 'tuesday'), toy('evenement', 'morning')];

    expect(addressesOf(programmeOf({ events, today: '2026-05-06' }))).toEqual([
      ['Ajouter à mon agenda', 'https://bot.exemple.fr/calendrier/morning.ics'],
    ]);
    expect(addressesOf(programmeOf({ events, today: '2026-06-01' }))).toEqual([]);
  });

  it('is there for the whole programme', () => {
    expect(addressesOf(toyAnswers['programme of the week'])).toEqual([
      ['Ajouter à mon agenda', 'https://bot.exemple.fr/calendrier.ics'],
    ]);
  });

  it('leads to English words from English ones', () => {
    expect(addressesOf(toyAnswers['programme of one event'], 'en')).toEqual([
      ['Add to my calendar', 'https://bot.exemple.fr/calendrier/morning.ics?lang=en'],
      ['See on a map', expect.stringContaining('https://www.openstreetmap.org/')],
    ]);
  });

  it('is printed in the text', () => {
    expect(plainText(toyAnswers['programme of one event'])).toContain(
      '\n→ Ajouter à mon agenda : https://bot.exemple.fr/calendrier/morning.ics\n',
    );
  });

  it('is not there without events', () => {
    expect(addressesOf(toyAnswers['programme, empty'])).toEqual([]);
    expect(addressesOf(toyAnswers['programme, outside'])).toEqual([]);
  });

  it('is not there where no browser can reach the bot', () => {
    const answers = [programmeOf(), programmeOf({ request: {}, events: entriesOf(toyKnowledge, 'evenement') })];
    const texts = answers.map(
      (answer) => render(answer, { language: 'fr', knowledge: toyKnowledge, dossier: 'd' }).text,
    );

    expect(texts.join('\n')).toContain('Conférence');
    expect(texts.join('\n')).not.toMatch(/agenda|calendrier|http/);
  });
});

describe('the days and filters of the programme', () => {
  const asked = programmeOf({
    request: { period: { from: '2026-05-06', to: '2026-05-06' }, place: { kind: 'town', name: 'Lens' }, online: true },
    perDay: [
      { day: '2026-05-05', count: 0 },
      { day: '2026-05-06', count: 3 },
    ],
  });
  const { card } = rendered(asked);

  it('are tabs with their counts, each of which asks for its day with the same filters', () => {
    const [other] = pressedOf(card).map(({ data }) => data);

    expect(textsOf(card).map(plain)).toEqual(expect.arrayContaining(['mar. 5 (0)', 'mer. 6 (3)']));
    expect(other).toEqual({
      kind: 'programme',
      request: {
        period: { from: '2026-05-05', to: '2026-05-05' },
        place: { kind: 'town', name: 'Lens' },
        online: true,
      },
    });
  });

  it('are chips that one press takes away', () => {
    const chip = buttonsOf(card).find(({ title }) => plain(String(title)) === '✕ à Lens');

    expect(chip?.data).toEqual({
      kind: 'programme',
      request: { period: { from: '2026-05-06', to: '2026-05-06' }, online: true },
    });
  });

  it('open an event by its row', () => {
    expect(pressedOf(card).map(({ data }) => data)).toContainEqual({ kind: 'open', entry: 'morning' });
  });
});
