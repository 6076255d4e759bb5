import type { Query, Topic } from '../../../src/knowledge/query';
import { askedReal, WEDNESDAY } from '../../builders/real-reader';

// The words are content: these tests read messages with the real vocabulary and the names of the real entries.

const following = (text: string, last: Topic | undefined): Query => askedReal(text, { last });

describe('after a programme', () => {
  const period = { from: WEDNESDAY, to: WEDNESDAY };
  const last: Topic = {
    kind: 'programme',
    request: { period, place: { kind: 'departement', code: '62' }, audience: 'rds' },
  };

  it('another day keeps the place and the audience', () => {
    expect(following('et demain ?', last)).toMatchObject({
      kind: 'programme',
      request: {
        period: { from: '2026-05-07', to: '2026-05-07' },
        place: { kind: 'departement', code: '62' },
        audience: 'rds',
      },
    });
  });

  it('another place keeps the day', () => {
    expect(following("et dans l'Oise ?", last)).toMatchObject({
      kind: 'programme',
      request: { period, place: { kind: 'departement', code: '60' } },
    });
  });

  it('another audience keeps the day and the place', () => {
    expect(following('et pour les parents ?', last)).toMatchObject({
      kind: 'programme',
      request: { period, place: { kind: 'departement', code: '62' }, audience: 'familles' },
    });
  });

  it('what is online is added to what is asked', () => {
    expect(following('et en ligne ?', last)).toMatchObject({ kind: 'programme', request: { period, online: true } });
  });

  it('a wrong weekday of the day before is forgotten', () => {
    const wrong: Topic = {
      kind: 'programme',
      request: { period, wrongWeekday: { said: 5, date: WEDNESDAY } },
    };
    const query = following('et demain ?', wrong);

    expect(query).toMatchObject({ kind: 'programme' });
    expect(query.kind === 'programme' && query.request).not.toHaveProperty('wrongWeekday');
  });

  it.each([
    ["c'est quoi le GPDS ?", 'a definition'],
    ['et combien de RDS ?', 'a figure'],
    ["un décrocheur de 17 ans à Creil, demain c'est trop tard", 'a pupil'],
    ['comment joindre la DRAIO à Lille ?', 'a contact'],
    ['merci', 'nothing of the kind'],
  ])('"%s" is asked on its own: %s', (text) => {
    expect(following(text, last)).toEqual(following(text, undefined));
  });
});

describe('after a list', () => {
  const micro: Topic = {
    kind: 'liste',
    filter: { kind: 'structure', dispositif: 'micro-lycee', place: { kind: 'departement', code: '60' } },
  };
  const phase: Topic = {
    kind: 'liste',
    filter: { kind: 'dispositif', phase: 'prevention', legende: 'prevention', niveau: ['lp'] },
  };

  it('another place keeps the kind of structure', () => {
    expect(following('et dans la Somme ?', micro)).toEqual({
      kind: 'liste',
      filter: { kind: 'structure', dispositif: 'micro-lycee', place: { kind: 'departement', code: '80' } },
    });
  });

  it('another kind of structure keeps the place', () => {
    expect(following('et les micro-collèges ?', micro)).toEqual({
      kind: 'liste',
      filter: { kind: 'structure', dispositif: 'micro-college', place: { kind: 'departement', code: '60' } },
    });
  });

  it('another phase takes the place of the phase, and keeps the level', () => {
    expect(following('et la diplomation ?', phase)).toEqual({
      kind: 'liste',
      filter: { kind: 'dispositif', phase: 'diplomation', niveau: ['lp'] },
    });
  });

  it('another level takes the place of the level, and keeps the phase', () => {
    expect(following('et au collège ?', phase)).toMatchObject({
      kind: 'liste',
      filter: { kind: 'dispositif', phase: 'prevention', niveau: ['college'] },
    });
  });

  it.each(['et demain ?', 'qui appeler ?', 'un élève de 3e absentéiste'])('"%s" is asked on its own', (text) => {
    expect(following(text, phase)).toEqual(following(text, undefined));
  });
});

describe('after an entry', () => {
  const last: Topic = { kind: 'fiche', entry: 'parcours-immersion' };

  it('a part of it is asked for without its name', () => {
    expect(following('et ça dure combien de temps ?', last)).toMatchObject({
      kind: 'fiche',
      entry: 'parcours-immersion',
      focus: ['duree'],
    });
  });

  it('who may enter is asked for without its name', () => {
    expect(following('qui peut y entrer ?', last)).toMatchObject({ kind: 'fiche', entry: 'parcours-immersion' });
  });

  it('whom to call is asked about it', () => {
    expect(following('qui contacter ?', last)).toMatchObject({ kind: 'contact', about: 'parcours-immersion' });
  });

  it('its like at another level is asked for by the level', () => {
    expect(following('et pour les collégiens ?', { kind: 'fiche', entry: 'micro-lycee' })).toMatchObject({
      kind: 'fiche',
      entry: 'micro-college',
    });
  });

  it.each(["c'est quoi le tutorat ?", 'et demain ?', 'merci'])('"%s" is asked on its own', (text) => {
    expect(following(text, last)).toEqual(following(text, undefined));
  });
});

describe('after a contact', () => {
  const last: Topic = { kind: 'contact', about: 'ecmlds' };

  it('another place keeps whom to call', () => {
    expect(following('et à Creil ?', last)).toMatchObject({
      kind: 'contact',
      about: 'ecmlds',
      place: { kind: 'town', name: 'Creil' },
    });
  });

  it('the number that is asked for is that of whom was asked for', () => {
    expect(following('et le numéro ?', last)).toMatchObject({ kind: 'contact', about: 'ecmlds' });
  });

  it.each(['et demain à Creil ?', 'la liste des SRE de Creil'])('"%s" is asked on its own', (text) => {
    expect(following(text, last)).toEqual(following(text, undefined));
  });
});

describe('after a figure', () => {
  const last: Topic = {
    kind: 'chiffres',
    chiffres: ['sre-eleves', 'sre-eleves-micro-lycee', 'sre-eleves-micro-college'],
  };

  it('another count is asked for, with the figures before in mind', () => {
    expect(following('dont combien en micro-collège ?', last)).toEqual({
      kind: 'chiffres',
      figure: 'sre-eleves-micro-college',
    });
  });

  it('a share may be asked for', () => {
    expect(following('et quel pourcentage au bac ?', last)).toEqual({ kind: 'chiffres', figure: 'sre-baccalaureat' });
  });

  it.each(['et qui appeler ?', "et c'est quoi le GPDS ?", 'merci'])('"%s" is asked on its own', (text) => {
    expect(following(text, last)).toEqual(following(text, undefined));
  });
});

describe('after the verdicts for a pupil', () => {
  const last: Topic = { kind: 'orientation' };

  it('a place said alone is where the pupil lives', () => {
    expect(following("dans l'Oise", last)).toEqual({
      kind: 'orientation',
      profile: { departement: '60' },
      fresh: false,
    });
    expect(following('et à Creil ?', last)).toMatchObject({ kind: 'orientation', profile: { departement: '60' } });
  });

  it('what is said of the pupil is added, without the word for a pupil', () => {
    expect(following('et en lycée pro ?', last)).toMatchObject({
      kind: 'orientation',
      profile: { niveau: 'lp' },
      fresh: false,
    });
  });

  it('a number alone is an age', () => {
    expect(following('et à 16 ?', last)).toMatchObject({ kind: 'orientation', profile: { age: 16 } });
    expect(following('et à 62 ?', last)).toEqual(following('et à 62 ?', undefined));
  });

  it.each(['le programme au collège', 'la liste au lycée pro'])('"%s" is asked on its own', (text) => {
    expect(following(text, last)).toEqual(following(text, undefined));
  });

  it.each(["qu'est-ce qu'il y a demain à Creil ?", 'ECMLDS de Creil ?', 'les micro-lycées de Creil'])(
    '"%s" is asked on its own',
    (text) => {
      expect(following(text, last)).toEqual(following(text, undefined));
    },
  );
});

describe('a message stands on its own', () => {
  it('when it is long enough to say itself what it is about', () => {
    const last: Topic = { kind: 'programme', request: {} };
    const text =
      'je voudrais organiser une grande réunion avec des collègues bénévoles motivés, des musiciens, un traiteur, des lampions et un photographe à Creil demain';

    expect(following(text, last)).toEqual(following(text, undefined));
  });

  it.each(['demain un élève veut se suicider', 'la météo de demain', 'autre cas, demain'])(
    'when it is about something else outright: "%s"',
    (text) => {
      expect(following(text, { kind: 'programme', request: {} })).toEqual(following(text, undefined));
    },
  );
});
