import { annuaire as fr } from '../fr/annuaire';
import type { Phrases } from '../fr';

export const annuaire: Phrases['annuaire'] = {
  title: (role, place) => `${role}: ${place}`,
  roles: { ecmlds: 'ECMLDS', foquale: 'FOQUALE head', cio: 'CIO', lycee: 'Lycée', college: 'Collège' },
  functions: {
    ecmlds: 'ECMLDS, coordinating teacher of the Mission de lutte contre le décrochage scolaire',
    foquale: 'Head of school in charge of the FOQUALE network',
    cio: "Centre d'information et d'orientation",
    lycee: 'Lycée',
    college: 'Collège',
  },
  bassin: 'Area (bassin)',
  around: {
    bassin: (place) => `The directory has nothing in ${place} itself: here is what it gives for its area.`,
    departement: (place) => `The directory has nothing for ${place}: here is what it gives for its département.`,
  },
  more: (shown, total) => `Here are ${shown} out of ${total}.`,
  whichTown: 'Which town?',
  where: {
    ecmlds: "For which area (bassin) or town? I will give you the ECMLDS's name and contact details.",
    foquale: "For which area (bassin) or town? I will give you the FOQUALE head's name and contact details.",
    cio: 'In which town or area (bassin)? I will give you the contact details of the CIO.',
    lycee: 'In which town or area (bassin)? I will give you the contact details of the lycées.',
    college: 'In which town or area (bassin)? I will give you the contact details of the collèges.',
  },
  say: fr.say,
  said: fr.said,
  sources: {
    ministere: (day) =>
      `Source: Annuaire de l'éducation, French ministry of education (Licence Ouverte). Data of ${day}.`,
    deploiement: (day) => `Source: the list that your services keep. Data of ${day}.`,
  },
  otherwise: 'Or else',
};
