/** What the commands that back up and restore say. */
export const backupPhrases = {
  backupUsage: 'Usage : npm run backup -- FICHIER   (un fichier qui n’existe pas encore)',
  restoreUsage: 'Usage : npm run restore -- FICHIER',
  inMemory: 'STORAGE=memory ne garde rien après l’arrêt : indiquez le fichier ou la base du bot.',
  exists: (file: string) => `${file} existe déjà : choisissez un autre nom, rien n’est écrasé.`,
  unreadable: (file: string) => `${file} est absent ou illisible.`,
  written: (file: string, rows: number) => `${rows} lignes sauvegardées dans ${file}, sans aucune conversation.`,
  restored: (rows: number) =>
    `${rows} lignes restaurées. Ce qui a expiré depuis la sauvegarde est retiré au démarrage.`,
};
