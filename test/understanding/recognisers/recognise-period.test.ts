import { readReal } from '../../builders/real-reader';

// The words are content: these tests read messages with the real vocabulary, on Wednesday 6 May 2026 unless said.

function period(text: string, about: Parameters<typeof readReal>[1] = {}): string | undefined {
  const { period: said } = readReal(text, about);
  return said && (said.from === said.to ? said.from : `${said.from}..${said.to}`);
}

describe('a day counted from today', () => {
  it.each([
    ["aujourd'hui", '2026-05-06'],
    ['ajd', '2026-05-06'],
    ['ce matin', '2026-05-06'],
    ['cet après-midi', '2026-05-06'],
    ['today', '2026-05-06'],
    ['demain', '2026-05-07'],
    ['demain soir', '2026-05-07'],
    ['tomorrow', '2026-05-07'],
    ['après-demain', '2026-05-08'],
    ['the day after tomorrow', '2026-05-08'],
    ['hier', '2026-05-05'],
    ['avant-hier', '2026-05-04'],
    ['yesterday', '2026-05-05'],
  ])('"%s" is %s', (text, expected) => {
    expect(period(text)).toBe(expected);
  });

  it('goes over the end of a month and of a year', () => {
    expect(period('demain', { today: '2026-05-31' })).toBe('2026-06-01');
    expect(period('après-demain', { today: '2026-12-30' })).toBe('2027-01-01');
  });
});

describe('a weekday', () => {
  it.each([
    ['mercredi', '2026-05-06'],
    ['jeudi', '2026-05-07'],
    ['lundi', '2026-05-11'],
    ['jeudi prochain', '2026-05-07'],
    ['mercredi prochain', '2026-05-13'],
    ['next Tuesday', '2026-05-12'],
    ['lundi dernier', '2026-05-04'],
    ['mercredi dernier', '2026-04-29'],
    ['last Friday', '2026-05-01'],
  ])('"%s" is %s', (text, expected) => {
    expect(period(text)).toBe(expected);
  });

  it('is the day of the Semaine when the Semaine is spoken of before it', () => {
    expect(period('mercredi', { today: '2026-04-15', aboutEdition: true })).toBe('2026-05-06');
    expect(period('mercredi', { today: '2026-04-15', aboutEdition: false })).toBe('2026-04-15');
    expect(period('jeudi de la semaine de la persévérance', { today: '2026-04-15' })).toBe('2026-05-07');
  });

  it('is the next one when the Semaine has no such day', () => {
    expect(period('vendredi', { today: '2026-04-15', aboutEdition: true })).toBe('2026-04-17');
  });
});

describe('a date', () => {
  it.each([
    ['le 6 mai', '2026-05-06'],
    ['6 mai 2026', '2026-05-06'],
    ['le 06/05', '2026-05-06'],
    ['6/5/2026', '2026-05-06'],
    ['06.05.26', '2026-05-06'],
    ['May 6th', '2026-05-06'],
    ['on the 7th of May', '2026-05-07'],
    ['1er mai', '2026-05-01'],
    ['le 8 mai', '2026-05-08'],
    ['mercredi 6 mai', '2026-05-06'],
    ['jeudi 7', '2026-05-07'],
    ['le 15/09', '2026-09-15'],
    ['30 juin', '2026-06-30'],
    ['6 mai 2025', '2025-05-06'],
  ])('"%s" is %s', (text, expected) => {
    expect(period(text)).toBe(expected);
  });

  it('without a year is the next to come, save in the month of the Semaine', () => {
    expect(period('3 mars')).toBe('2027-03-03');
    expect(period('6 mai', { today: '2026-11-20' })).toBe('2026-05-06');
    expect(period('6 mai', { today: '2025-11-20' })).toBe('2026-05-06');
  });

  it('of which only the day is said is the one of the Semaine, near to it or when it is spoken of', () => {
    expect(period('le 6')).toBe('2026-05-06');
    expect(period('le 6', { today: '2026-04-10' })).toBe('2026-05-06');
    expect(period('le 6', { today: '2026-02-10', aboutEdition: true })).toBe('2026-05-06');
  });

  it('of which only the day is said is else the next to come', () => {
    expect(period('le 6', { today: '2026-02-10' })).toBe('2026-03-06');
    expect(period('le 20', { today: '2026-02-10' })).toBe('2026-02-20');
    expect(period('le 10', { today: '2026-02-10' })).toBe('2026-02-10');
    expect(period('le 3', { today: '2026-12-10' })).toBe('2027-01-03');
  });

  it.each(['le 31 février', '32/05', '6/13', 'depuis 6 mois', '6 élèves', 'le 6 mois'])(
    'is not read in "%s"',
    (text) => {
      expect(period(text)).toBeUndefined();
    },
  );

  it('is followed where the weekday said with it is wrong, and the weekday said back', () => {
    const { period: said } = readReal('vendredi 6 mai');

    expect(said).toMatchObject({
      from: '2026-05-06',
      to: '2026-05-06',
      wrongWeekday: { said: 5, date: '2026-05-06' },
    });
    expect(readReal('mercredi 6 mai').period).not.toHaveProperty('wrongWeekday');
    expect(readReal('vendredi 8 mai').period).not.toHaveProperty('wrongWeekday');
  });
});

describe('a week, a month, several days', () => {
  it.each([
    ['ce week-end', '2026-05-09..2026-05-10'],
    ['ce weekend', '2026-05-09..2026-05-10'],
    ['le week-end prochain', '2026-05-16..2026-05-17'],
    ['cette semaine', '2026-05-04..2026-05-10'],
    ['this week', '2026-05-04..2026-05-10'],
    ['la semaine prochaine', '2026-05-11..2026-05-17'],
    ['next week', '2026-05-11..2026-05-17'],
    ['la semaine dernière', '2026-04-27..2026-05-03'],
    ['en fin de semaine', '2026-05-07..2026-05-10'],
    ['en mai', '2026-05-01..2026-05-31'],
    ['au mois de juin', '2026-06-01..2026-06-30'],
    ['en mai 2027', '2027-05-01..2027-05-31'],
    ['du 4 au 7 mai', '2026-05-04..2026-05-07'],
    ['entre le 4 et le 6 mai', '2026-05-04..2026-05-06'],
    ['le 5 et le 6 mai', '2026-05-05..2026-05-06'],
    ['du 4 mai au 6 mai', '2026-05-04..2026-05-06'],
    ['les 12 et 15 juin', '2026-06-12..2026-06-15'],
    ["aujourd'hui et demain", '2026-05-06..2026-05-07'],
  ])('"%s" is %s', (text, expected) => {
    expect(period(text)).toBe(expected);
  });

  it('goes from Monday to Sunday, also on a Sunday', () => {
    expect(period('cette semaine', { today: '2026-05-10' })).toBe('2026-05-04..2026-05-10');
    expect(period('la semaine prochaine', { today: '2026-05-10' })).toBe('2026-05-11..2026-05-17');
  });

  it('is not the week when the Semaine is named', () => {
    expect(period('le programme de cette semaine de la persévérance', { today: '2026-04-15' })).toBeUndefined();
  });
});

describe('the ends of the Semaine', () => {
  it('are its first and its last day', () => {
    expect(period('le premier jour')).toBe('2026-05-04');
    expect(period('le dernier jour')).toBe('2026-05-07');
    expect(period('the last day')).toBe('2026-05-07');
  });
});

describe('no day', () => {
  it.each(['', 'bonjour', 'quel dispositif pour un jeune de 17 ans ?', '60 demi-journées'])(
    'is read in "%s"',
    (text) => {
      expect(period(text)).toBeUndefined();
    },
  );
});
