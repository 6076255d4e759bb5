/** What `npm run icons` says to its users. */
export const packagePhrases = {
  iconDrawn: (file: string) => `Icône dessinée : appPackage/${file}`,
};
