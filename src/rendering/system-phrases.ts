import type { Language } from '../conversation/session';

/** What a user reads when a turn fails: the only answer that does not come from the pipeline. */
export const errorSentence: Readonly<Record<Language, string>> = {
  fr: 'Désolé, une erreur m’a empêché de répondre : réessayez dans un instant.',
  en: 'Sorry, an error kept me from answering: please try again in a moment.',
};

/** What the search of the compose box says where it finds nothing. */
export const nothingFound: Readonly<Record<Language, string>> = {
  fr: 'Aucune fiche ne correspond : essayez un autre mot, un sigle ou une ville.',
  en: 'No entry matches: try another word, an acronym or a town.',
};

/** What a browser shows when the link of an old card asks for an event that the programme no longer has. */
export const noSuchCalendar: Readonly<Record<Language, string>> = {
  fr: 'Cet événement n’est pas au programme que je connais : demandez « programme de la Semaine » à l’assistant.',
  en: 'This event is not in the programme that I know: ask the assistant for the “programme of the Semaine”.',
};

interface Started {
  readonly address: string;
  readonly mode: 'local' | 'production';
  readonly previewDate?: Date;
  readonly storage: { readonly kind: 'memory' | 'postgres' } | { readonly kind: 'file'; readonly path: string };
}

/** What the terminal says once the bot listens. */
export const startedLines = ({ address, mode, previewDate, storage }: Started): string[] => [
  `Assistant persévérance : le bot écoute sur ${address}`,
  mode === 'local'
    ? 'Mode local : sans identité Microsoft, accessible depuis ce poste seulement.'
    : 'Mode production : chaque requête doit porter un jeton signé par Microsoft.',
  `Données : ${storage.kind === 'file' ? storage.path : keptIn[storage.kind]}`,
  ...(previewDate ? [`Date simulée (PREVIEW_DATE) : ${inParis.format(previewDate)}, heure de Paris.`] : []),
];

const keptIn = {
  memory: 'en mémoire, perdues à l’arrêt (STORAGE=memory)',
  postgres: 'base PostgreSQL (DATABASE_URL)',
};

const inParis = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', dateStyle: 'full', timeStyle: 'short' });

const exampleQuestions = [
  'Quel dispositif pour un décrocheur de 17 ans ?',
  'C’est quoi aujourd’hui ?',
  'Comment joindre un ECMLDS ?',
];

/** What the terminal says of the Playground, Microsoft's local Teams client. */
export const playgroundLines = {
  ready: (address: string): string[] => [
    `Pour discuter, ouvrez ${address} (Microsoft 365 Agents Playground). Par exemple :`,
    ...exampleQuestions.map((question) => `  - ${question}`),
  ],
  portTaken: (port: number): string[] => [
    `Le port ${port} (PLAYGROUND_PORT) est déjà pris : le Playground utilise le premier port libre suivant.`,
  ],
  missing: (): string[] => [
    'Playground absent (installation sans les dépendances de développement) : le bot fonctionne sans lui. « npm ci » l’installe.',
  ],
  failed: (): string[] => [
    'Le Playground n’a pas pu démarrer ou s’est arrêté : le bot fonctionne sans lui. Détails : devTools/m365agentsplayground.log',
  ],
};
