import { countFr } from '../plural';

export const programme = {
  summary: (title: string, count: string) => `${title} — ${count}`,
  title: (edition: string, what: string) => `${edition} : ${what}`,
  wholeWeek: (period: string) => `toute la Semaine, ${period}`,
  wholeWeekHeading: 'Toute la semaine',
  severalDays: (period: string) => `Sur plusieurs jours, ${period}`,
  audience: (audience: string) => `pour ${audience}`,
  theme: (theme: string) => `sur le thème « ${theme} »`,
  online: 'en ligne',
  wrongWeekday: (date: string, weekday: string) => `Attention, le ${date} est un ${weekday} : j'ai suivi la date.`,
  when: {
    before: (period: string) => `La Semaine aura lieu ${period}.`,
    during: (period: string) => `La Semaine a lieu ${period}.`,
    after: (period: string) => `La Semaine a eu lieu ${period}.`,
  },
  nothingThen: (period: string) => `Elle n'a pas d'événement ${period}.`,
  otherWay: 'Son programme se consulte ici ; pour les autres dates, le Pôle Persévérance vous renseigne.',
  count: (count: number, ofWeek: number) =>
    countFr(count, 'temps fort', 'temps forts') +
    (ofWeek > 0 && ofWeek < count ? `, dont ${ofWeek} toute la semaine.` : '.'),
  empty: (where: string) => `Je ne connais aucun temps fort ${where}.`,
  emptyHint: 'La demande peut être élargie : toute la semaine, ou toute la région.',
  alsoOnline: (count: number) =>
    `S'y ajoute${count > 1 ? 'nt' : ''} ${countFr(count, 'temps fort en ligne', 'temps forts en ligne')}.`,
  partial: (legible: number, announced: number, days: string, pages: number, asked: number) =>
    `${legible} des ${announced} temps forts annoncés sont lisibles ; ${pages > 1 ? 'les pages du programme des' : 'la page du programme du'} ${days} ne ${pages > 1 ? 'le sont' : "l'est"} pas : la liste de ${asked > 1 ? 'ces jours' : 'ce jour'} est partielle.`,
  date: 'Date',
  time: 'Heure',
  place: 'Lieu',
  audienceLabel: 'Public',
  timeUnknown: 'non précisée dans les documents',
  endUnknown: "L'heure de fin n'est pas précisée dans les documents.",
  audienceUnknown: 'non précisé dans les documents',
  times: (from: string, to: string | undefined) => (to === undefined ? from : `${from} à ${to}`),
};
