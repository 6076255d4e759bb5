import { stringify } from 'yaml';
import { readKnowledge } from '../../src/knowledge/load-knowledge';
import { explainProblem } from '../../src/rendering/explain-problem';
import { inKnowledgeFolder, recordOf, type FolderChanges } from '../builders/knowledge-folder';

const WAY = 'dispositifs/tremplin.yaml';
const SUBJECT = 'sujets/fete.yaml';
const EVENT = 'evenements/marche.yaml';
const CONTACT = 'contacts/accueil.yaml';

/** What an editor reads of the small knowledge base after these changes: a line for each fault. */
const explainedWithLines = (changes: FolderChanges): string[] =>
  inKnowledgeFolder(changes, (directory) => readKnowledge(directory).problems.map(explainProblem));

/** The same without the line and column, which depend on how the small base is written out. */
const explained = (changes: FolderChanges): string[] =>
  explainedWithLines(changes).map((line) => line.replace(/(\.yaml):\d+:\d+/, '$1'));

/** Words that only a library would say to an editor of the knowledge base. */
const ENGLISH =
  /\b(expected|received|invalid|required|must|should|unexpected|unrecognized|input|undefined|null|string|boolean|array|object|too (small|big))\b/i;

const ofWay = (field: string): object => recordOf(WAY)[field] as object;
const facts = (about: object) => ({ [WAY]: { faits: { ...ofWay('faits'), ...about } } });
const criterion = (about: object) => ({ [WAY]: { criteres: [{ source: 'guide', ...about }] } });
const figure = (about: object) => {
  const [first] = recordOf(SUBJECT).chiffres as object[];
  return { [SUBJECT]: { chiffres: [{ ...first, ...about }] } };
};

describe('a fault of the content', () => {
  it.each<[fault: string, changes: FolderChanges, place: string, remedy: RegExp]>([
    ['a field that is missing', { [WAY]: { nom: undefined } }, `${WAY} › nom`, /manque : ajoutez-le/],
    ['a French text that is missing', { [WAY]: { resume: { en: 'x' } } }, `${WAY} › resume.fr`, /manque : ajoutez-le/],
    ['a field left empty', { [WAY]: { nom: '' } }, `${WAY} › nom`, /est vide : complétez-le ou retirez-le/],
    ['a number for a text', { [WAY]: { nom: 12 } }, `${WAY} › nom`, /il faut ici un texte \(entre guillemets/],
    ['a text for a list', { [WAY]: { alias: 'saut' } }, `${WAY} › alias`, /il faut ici une liste/],
    ['a text for a group', { [WAY]: { resume: 'x' } }, `${WAY} › resume`, /il faut ici un groupe de champs/],
    ['a word for true', { [WAY]: { piloteParLePole: 'oui' } }, `${WAY} › piloteParLePole`, /« true » ou « false »/],
    ['a number in a list of texts', { [WAY]: { alias: ['a', 2] } }, `${WAY} › alias[1]`, /il faut ici un texte/],
    ['an empty file', { [WAY]: '' }, WAY, /il faut ici un groupe de champs/],
    ['an unknown field', { [WAY]: { noms: 'x' } }, WAY, /champ inconnu \(noms\) : corrigez son nom ou supprimez-le/],
    [
      'an unknown field deep inside',
      { [WAY]: { resume: { ...ofWay('resume'), de: 'x' } } },
      `${WAY} › resume`,
      /champ inconnu \(de\) : corrigez son nom/,
    ],
    [
      'an unknown fact',
      facts({ couleur: 'inconnu' }),
      `${WAY} › faits`,
      /champ inconnu \(couleur\) : corrigez son nom/,
    ],
    [
      'a value that is not in the list',
      { [WAY]: { phase: 'avant' } },
      `${WAY} › phase`,
      /choisissez parmi : prevention, remobilisation, diplomation/,
    ],
    [
      'a value that fits none of two forms',
      { [WAY]: { niveaux: ['cp'] } },
      `${WAY} › niveaux`,
      /choisissez parmi : college, lycee, lp ; ou .*choisissez parmi : inconnu/,
    ],
    ['a day that no month has', { [WAY]: { verifieLe: '2030-02-30' } }, `${WAY} › verifieLe`, /dates AAAA-MM-JJ/],
    ['a date written the French way', { [WAY]: { verifieLe: '01/06/2030' } }, `${WAY} › verifieLe`, /AAAA-MM-JJ/],
    ['an id in capitals', { [WAY]: { id: 'Tremplin' } }, `${WAY} › id`, /ids en minuscules-avec-tirets/],
    [
      'an id that is not the file name',
      { 'sources/guide.yaml': { id: 'livre' } },
      'sources/guide.yaml › id',
      /écrivez « guide », ou renommez le fichier/,
    ],
    [
      'an id that another kind has',
      { 'acteurs/relance.yaml': { ...recordOf('acteurs/guetteur.yaml'), id: 'relance', nom: 'Autre' } },
      'acteurs/relance.yaml › id',
      /déjà pris par dispositifs\/relance\.yaml : gardez-le à un seul endroit/,
    ],
    ['a link to nothing', { [WAY]: { liens: ['rien'] } }, `${WAY} › liens[0]`, /« rien » n’existe pas : corrigez l’id/],
    [
      'a link to another kind',
      { [WAY]: { apres: ['guetteur'] } },
      `${WAY} › apres[0]`,
      /parmi les entrées de genre dispositif : corrigez l’id ou créez la fiche/,
    ],
    [
      'a contact that is not there',
      { 'structures/atelier.yaml': { contact: 'rien' } },
      'structures/atelier.yaml › contact',
      /parmi les entrées de genre contact : corrigez l’id ou créez la fiche/,
    ],
    [
      'a source that has no record',
      {
        [WAY]: {
          sources: [
            { document: 'guide', lieu: 'p. 1' },
            { document: 'revue', lieu: 'p. 2' },
          ],
        },
      },
      `${WAY} › sources[1].document`,
      /« revue » n’a pas de fiche dans knowledge\/sources : corrigez l’id ou créez-la/,
    ],
    [
      'a fact whose source is not cited',
      facts({ duree: { fr: 'un mois', en: 'a month', source: 'revue' } }),
      `${WAY} › faits.duree.source`,
      /« revue » n’est pas dans les « sources » de la fiche : ajoutez-le/,
    ],
    [
      'a criterion whose source is not cited',
      criterion({ type: 'entre', champ: 'age', min: 16, source: 'revue' }),
      `${WAY} › criteres[0].source`,
      /ajoutez-le avec le lieu/,
    ],
    [
      'a list that is longer in one language',
      facts({ duree: { fr: ['un', 'deux', 'trois'], en: ['one', 'two'], source: 'guide' } }),
      `${WAY} › faits.duree.en`,
      /traduisez chaque ligne/,
    ],
    [
      'an event outside its edition',
      { [EVENT]: { date: '2030-07-01' } },
      `${EVENT} › date`,
      /hors de l’édition \(du 2030-06-10 au 2030-06-13\) : corrigez la date ou l’édition/,
    ],
    [
      'an event whose last day is outside its edition',
      { [EVENT]: { date: undefined, du: '2030-06-10', au: '2030-06-14' } },
      `${EVENT} › au`,
      /hors de l’édition/,
    ],
    [
      'an event of a subject that is no edition',
      { [SUBJECT]: { edition: undefined } },
      `${EVENT} › edition`,
      /« fete » n’existe pas parmi les entrées de genre edition : corrigez l’id/,
    ],
    [
      'a day and a period at once',
      { [EVENT]: { du: '2030-06-10', au: '2030-06-11' } },
      `${EVENT} › date`,
      /soit « date » .* soit « du » et « au » .* pas les deux/,
    ],
    ['neither a day nor a period', { [EVENT]: { date: undefined } }, `${EVENT} › date`, /il faut soit « date »/],
    [
      'a period without end',
      { [EVENT]: { date: undefined, du: '2030-06-10' } },
      `${EVENT} › date`,
      /soit « du » et « au »/,
    ],
    [
      'an event that is nowhere',
      { [EVENT]: { lieu: undefined } },
      `${EVENT} › lieu`,
      /indiquez la ville et le département, ou « enLigne: true »/,
    ],
    ['an hour that no day has', { [EVENT]: { debut: '25:00' } }, `${EVENT} › debut`, /comparez avec une fiche voisine/],
    [
      'an event that ends before it begins',
      { [EVENT]: { debut: '12:00', fin: '08:30' } },
      `${EVENT} › fin`,
      /« fin » n’est pas après « debut »/,
    ],
    [
      'an event that ends without a beginning',
      { [EVENT]: { fin: '12:00' } },
      `${EVENT} › fin`,
      /donnez les deux heures/,
    ],
    [
      'a criterion on an unknown field',
      criterion({ type: 'entre', champ: 'taille', min: 1 }),
      `${WAY} › criteres[0].champ`,
      /cette valeur n’est pas dans la liste ; choisissez parmi : age, dureeDescolarisationMois/,
    ],
    [
      'a criterion whose min is above its max',
      criterion({ type: 'entre', champ: 'age', min: 18, max: 16 }),
      `${WAY} › criteres[0]`,
      /« min » est plus grand que « max » : inversez les deux bornes/,
    ],
    [
      'a criterion without bound',
      criterion({ type: 'entre', champ: 'age' }),
      `${WAY} › criteres[0]`,
      /donnez au moins une borne/,
    ],
    ['no criterion at all', { [WAY]: { criteres: [] } }, `${WAY} › criteres`, /est vide : complétez-le/],
    [
      'a name that another entry has, but for accents and capitals',
      { 'acteurs/guetteur.yaml': { alias: ['vigie', 'NÓM DE RELANCE'] } },
      'acteurs/guetteur.yaml › alias[1]',
      /« NÓM DE RELANCE » est déjà pris par dispositifs\/relance\.yaml : gardez-le à un seul endroit/,
    ],
    [
      'a figure whose detail is not there',
      figure({ detail: ['rien'] }),
      `${SUBJECT} › chiffres[0].detail[0]`,
      /« rien » n’existe pas parmi les entrées de genre chiffre : corrigez l’id/,
    ],
    [
      'a figure about an entry that is not there',
      figure({ entrees: ['rien'] }),
      `${SUBJECT} › chiffres[0].entrees[0]`,
      /« rien » n’existe pas : corrigez l’id/,
    ],
    [
      'a reminder that sends to someone who is no actor',
      {
        [SUBJECT]: {
          rappels: [{ devoir: 'obligation-formation', ageMin: 16, ageMax: 18, appeler: ['tremplin'], source: 'guide' }],
        },
      },
      `${SUBJECT} › rappels[0].appeler[0]`,
      /parmi les entrées de genre acteur/,
    ],
    [
      'a contact that cannot be reached',
      { [CONTACT]: { telephone: undefined, courriel: undefined } },
      `${CONTACT} › passerPar`,
      /indiquez « passerPar » avec l’id d’un autre contact/,
    ],
    [
      'a telephone number cut short',
      { [CONTACT]: { telephone: '01 99' } },
      `${CONTACT} › telephone`,
      /format n’est pas/,
    ],
    [
      'a mail address that is none',
      { [CONTACT]: { courriel: 'accueil' } },
      `${CONTACT} › courriel`,
      /format n’est pas/,
    ],
    ['a folder that is not there', { urgences: null }, 'urgences', /introuvable : rétablissez-le/],
    [
      'a vocabulary file that is not there',
      { 'vocabulaire/nombres.yaml': null },
      'vocabulaire/nombres.yaml',
      /introuvable : rétablissez-le/,
    ],
    [
      'a meaning that the vocabulary does not know',
      { 'vocabulaire/demandes.yaml': { concepts: [{ sens: { type: 'humeur' }, phrases: ['gai'] }] } },
      'vocabulaire/demandes.yaml › concepts[0].sens.type',
      /choisissez parmi : profil, demande, social/,
    ],
    [
      'a word for a number',
      { 'vocabulaire/nombres.yaml': { nombres: { un: 'un' } } },
      'vocabulaire/nombres.yaml › nombres.un',
      /il faut ici un nombre/,
    ],
    [
      'an emergency whose source has no record',
      { 'urgences/danger.yaml': { source: 'revue' } },
      'urgences/danger.yaml › source',
      /« revue » n’a pas de fiche/,
    ],
  ])('is told in one French line, with its place and a remedy: %s', (_fault, changes, place, remedy) => {
    const lines = explained(changes);

    expect(lines).toEqual([expect.stringMatching(remedy)]);
    expect(lines[0]?.startsWith(`knowledge/${place} : `)).toBe(true);
    expect(lines[0]).not.toMatch(ENGLISH);
  });

  it.each([
    [
      'a colon in a text',
      'id: tremplin\nnom: Tremplin : le saut\n',
      '2:6',
      'mettez des guillemets : la valeur contient « : »',
    ],
    ['a quote that is not closed', 'id: tremplin\nnom: "Tremplin\n', '3:1', 'un guillemet n’est pas fermé'],
    ['a line out of line', 'id: tremplin\nresume:\n  fr: oui\n en: yes\n', '4:1', 'vérifiez l’alignement'],
    ['a tab', 'id: tremplin\nresume:\n\tfr: oui\n', '3:1', 'une tabulation est dans le fichier'],
    ['a field written twice', 'id: tremplin\nid: relance\n', '2:1', 'ce champ est écrit deux fois'],
  ])('leads to the line when the file is not YAML: %s', (_fault, text, place, remedy) => {
    const [told, ...others] = explainedWithLines({ [WAY]: text });

    expect(others).toEqual([]);
    expect(told).toContain(`knowledge/${WAY}:${place} : le fichier n’est pas du YAML lisible : ${remedy}`);
  });

  it.each<[fault: string, text: string, place: string, remedy: string]>([
    ['a value misspelt', 'phase: avant', ':', 'choisissez parmi : prevention'],
    ['a word for what is unknown', 'niveaux: inconnue', ':', '« inconnue » → « inconnu »'],
    ['a capital', 'niveaux: Inconnu', ':', '« Inconnu » → « inconnu »'],
  ])('leads to the line and column of the field, with the word that was meant: %s', (_fault, text, place, remedy) => {
    const [field = ''] = text.split(':');
    const yaml = `${stringify({ ...recordOf(WAY), [field]: undefined })}${text}\n`;
    const [told, ...others] = explainedWithLines({ [WAY]: yaml });

    expect(others).toEqual([]);
    expect(told).toMatch(new RegExp(`${WAY}:\\d+:1 › ${field} ${place}`));
    expect(told).toContain(remedy);
  });

  it('is none where only the English is missing: the French is shown, and a warning says so', () => {
    const { problems, warnings, knowledge } = inKnowledgeFolder(
      { [WAY]: { resume: { fr: 'Un saut.' }, nomEn: undefined } },
      (directory) => readKnowledge(directory),
    );

    expect(problems).toEqual([]);
    expect(knowledge.entries.get('tremplin')).toMatchObject({
      resume: { fr: 'Un saut.', en: 'Un saut.' },
      nomEn: recordOf(WAY).nom,
    });
    expect(warnings.map(explainProblem)).toEqual([
      expect.stringMatching(/› nomEn : le texte anglais manque : le français est montré en attendant/),
      expect.stringMatching(/› resume\.en : le texte anglais manque/),
    ]);
  });

  it('does not hide the others, whatever files they are in', () => {
    const lines = explained({
      [WAY]: { nom: undefined, phase: 'avant' },
      [EVENT]: 'id: marche\n nom: Marche\n',
      'sources/guide.yaml': { id: 'livre' },
      'vocabulaire/nombres.yaml': null,
      urgences: null,
    });

    const places = lines.map((line) => line.split(' : ')[0]);
    expect(places.sort()).toEqual(
      [
        `knowledge/${WAY} › nom`,
        `knowledge/${WAY} › phase`,
        `knowledge/${EVENT}`,
        'knowledge/sources/guide.yaml › id',
        'knowledge/urgences',
        'knowledge/vocabulaire/nombres.yaml',
      ].sort(),
    );
  });

  it('does not hide the others among the references', () => {
    const lines = explained({
      [WAY]: { liens: ['rien', 'relance', 'nulle-part'] },
      [EVENT]: { date: '2030-01-01' },
      'structures/atelier.yaml': { dispositif: 'guetteur', contact: 'rien' },
    });

    expect(lines.map((line) => line.split(' : ')[0])).toEqual([
      `knowledge/${WAY} › liens[0]`,
      `knowledge/${WAY} › liens[2]`,
      'knowledge/structures/atelier.yaml › dispositif',
      'knowledge/structures/atelier.yaml › contact',
      `knowledge/${EVENT} › date`,
    ]);
  });

  it('is not repeated by every entry that points at the broken record', () => {
    expect(explained({ [CONTACT]: { nom: undefined } })).toEqual([
      expect.stringContaining(`knowledge/${CONTACT} › nom : `),
    ]);
  });
});
