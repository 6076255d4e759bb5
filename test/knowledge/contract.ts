/**
 * The domain contract, sections 2 to 6, as data of the tests: written from its tables, never from the knowledge base,
 * so that a slip in either shows.
 */

const C1 = 'pafi-lille-2021';
const C2 = 'bo-2023-29';
const C3 = 'arrete-2023-07-18';

interface Dispositif {
  readonly phase: string;
  readonly legende?: string;
  /** `field=values`, `field min-max`, `[…]` for what a derogation opens, `*` for a deduced bound, `|` for either. */
  readonly criteres: readonly string[];
  readonly sources: readonly string[];
}

export const dispositifs: Readonly<Record<string, Dispositif>> = {
  ppds: {
    phase: 'prevention',
    legende: 'prevention',
    criteres: ['situation=scolarise'],
    sources: ['000', '001'],
  },
  pafi: { phase: 'prevention', criteres: ['situation=scolarise', 'age 15-'], sources: ['001', C1] },
  'pafi-tdo': { phase: 'prevention', criteres: ['situation=scolarise'], sources: ['001', C2] },
  'parcours-ambition-emploi': {
    phase: 'prevention',
    criteres: ['niveau=lp', 'classe=tle,cap', 'situation=scolarise | dureeDescolarisationMois -6*'],
    sources: ['001', C3],
  },
  tutorat: { phase: 'prevention', criteres: ['situation=scolarise'], sources: ['001'] },
  'dispositifs-relais': {
    phase: 'prevention',
    criteres: ['situation=scolarise', 'niveau=college', 'age -16*'],
    sources: ['000', '001'],
  },
  'objectif-reussite': {
    phase: 'remobilisation',
    legende: 'accompagnement',
    criteres: ['situation=sans-solution'],
    sources: ['000', '001'],
  },
  sas: {
    phase: 'remobilisation',
    legende: 'accompagnement',
    criteres: ['situation=sans-solution', 'age 16- [15-]'],
    sources: ['000', '001'],
  },
  'parcours-immersion': {
    phase: 'remobilisation',
    legende: 'remobilisation',
    criteres: ['situation=sans-solution', 'age 16- [15-]', 'autonome'],
    sources: ['000', '001'],
  },
  'parcours-competences': {
    phase: 'remobilisation',
    legende: 'remobilisation',
    criteres: ['situation=sans-solution', 'age 16-25 [15-]'],
    sources: ['000', '001'],
  },
  'sas-lnc': {
    phase: 'remobilisation',
    criteres: ['situation=sans-solution', 'age 18-24', 'niveau=lycee,lp'],
    sources: ['001'],
  },
  'parcours-fls': {
    phase: 'remobilisation',
    legende: 'remobilisation',
    criteres: ['situation=sans-solution', 'allophone', 'age 16-18 [15-]'],
    sources: ['000', '001'],
  },
  'service-civique-alterne': {
    phase: 'remobilisation',
    legende: 'insertion',
    criteres: ['situation=sans-solution', 'age 16-18'],
    sources: ['001'],
  },
  'clause-sociale-de-formation': {
    phase: 'remobilisation',
    legende: 'insertion',
    criteres: ['situation=sans-solution'],
    sources: ['001'],
  },
  'diplome-en-poche': {
    phase: 'diplomation',
    legende: 'qualification',
    criteres: ['examenEchoue', 'niveau=lycee,lp'],
    sources: ['000', '001'],
  },
  'micro-lycee': {
    phase: 'diplomation',
    legende: 'qualification',
    criteres: ['situation=sans-solution', 'age 16-25', 'niveau=lycee,lp', 'dureeDescolarisationMois 6- [-]'],
    sources: ['000', '001'],
  },
  lnc: {
    phase: 'diplomation',
    legende: 'qualification',
    criteres: ['situation=sans-solution', 'niveau=lycee,lp'],
    sources: ['001'],
  },
  'micro-college': {
    phase: 'diplomation',
    criteres: ['niveau=college', 'classe=4e,3e', 'age -16*'],
    sources: ['000', '001'],
  },
};

export const acteurs = [
  ...['gpds', 'rds', 'mlds', 'ecmlds', 'foquale', 'psad', 'cio', 'psy-en', 'ien-io', 'sre'],
  ...['pole-perseverance', 'casnav', 'cardie', 'mission-locale', 'chef-etablissement'],
];

export const sujets = [
  ...['politique-perseverance', 'guide-ressources', 'semaine-2026', 'chiffres-cles', 'modalites-mise-en-oeuvre'],
  ...['cadrage-financier', 'procedure-depot', 'articulation-dispositifs', 'carte-perseverance'],
  ...['obligation-formation', 'darfi'],
  // Added since, for what people ask beyond the contract.
  ...['bilan-national-2016', 'signaler-decrochage', 'proposer-action', 'apprentissage'],
];

/** Value, source, and words that its label must hold; a date where the contract gives one. */
export const chiffres: readonly { valeur: string; source: string; mots: readonly string[]; date?: string }[] = [
  { valeur: '409', source: '000', mots: ['référents décrochage scolaire'] },
  { valeur: '30', source: '000', mots: ['directeurs', 'CIO'] },
  { valeur: '27', source: '000', mots: ['chefs d’établissement', 'FOQUALE', '24 bassins'] },
  { valeur: '24', source: '000', mots: ['bassins'] },
  { valeur: '37', source: '000', mots: ['coordonnateurs de classe relais'] },
  { valeur: '94', source: '000', mots: ['CPLDS'] },
  { valeur: '158', source: '000', mots: ['personnels', 'SRE'] },
  { valeur: '63', source: '000', mots: ['ECMLDS'] },
  { valeur: '7', source: '000', mots: ['personnels', 'DRAIO'] },
  { valeur: '6 350', source: '000', mots: ['jeunes accompagnés'], date: '2024-2025' },
  { valeur: '37', source: '000', mots: ['dispositifs relais'] },
  { valeur: '14', source: '000', mots: ['relais', 'Amiens'] },
  { valeur: '23', source: '000', mots: ['relais', 'Lille'] },
  { valeur: '1 013', source: '000', mots: ['élèves', 'relais'], date: '2024-2025' },
  { valeur: '171', source: '000', mots: ['parcours', 'MLDS'], date: '1er avril 2026' },
  { valeur: '1 572', source: '000', mots: ['élèves', 'MLDS'], date: '1er avril 2026' },
  { valeur: '388', source: '000', mots: ['élèves', 'SRE'], date: '2024-2025' },
  { valeur: '304', source: '000', mots: ['élèves', 'micro-lycée'], date: '2024-2025' },
  { valeur: '84', source: '000', mots: ['élèves', 'micro-collège'], date: '2024-2025' },
  { valeur: '82 %', source: '000', mots: ['candidats présents', 'baccalauréat'] },
  { valeur: '90 %', source: '000', mots: ['candidats présents', 'diplôme national du brevet'] },
  { valeur: '53', source: '000', mots: ['actions', 'Semaine'] },
  { valeur: '27', source: '000', mots: ['temps forts', 'Semaine'] },
  { valeur: '8 %', source: '001', mots: ['quittent trop tôt'] },
  { valeur: '10 %', source: '001', mots: ['Europe'] },
  { valeur: '28,3 %', source: '001', mots: ['plus de 15 ans', 'Hauts-de-France', 'aucun diplôme'] },
  { valeur: '24,4 %', source: '001', mots: ['plus de 15 ans', 'national', 'aucun diplôme'] },
  { valeur: '22,3 %', source: '001', mots: ['plus de 15 ans', 'Hauts-de-France', 'supérieur'] },
  { valeur: '27,4 %', source: '001', mots: ['plus de 15 ans', 'national', 'supérieur'] },
  { valeur: '9 %', source: '001', mots: ['sorties précoces'] },
];

/** Dispositif, school, département. */
export const structures: Readonly<Record<string, readonly [string, string, string]>> = {
  'sre-saint-quentin': ['micro-lycee', 'lycée Jean Bouin', '02'],
  'sre-la-fere': ['micro-college', 'collège Marie-de-Luxembourg', '02'],
  'sre-creil': ['micro-lycee', 'lycée Jules Uhry', '60'],
  'sre-beauvais': ['micro-college', 'collège Jean-Baptiste Pellerin', '60'],
  'sre-amiens-delambre': ['micro-lycee', 'lycée Delambre', '80'],
  'sre-amiens-marechal': ['micro-college', 'collège Guy Maréchal', '80'],
  'sre-friville-escarbotin': ['micro-lycee', 'lycée du Vimeu', '80'],
  'sre-calais': ['micro-college', 'collège Vauban', '62'],
  'sre-lens': ['micro-college', 'collège Jean Zay', '62'],
  'sre-lievin': ['micro-lycee', 'lycée Henri Darras', '62'],
  'sre-lille': ['micro-college', 'collège Franklin', '59'],
  'sre-maubeuge': ['micro-lycee', 'lycée Pierre Forest', '59'],
};

/** Day in May 2026 (or the week), town (or online), département, and words that the entry must hold. */
type Event = readonly [day: number | 'week', where: string, departement: string, ...words: string[]];

const BAVAY = 'collège Jean Lemaire de Belges';

export const evenements: Readonly<Record<string, Event>> = {
  'evt-0504-webinaire-lancement': [4, 'online', '', 'ouverture institutionnelle', 'conférence', 'après-midi'],
  'evt-0505-creil-after-ela': [5, 'Creil', '60', 'Maison de la ville éco-citoyenne', 'After’ELA', 'Saint-Maximin'],
  'evt-0505-bavay-formation-rds': [5, 'Bavay', '59', BAVAY, '28 rue du Vieux Chemin', '59570', 'RDS', '08:30'],
  'evt-0506-bavay-rds-motivation': [6, 'Bavay', '59', BAVAY, 'RDS', 'motivation'],
  'evt-0506-lens-journee-sre': [6, 'Lens', '62', 'Louvre-Lens', 'De la Galerie du temps aux cimes d’Olhain'],
  'evt-0506-saint-pol-restitution-ppds': [6, 'Saint-Pol-sur-Ternoise', '62', 'Mendès France', 'PPDS', 'ateliers'],
  'evt-0506-lievin-vernissage': [6, 'Liévin', '62', 'collège Descartes-Montaigne', 'Démission impossible'],
  'evt-0506-lievin-tetes-de-l-art': [6, 'Liévin', '62', 'EREA Michel Colucci', 'Têtes de l’art', 'PPDS'],
  'evt-0506-lievin-rds-justice-restaurative': [6, 'Liévin', '62', 'EREA Michel Colucci', 'justice restaurative'],
  'evt-0506-beauvais-portes-ouvertes-cio': [6, 'Beauvais', '60', 'CIO', 'portes ouvertes'],
  'evt-0506-noeux-conference': [6, 'Nœux-les-Mines', '62', 'lycée polyvalent d’Artois', 'Emeline Porthé', 'FOQUALE'],
  'evt-0506-webinaire-reperage': [6, 'online', '', 'webinaire', 'personnels', 'coordonnateurs', 'RDS'],
  'evt-0506-berck-accroche-ton-lycee': [6, 'Berck-sur-Mer', '62', 'Jan Lavezzari', 'Accroche ton lycée', 'PPDS'],
  'evt-0507-calais-temps-fort': [7, 'Calais', '62', 'lycée Léonard de Vinci', 'collège Vauban'],
  'evt-0507-soissons-raccroche-ton-corbu': [7, 'Soissons', '02', 'Le Corbusier', 'Raccroche ton Corbu'],
  'evt-0507-bruay-forum': [7, 'Bruay-la-Buissière', '62', 'collège Albert Camus', 'forum'],
  'evt-0507-chateau-thierry-rebondir': [
    7,
    'Château-Thierry',
    '02',
    'Jean de La Fontaine',
    'Rebondir après une rupture',
  ],
  'evt-week-chateau-thierry-en-cuisine': ['week', 'Château-Thierry', '02', 'Jean de La Fontaine', 'En cuisine'],
  'evt-week-amiens-verger': ['week', 'Amiens', '80', 'lycée Montaigne', 'verger'],
  'evt-week-hucqueliers-ateliers': ['week', 'Hucqueliers', '62', 'collège Gabriel de la Gorce', 'ateliers'],
  'evt-week-hirson-caisse-a-savon': ['week', 'Hirson', '02', 'caisse à savon'],
  'evt-week-friville-arbre': ['week', 'Friville-Escarbotin', '80', 'collège La Rose des Vents', 'arbre'],
};

export const contacts: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
  'contact-draio': {
    telephone: '03 22 82 39 20',
    courriel: 'draio@region-academique-hdf.fr',
    adresse: '144 rue de Bavay, Lille',
  },
  'contact-sre-amiens': { personne: 'Philippe Delignières', academie: 'amiens', passerPar: 'contact-draio' },
  'contact-sre-lille': { personne: 'Étienne Houvenaghel', academie: 'lille', passerPar: 'contact-draio' },
  'contact-ecmlds': { passerPar: 'contact-draio' },
};

export const emergencyNumbers = ['15', '17', '112', '114', '119', '3114', '3018'];

/** The académies that `004` describes, and the région académique of `003` (section 7). */
export const editions: readonly string[] = [
  ...[
    ...['aix-marseille', 'amiens', 'besancon', 'bordeaux', 'caen', 'clermont-ferrand', 'corse', 'creteil', 'dijon'],
    ...['grenoble', 'guadeloupe', 'guyane', 'la-reunion', 'lille', 'limoges', 'lyon', 'martinique', 'montpellier'],
    ...['nancy-metz', 'nantes', 'nice', 'orleans-tours', 'paris', 'poitiers', 'reims', 'rennes', 'rouen'],
    ...['strasbourg', 'toulouse', 'versailles'],
  ].map((academie) => `semaine-2016-${academie}`),
  'semaine-2021-nouvelle-aquitaine',
];

/** Example actions printed for each edition, counted in `003` and `004`. */
export const actionsOfEdition: Readonly<Record<string, number>> = {
  'semaine-2016-aix-marseille': 2,
  'semaine-2016-amiens': 3,
  'semaine-2016-besancon': 3,
  'semaine-2016-bordeaux': 4,
  'semaine-2016-caen': 4,
  'semaine-2016-clermont-ferrand': 5,
  'semaine-2016-corse': 2,
  'semaine-2016-creteil': 5,
  'semaine-2016-dijon': 4,
  'semaine-2016-grenoble': 4,
  'semaine-2016-guadeloupe': 4,
  'semaine-2016-guyane': 2,
  'semaine-2016-la-reunion': 4,
  'semaine-2016-lille': 3,
  'semaine-2016-limoges': 2,
  'semaine-2016-lyon': 3,
  'semaine-2016-martinique': 3,
  'semaine-2016-montpellier': 4,
  'semaine-2016-nancy-metz': 3,
  'semaine-2016-nantes': 4,
  'semaine-2016-nice': 5,
  'semaine-2016-orleans-tours': 3,
  'semaine-2016-paris': 3,
  'semaine-2016-poitiers': 2,
  'semaine-2016-reims': 3,
  'semaine-2016-rennes': 3,
  'semaine-2016-rouen': 5,
  'semaine-2016-strasbourg': 0,
  'semaine-2016-toulouse': 0,
  'semaine-2016-versailles': 5,
  'semaine-2021-nouvelle-aquitaine': 4,
};
