import type { Profile } from '../../../src/knowledge/profile';
import { askedReal as asked } from '../../builders/real-reader';

// The words are content: these tests read messages with the real vocabulary and the names of the real entries.

describe('a pupil who is described', () => {
  it.each<[string, Profile]>([
    ['Quel dispositif pour un décrocheur de 17 ans ?', { age: 17, situation: 'sans-solution' }],
    ['une élève de 3e absentéiste', { niveau: 'college', classe: '3e', situation: 'scolarise' }],
    ['il a 16 ans, il ne vient plus', { age: 16, situation: 'scolarise' }],
    ['sans affectation depuis 8 mois', { situation: 'sans-solution', dureeDescolarisationMois: 8 }],
    ['what can we offer a 17-year-old dropout?', { age: 17, situation: 'sans-solution' }],
  ])('is looked for a dispositif: "%s"', (text, profile) => {
    expect(asked(text)).toMatchObject({ kind: 'orientation', profile });
  });

  it('lives where the message says', () => {
    expect(asked('un décrocheur de 17 ans à Creil')).toMatchObject({
      kind: 'orientation',
      profile: { age: 17, situation: 'sans-solution', departement: '60' },
    });
  });

  it('may be asked about one dispositif in particular', () => {
    expect(asked('un décrocheur de 17 ans peut-il entrer en micro-lycée ?')).toMatchObject({
      kind: 'orientation',
      focus: ['micro-lycee'],
    });
  });

  it('is another one when the message says so', () => {
    const last = { kind: 'orientation' } as const;

    expect(asked('autre cas : une collégienne absentéiste', { last, profile: { age: 17 } })).toMatchObject({
      kind: 'orientation',
      fresh: true,
    });
  });

  it('is the one at hand when the message only adds to what is known', () => {
    const last = { kind: 'orientation' } as const;

    expect(asked('il est en CAP', { last, profile: { age: 17 } })).toMatchObject({ kind: 'orientation', fresh: false });
  });
});

describe('words about pupils that describe none', () => {
  it.each([
    ['quels événements pour les décrocheurs demain ?', 'programme'],
    ['combien de décrocheurs dans la région ?', 'chiffres'],
    ['les manuels de physique des classes de 4e sont enfin arrivés', 'unknown'],
  ])('"%s" asks for %s', (text, kind) => {
    expect(asked(text).kind).toBe(kind);
  });

  it('are about one when hardly anything else is said', () => {
    expect(asked('en lycée professionnel')).toMatchObject({ kind: 'orientation', profile: { niveau: 'lp' } });
    expect(asked('3e')).toMatchObject({ kind: 'orientation', profile: { classe: '3e' } });
  });
});

describe('a dispositif looked for without a word about the pupil', () => {
  it.each(['aide-moi à trouver un dispositif', 'guide-moi', 'help me find a dispositif'])('"%s"', (text) => {
    expect(asked(text)).toMatchObject({ kind: 'orientation', profile: {} });
  });
});

describe('why not one dispositif', () => {
  it('is asked of the dispositif that is named', () => {
    expect(asked('pourquoi pas le micro-lycée ?')).toMatchObject({ kind: 'why', dispositif: 'micro-lycee' });
    expect(asked('why not the micro-lycée?')).toMatchObject({ kind: 'why', dispositif: 'micro-lycee' });
  });

  it('may add something about the pupil', () => {
    expect(asked('pourquoi pas le SAS s’il a 15 ans ?')).toMatchObject({
      kind: 'why',
      dispositif: 'sas',
      profile: { age: 15 },
    });
  });
});

describe('an entry', () => {
  it.each([
    ["c'est quoi un PAFI ?", 'pafi'],
    ['PPDS', 'ppds'],
    ['comment marche le tutorat', 'tutorat'],
    ['qui peut entrer au micro-collège ?', 'micro-college'],
    ['que fait le GPDS ?', 'gpds'],
    ['qui siège à FOQUALE', 'foquale'],
    ["c'est quoi le CIO", 'cio'],
    ['what is the SAS?', 'sas'],
    ['parle-moi du micro-lycée de Creil', 'sre-creil'],
    ["c'est quoi la semaine de la persévérance", 'semaine-2026'],
    ["c'est quoi un micro-lycée ?", 'micro-lycee'],
    ["c'est quoi le tutorat, une prime est prévue ?", 'tutorat'],
    ['le GPDS se réunit demain', 'gpds'],
    ['le programme du GPDS', 'gpds'],
  ])('is asked for by "%s"', (text, entry) => {
    expect(asked(text)).toMatchObject({ kind: 'fiche', entry });
  });

  it.each([
    ['combien de temps dure le parcours immersion ?', 'parcours-immersion', 'duree'],
    ['qui pilote le tutorat ?', 'tutorat', 'pilotage'],
  ])('may be asked for in part: "%s"', (text, entry, fact) => {
    expect(asked(text)).toMatchObject({ kind: 'fiche', entry, focus: [fact] });
  });
});

describe('a list', () => {
  it.each<[string, object]>([
    ['quels dispositifs pour le collège ?', { kind: 'dispositif', niveau: ['college'] }],
    ['les dispositifs de prévention', { kind: 'dispositif', phase: 'prevention', legende: 'prevention' }],
    ['quels dispositifs de remobilisation', { kind: 'dispositif', phase: 'remobilisation' }],
    ['les dispositifs de la diplomation', { kind: 'dispositif', phase: 'diplomation' }],
    ["les micro-lycées de l'Oise", { kind: 'structure', dispositif: 'micro-lycee' }],
    ['la liste des SRE', { kind: 'structure' }],
    ['liste des acteurs de la persévérance', { kind: 'acteur' }],
    ['list the dispositifs for lycée professionnel', { kind: 'dispositif', niveau: ['lp'] }],
  ])('is asked for by "%s"', (text, filter) => {
    expect(asked(text)).toMatchObject({ kind: 'liste', filter });
  });

  it('is of a place when one is said', () => {
    expect(asked("les micro-lycées de l'Oise")).toMatchObject({
      filter: { place: { kind: 'departement', code: '60' } },
    });
  });
});

describe('the programme', () => {
  it.each<[string, object]>([
    ['le programme', {}],
    ["c'est quoi aujourd'hui ?", { period: { from: '2026-05-06', to: '2026-05-06' } }],
    ["qu'est-ce qui est prévu demain", { period: { from: '2026-05-07', to: '2026-05-07' } }],
    ['le programme du 6 mai à Liévin', { period: { from: '2026-05-06' }, place: { kind: 'town', name: 'Liévin' } }],
    ["les événements de l'académie d'Amiens", { place: { kind: 'academie', academie: 'amiens' } }],
    ['quels événements pour les RDS ?', { audience: 'rds' }],
    ['quels webinaires ?', { online: true }],
    ["what's on tomorrow?", { period: { from: '2026-05-07', to: '2026-05-07' } }],
    ['le programme du vendredi 6 mai', { wrongWeekday: { said: 5, date: '2026-05-06' } }],
  ])('is asked for by "%s"', (text, request) => {
    expect(asked(text)).toMatchObject({ kind: 'programme', request });
  });

  it('may be one event', () => {
    expect(asked('à quelle heure est la formation des RDS de Bavay ?')).toMatchObject({
      kind: 'programme',
      event: 'evt-0505-bavay-formation-rds',
    });
  });
});

describe('a contact', () => {
  it.each<[string, string | undefined]>([
    ['comment joindre un ECMLDS ?', 'contact-ecmlds'],
    ['le numéro de la DRAIO', 'contact-draio'],
    ['the phone number of the DRAIO', 'contact-draio'],
    ['qui appeler ?', undefined],
  ])('is asked for by "%s"', (text, about) => {
    const query = asked(text);

    expect(query.kind).toBe('contact');
    expect(query.kind === 'contact' ? query.about : 'no contact').toBe(about);
  });

  it('may be somewhere', () => {
    expect(asked('ECMLDS de Lens ?')).toMatchObject({ kind: 'contact', place: { kind: 'town', name: 'Lens' } });
  });

  it('is that of the entry before when none is named', () => {
    expect(asked('qui appeler ?', { last: { kind: 'fiche', entry: 'cio' } })).toMatchObject({
      kind: 'contact',
      about: 'cio',
    });
  });
});

describe('a figure', () => {
  it('is a count', () => {
    expect(asked("combien d'ECMLDS dans la région ?")).toEqual({ kind: 'chiffres', figure: 'ecmlds' });
  });

  it('is not how many events there are on a day', () => {
    expect(asked("combien d'événements demain ?")).toMatchObject({
      kind: 'programme',
      request: { period: { from: '2026-05-07' } },
    });
  });

  it('is a share', () => {
    expect(asked('quel pourcentage de jeunes sans diplôme ?')).toEqual({ kind: 'chiffres', figure: 'sans-diplome' });
  });
});

describe('a danger', () => {
  it.each([
    ['un élève parle de se suicider', 'urgence-suicide'],
    ['elle est harcelée par sa classe', 'urgence-harcelement'],
    ['un élève a un couteau dans la cour', 'urgence-danger-immediat'],
    ['a pupil wants to kill himself', 'urgence-suicide'],
  ])('is seen in "%s"', (text, urgence) => {
    const query = asked(text);

    expect(query).toMatchObject({ kind: 'urgence' });
    expect(query.kind === 'urgence' ? query.urgences : []).toContain(urgence);
  });

  it('comes before the dispositif that is asked for with it', () => {
    expect(asked('quel dispositif pour une décrocheuse de 16 ans qui veut se suicider ?').kind).toBe('urgence');
  });

  it('is not seen where its prevention is spoken of', () => {
    expect(asked('une action de prévention du harcèlement').kind).not.toBe('urgence');
  });
});

describe('small talk', () => {
  it.each([
    ['bonjour', 'hello'],
    ['merci beaucoup', 'thanks'],
    ['merci pour ces explications limpides', 'thanks'],
    ['au revoir', 'bye'],
    ['tu es qui ?', 'who'],
    ['are you a robot?', 'who'],
  ])('"%s" is %s', (text, topic) => {
    expect(asked(text)).toMatchObject({ kind: 'social', topic });
  });

  it('does not hide the question that comes with it', () => {
    expect(asked("bonjour, c'est quoi un PAFI ? merci")).toMatchObject({ kind: 'fiche', entry: 'pafi' });
  });
});

describe('help', () => {
  it.each(['aide', 'que sais-tu faire ?', 'help', 'what can you do?'])('is asked for by "%s"', (text) => {
    expect(asked(text)).toEqual({ kind: 'aide' });
  });
});

describe('what is not our subject', () => {
  it.each([
    ['le menu de la cantine', 'off-topic'],
    ['quelle est la météo demain ?', 'off-topic'],
    ['le numéro des parents', 'private'],
    ["les dispositifs de l'académie de Rennes", 'other-region'],
    ['un élève de CM2 qui refuse de venir', 'primary-school'],
    ['my 9 year old pupil in primary school skips classes', 'primary-school'],
  ])('"%s" is %s', (text, reason) => {
    expect(asked(text)).toEqual({ kind: 'unknown', reason, nearest: [] });
  });

  it('is no primary school where a class of ours is said', () => {
    expect(asked('un élève de 6e venu du CM2 avec des absences, 11 ans')).toMatchObject({
      kind: 'orientation',
      profile: { classe: '6e' },
    });
  });
});

describe('around the dialog', () => {
  const last = { kind: 'orientation' } as const;

  it.each([
    ["changer l'âge", 'age'],
    ['je veux modifier le niveau', 'niveau'],
    ['corriger la situation', 'situation'],
    ['change the age', 'age'],
  ])('"%s" is the wish to change %s', (text, field) => {
    expect(asked(text, { last })).toMatchObject({ kind: 'change', field });
  });

  it.each(['je ne sais pas', 'aucune idée', "I don't know"])('"%s" declines the question', (text) => {
    expect(asked(text, { last, profile: {}, asked: { field: 'age', options: [] } })).toEqual({ kind: 'decline' });
  });

  it.each(['efface mes données', 'Pouvez-vous supprimer toutes mes données ?', 'oublie-moi', 'delete my data'])(
    '"%s" is the wish to be forgotten',
    (text) => {
      expect(asked(text, { last })).toEqual({ kind: 'erase' });
    },
  );

  it.each(['efface tout', 'comment effacer mes données du serveur de notes du collège ?'])(
    '"%s" is not the wish to be forgotten',
    (text) => {
      expect(asked(text, { last }).kind).not.toBe('erase');
    },
  );

  it.each(['recommencer', 'repartir de zéro', 'start over'])('"%s" starts anew', (text) => {
    expect(asked(text, { last })).toEqual({ kind: 'restart' });
  });
});

describe('anything else', () => {
  it.each(['', '?!', 'xqzt vbnk', '🙂'])('is not understood: %j', (text) => {
    expect(asked(text).kind).toBe('unknown');
  });
});
