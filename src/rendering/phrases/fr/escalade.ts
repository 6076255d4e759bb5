/** Somebody to talk to, and the mail that is ready for them. */
export const escalade = {
  title: "Parler à quelqu'un",
  summary: (name: string) => `Votre interlocuteur : ${name}.`,
  person: (about: string, name: string, where?: string) =>
    `Pour ${about}${where === undefined ? '' : `, ${where}`} : ${name}.`,
  atOnce:
    'Cet interlocuteur répond pour toute la région. Dites-moi le département, et je vous donne celui qui est près de vous.',
  where: 'Dans quel département ?',
  nearby: (names: string) => `Près de vous, adressez-vous aussi à : ${names}.`,
  mail: {
    link: 'Écrire, message déjà préparé',
    preview: 'Le message préparé',
    subject: (about: string) => `Persévérance scolaire : ${about}`,
    greeting: 'Bonjour,',
    motif: (about: string) => `Je vous écris au sujet suivant : ${about}.`,
    about: (name: string) => `Fiche consultée : ${name}.`,
    criteria: 'Ce que je peux dire du jeune, sans son identité :',
    question: 'Ma question :',
    closing: 'Merci de votre aide.',
    privacy: "Le message reste chez vous tant que vous ne l'envoyez pas. N'y ajoutez pas le nom d'un jeune.",
  },
};
