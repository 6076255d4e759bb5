import { readReal } from '../../builders/real-reader';

// The words are content: these tests read messages with the real vocabulary, on Wednesday 6 May 2026 unless said.

function period(text: string, about: Parameters<typeof readReal>[1] = {}): string | undefined {
  const { period: said } = readReal(text, about);
  if (said?.days) return said.days.join(' + ');
  return said && (said.from === said.to ? said.from : `${said.from}..${said.to}`);
}

type Case = [text: string, expected: string | undefined];

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
    ['tonight', '2026-05-06'],
    ['last night', '2026-05-05'],
    ['dans 3 jours', '2026-05-09'],
    ['dans une semaine', '2026-05-13'],
    ['dans un mois', '2026-06-06'],
    ['in two days', '2026-05-08'],
    ['il y a deux jours', '2026-05-04'],
    ['3 days ago', '2026-05-03'],
    ['dans les 3 prochains jours', '2026-05-06..2026-05-09'],
    ['the next two days', '2026-05-06..2026-05-08'],
  ])('"%s" is %s', (text, expected) => {
    expect(period(text)).toBe(expected);
  });

  it.each<Case>([
    ['hier soir', '2026-05-05'],
    ['demain matin', '2026-05-07'],
    ['mercredi après-midi', '2026-05-06'],
    ['jeudi matin à 9h', '2026-05-07'],
    ['le 7 mai au soir', '2026-05-07'],
    ['tomorrow afternoon', '2026-05-07'],
    ['on Thursday evening', '2026-05-07'],
    ['mercredi matin et jeudi après-midi', '2026-05-06..2026-05-07'],
    ['demain de 9h à 17h', '2026-05-07'],
  ])('is the same whatever the part of it that is said: "%s" is %s', (text, expected) => {
    expect(period(text)).toBe(expected);
  });

  it('"de la journée" is today during the Semaine, where no other day is said', () => {
    expect(period('le programme de la journée')).toBe('2026-05-06');
    expect(period('le programme de la journée de jeudi')).toBe('2026-05-07');
    expect(period('le programme de la journée', { today: '2026-04-15' })).toBeUndefined();
    expect(period('le lieu de la journée des SRE')).toBeUndefined();
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
    ['lundi en huit', '2026-05-18'],
    ['mardi en quinze', '2026-05-26'],
    ['mercredi de la semaine prochaine', '2026-05-13'],
    ['Wednesday next week', '2026-05-13'],
    ['la semaine prochaine, mardi et jeudi', '2026-05-12 + 2026-05-14'],
    ['le premier mercredi de mai', '2026-05-06'],
    ['the first Wednesday of May', '2026-05-06'],
    ['le dernier jeudi de juin', '2026-06-25'],
    ['2e mardi de juin', '2026-06-09'],
    ['le cinquième mardi de mai', undefined],
    ['lun 4 mai', '2026-05-04'],
    ['Wed 6 May', '2026-05-06'],
  ])('"%s" is %s', (text, expected) => {
    expect(period(text)).toBe(expected);
  });

  it('is the one gone by where the sentence tells of the past', () => {
    expect(period('il y avait quoi lundi ?')).toBe('2026-05-04');
    expect(period('what happened on Tuesday?')).toBe('2026-05-05');
    expect(period("j'étais en stage. Il y a quoi lundi ?")).toBe('2026-05-11');
    expect(period("qu'est-ce qu'il y avait mercredi ?", { today: '2026-06-02', aboutEdition: true })).toBe(
      '2026-05-06',
    );
  });

  it.each(['un mercredi sur deux', 'chaque mercredi', 'every Wednesday', 'tous les mercredis'])(
    'that comes back every week is no day: "%s"',
    (text) => {
      expect(period(text)).toBeUndefined();
    },
  );

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
    ['le six mai', '2026-05-06'],
    ['le premier mai', '2026-05-01'],
    ['the seventh of May', '2026-05-07'],
    ['May the fourth', '2026-05-04'],
    ['le 6/05', '2026-05-06'],
    ['2026-05-06', '2026-05-06'],
    ['06-05-2026', '2026-05-06'],
    ['May 6, 2026', '2026-05-06'],
    ['6th May', '2026-05-06'],
    ['the 6th', '2026-05-06'],
    ['mercredi, le 6 mai', '2026-05-06'],
    ['Wednesday, May 6th', '2026-05-06'],
    ['vendredi 12', '2026-06-12'],
    ['la semaine du 4 mai', '2026-05-04..2026-05-10'],
    ['semaine 19', '2026-05-04..2026-05-10'],
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

  it.each([
    'le 31 février',
    '32/05',
    '6/13',
    'depuis 6 mois',
    '6 élèves',
    'le 6 mois',
    'le public du 16-25 ans',
    '3/4 des élèves',
    '12/20 de moyenne',
    '11/12 ans',
    'dans le 02',
    'le 02',
    '28 rue du Vieux Chemin',
    'à 6 h',
    'en 2016',
    'la 6e',
    'les 4e et les 3e',
    'mon 3e veut arrêter',
    'un jeune de 17, 16 ans',
    'a pupil aged 16 may join',
    'les 5 et 6 élèves',
    'les 5e et 6e',
    'sauf mercredi',
    'il y a une semaine',
    'il aura 18 ans en 2028',
    '03.02.82.39.20',
    '16 ans 1/2',
    'les 16-18',
    'the four priorities',
    'le 1 est pris',
    'the one in the Nord',
    'le 06 du coordonnateur',
    'may I ask something?',
    'he sat 3 exams',
    'né le 12/03/2009',
    'née en mars 2009',
    'born on 3 June 2009',
    'dans 2 ans',
    'il y a 3 semaines',
    'absent depuis le 4 avril',
    'depuis la Toussaint',
    'depuis mars',
    'since September',
  ])('is not read in "%s"', (text) => {
    expect(period(text)).toBeUndefined();
  });

  it('is followed where the weekday said with it is wrong, and the weekday said back', () => {
    const { period: said } = readReal('vendredi 6 mai');

    expect(said).toMatchObject({
      from: '2026-05-06',
      to: '2026-05-06',
      wrongWeekday: { said: 5, date: '2026-05-06' },
    });
    expect(readReal('mercredi 6 mai').period).not.toHaveProperty('wrongWeekday');
    expect(readReal('vendredi 8 mai').period).not.toHaveProperty('wrongWeekday');
    expect(readReal('mercredi 7 mai').period).toMatchObject({ wrongWeekday: { said: 3, date: '2026-05-07' } });
    expect(readReal('Tuesday, May 6th').period).toMatchObject({ wrongWeekday: { said: 2, date: '2026-05-06' } });
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
    ["aujourd'hui et demain", '2026-05-06..2026-05-07'],
    ['du 12 au 15 juin', '2026-06-12..2026-06-15'],
    ['du 28 mai au 3 juin', '2026-05-28..2026-06-03'],
    ['du 28 au 3 juin', '2026-05-28..2026-06-03'],
    ['4-7 mai', '2026-05-04..2026-05-07'],
    ['May 4-7, 2026', '2026-05-04..2026-05-07'],
    ['June 12-15, 2027', '2027-06-12..2027-06-15'],
    ['du 4 mai au 7 mai 2027', '2027-05-04..2027-05-07'],
    ['du 28 décembre au 3 janvier 2028', '2027-12-28..2028-01-03'],
    ['du 28 au 3 janvier 2028', '2027-12-28..2028-01-03'],
    ['from the 4th to the 7th', '2026-05-04..2026-05-07'],
    ['from 4 May until 7 May', '2026-05-04..2026-05-07'],
    ['du lundi 4 au jeudi 7 mai', '2026-05-04..2026-05-07'],
    ['de lundi à mercredi', '2026-05-04..2026-05-06'],
    ['between Monday and Wednesday', '2026-05-04..2026-05-06'],
    ['Thursday to Saturday', '2026-05-07..2026-05-09'],
    ['de jeudi à lundi', '2026-05-07..2026-05-11'],
    ["d'ici vendredi", '2026-05-06..2026-05-08'],
    ["d'ici la fin de la semaine", '2026-05-06..2026-05-10'],
    ["jusqu'au 7 mai", '2026-05-06..2026-05-07'],
    ['by Friday', '2026-05-06..2026-05-08'],
    ['à partir du 6', '2026-05-06..2026-05-07'],
    ['avant le 6 mai', '2026-05-04..2026-05-05'],
    ['après mercredi', '2026-05-07'],
    ['le reste de la semaine', '2026-05-06..2026-05-10'],
    ['this weekend', '2026-05-09..2026-05-10'],
    ['next weekend', '2026-05-16..2026-05-17'],
    ['le week-end du 16 mai', '2026-05-16..2026-05-17'],
    ['en début de semaine prochaine', '2026-05-11..2026-05-12'],
    ['début mai', '2026-05-01..2026-05-10'],
    ['mi-mai', '2026-05-11..2026-05-20'],
    ['fin mai', '2026-05-21..2026-05-31'],
    ['mid-June', '2026-06-11..2026-06-20'],
    ['the end of May', '2026-05-21..2026-05-31'],
    ['le mois prochain', '2026-06-01..2026-06-30'],
    ['this month', '2026-05-01..2026-05-31'],
    ['mai 2026', '2026-05-01..2026-05-31'],
    ['fin février 2028', '2028-02-21..2028-02-29'],
    ['first week of May', '2026-05-04..2026-05-10'],
    ['la dernière semaine de mai', '2026-05-25..2026-05-31'],
    ['les deux derniers jours', '2026-05-06..2026-05-07'],
    ['the first two days', '2026-05-04..2026-05-05'],
    ['le deuxième jour', '2026-05-05'],
    ['en mai, le 6', '2026-05-06'],
    ['en mai : rien le 28 juin ?', '2026-06-28'],
    ['cette semaine et en juin', '2026-05-04..2026-05-10'],
    ['le week-end dernier et la semaine prochaine', '2026-05-02..2026-05-17'],
    ['le 6 à 14h', '2026-05-06'],
    ['les 5 et 6', '2026-05-05..2026-05-06'],
    ['mardi, pardon, mercredi', '2026-05-06'],
    ['le 6 plutôt que le 7', '2026-05-06'],
    ['le 1er mercredi de juin', '2026-06-03'],
    ['sous 8 jours', '2026-05-14'],
    ['later this week', '2026-05-06..2026-05-10'],
    ['le 02/2026', '2026-02-01..2026-02-28'],
    ["d'ici 3 jours", '2026-05-06..2026-05-09'],
    ['pas le 6, le 7', '2026-05-07'],
    ['le 6 et 7 mai', '2026-05-06..2026-05-07'],
  ])('"%s" is %s', (text, expected) => {
    expect(period(text)).toBe(expected);
  });

  it.each([
    ['du 4 et du 7 mai', '2026-05-04 + 2026-05-07'],
    ['le 4 et le 7 mai', '2026-05-04 + 2026-05-07'],
    ['le 4 et le 7', '2026-05-04 + 2026-05-07'],
    ['les 12 et 15 juin', '2026-06-12 + 2026-06-15'],
    ['les 4, 6 et 7 mai', '2026-05-04 + 2026-05-06 + 2026-05-07'],
    ['May 4th and 7th', '2026-05-04 + 2026-05-07'],
    ['4 and 6 May', '2026-05-04 + 2026-05-06'],
    ['lundi, mardi et jeudi', '2026-05-04 + 2026-05-05 + 2026-05-07'],
    ['lundi ou mercredi', '2026-05-04 + 2026-05-06'],
    ['Monday and Thursday', '2026-05-04 + 2026-05-07'],
    ["aujourd'hui et vendredi", '2026-05-06 + 2026-05-08'],
    ['le 4 à Liévin et le 6 à Lens', '2026-05-04 + 2026-05-06'],
  ])('named one by one stay apart: "%s" is %s', (text, expected) => {
    expect(period(text)).toBe(expected);
  });

  it('named together lie in one week, that of the last to come', () => {
    expect(period('mardi et mercredi')).toBe('2026-05-05..2026-05-06');
    expect(period('lundi et mardi', { today: '2026-05-08' })).toBe('2026-05-11..2026-05-12');
    expect(period('de lundi à jeudi', { today: '2026-04-29' })).toBe('2026-05-04..2026-05-07');
    expect(period('vendredi et lundi', { today: '2026-09-09' })).toBe('2026-09-11 + 2026-09-14');
    expect(period('mardi et jeudi', { today: '2026-04-15', aboutEdition: true })).toBe('2026-05-05 + 2026-05-07');
  });

  it('may be counted from a day gone by, near or where the Semaine is spoken of', () => {
    expect(period('depuis lundi')).toBe('2026-05-04..2026-05-06');
    expect(period('depuis le 5 mai')).toBe('2026-05-05..2026-05-06');
    expect(period('depuis hier')).toBe('2026-05-05..2026-05-06');
    expect(period('depuis le 5 mai', { today: '2026-06-10' })).toBeUndefined();
    expect(period('depuis le 5 mai', { today: '2026-06-10', aboutEdition: true })).toBe('2026-05-05..2026-06-10');
  });

  it('are those of the Semaine when it is the one whose end is said', () => {
    expect(period('à la fin de la Semaine de la persévérance', { today: '2026-04-15' })).toBe('2026-05-07');
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
