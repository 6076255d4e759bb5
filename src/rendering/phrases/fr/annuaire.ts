import type { AnnuaireRole } from '../../../knowledge/requests';

/** What is found in the directory that whoever deploys the bot has imported. */
export const annuaire = {
  title: (role: string, place: string) => `${role} : ${place}`,
  roles: {
    ecmlds: 'ECMLDS',
    foquale: 'Responsable FOQUALE',
    cio: 'CIO',
    lycee: 'Lycée',
    college: 'Collège',
  } satisfies Record<AnnuaireRole, string>,
  functions: {
    ecmlds: 'ECMLDS, enseignant coordonnateur de la Mission de lutte contre le décrochage scolaire',
    foquale: "Chef d'établissement responsable du réseau FOQUALE",
    cio: "Centre d'information et d'orientation",
    lycee: 'Lycée',
    college: 'Collège',
  } satisfies Record<AnnuaireRole, string>,
  bassin: 'Bassin',
  around: {
    bassin: (place: string) => `L'annuaire n'a rien à ${place} même : voici ce qu'il donne pour son bassin.`,
    departement: (place: string) => `L'annuaire n'a rien pour ${place} : voici ce qu'il donne pour son département.`,
  },
  more: (shown: number, total: number) => `En voici ${shown} sur ${total}.`,
  whichTown: 'Quelle ville ?',
  where: {
    ecmlds: "Pour quel bassin ou quelle ville ? Je vous donne le nom et les coordonnées de l'ECMLDS.",
    foquale: 'Pour quel bassin ou quelle ville ? Je vous donne le nom et les coordonnées du responsable FOQUALE.',
    cio: 'Dans quelle ville ou quel bassin ? Je vous donne les coordonnées du CIO.',
    lycee: 'Dans quelle ville ou quel bassin ? Je vous donne les coordonnées des lycées.',
    college: 'Dans quelle ville ou quel bassin ? Je vous donne les coordonnées des collèges.',
  } satisfies Record<AnnuaireRole, string>,
  /** What pressing a place says in the user's stead. */
  say: (role: string, place: string) => `contact ${role} ${place}`,
  said: {
    ecmlds: 'ECMLDS',
    foquale: 'FOQUALE',
    cio: 'CIO',
    lycee: 'lycée',
    college: 'collège',
  } satisfies Record<AnnuaireRole, string>,
  sources: {
    ministere: (day: string) =>
      `Source : Annuaire de l'éducation, ministère de l'Éducation nationale (Licence Ouverte). Données du ${day}.`,
    deploiement: (day: string) => `Source : liste tenue par vos services. Données du ${day}.`,
  },
  otherwise: 'Et sinon',
};
