import type { Language } from '../../src/conversation/session';
import { calendarWords } from '../../src/rendering/event-words';
import { plain } from './toy-answers';
import { toyEntry, toyKnowledge } from './toy-knowledge';

type About = Parameters<typeof toyEntry<'evenement'>>[2];

function wordsOf(about: About, language: Language = 'fr') {
  const event = toyEntry('evenement', 'fete', { nom: 'La fête', nomEn: 'The feast', ...about });
  const { title, place, description } = calendarWords(event, { language, knowledge: toyKnowledge });
  return { title, place: plain(place), description: plain(description) };
}

describe('calendarWords', () => {
  it('says in French what the page of the event says, and from which document', () => {
    const lieu = {
      nom: 'lycée Toy',
      adresse: '1 rue Toy',
      codePostal: '62300',
      ville: 'Lens',
      departement: '62',
    } as const;
    const words = wordsOf({ debut: '08:30', fin: '12:00', lieu });

    expect(words).toEqual({
      title: 'La fête',
      place: 'lycée Toy, 1 rue Toy, 62300 Lens, Pas-de-Calais (62)',
      description: [
        'Résumé de fete. Deuxième phrase',
        '',
        'Date : mercredi 6 mai 2026',
        'Heure : 8 h 30 à 12 h',
        'Lieu : lycée Toy, 1 rue Toy, 62300 Lens, Pas-de-Calais (62)',
        'Public : les référents décrochage scolaire (RDS)',
        '',
        'Source : Guide des ressources',
        'Vérifié le 21 novembre 2026.',
      ].join('\n'),
    });
  });

  it('says the same in English', () => {
    const { title, description } = wordsOf({ debut: '08:30', fin: '12:00' }, 'en');

    expect(title).toBe('The feast');
    expect(description).toContain('Time: 8:30 to 12:00\n');
    expect(description).toMatch(/Source: .*\nChecked on 21 November 2026\.$/);
  });

  it.each([
    ['fr', 'Heure : 8 h 30\n', "L'heure de fin n'est pas précisée dans les documents."],
    ['en', 'Time: 8:30\n', 'The documents do not give the time at which it ends.'],
  ] as const)('says that the end is not known where it is not, in %s', (language, hour, sentence) => {
    const { description } = wordsOf({ debut: '08:30' }, language);

    expect(description).toContain(hour);
    expect(description).toContain(sentence);
    expect(wordsOf({ debut: '08:30', fin: '12:00' }, language).description).not.toContain(sentence);
  });

  it('says the part of the day that the sources print', () => {
    expect(wordsOf({ moment: 'apres-midi' }).description).toContain("Heure : l'après-midi\n");
  });

  it('says that no hour is known where the sources print none', () => {
    const { description } = wordsOf({});

    expect(description).toContain('Heure : non précisée dans les documents\n');
    expect(description).not.toContain('fin');
  });

  it('says that an event is online', () => {
    expect(wordsOf({ enLigne: true, lieu: undefined }).place).toBe('en ligne');
  });

  it('names each document once', () => {
    const sources = ['page 1', 'page 2'].map((lieu) => ({ document: 'guide', lieu }));

    expect(wordsOf({ sources }).description.match(/Source/g)).toHaveLength(1);
  });
});
