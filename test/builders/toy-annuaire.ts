import type { Annuaire, AnnuaireEntry } from '../../src/annuaire/annuaire-entry';

const person = (
  nom: string,
  role: 'ecmlds' | 'foquale',
  bassin: string,
  ville: string,
  line: string,
): AnnuaireEntry => ({
  role,
  nom,
  bassin,
  ville,
  telephone: `01 99 00 00 ${line}`,
  courriel: `${nom.split(' ')[0]?.toLowerCase()}@exemple.fr`,
});

const place = (nom: string, ville: string, departement: string, line: string, bassin?: string): AnnuaireEntry => ({
  role: nom.startsWith('CIO') ? 'cio' : nom.startsWith('Lycée') ? 'lycee' : 'college',
  nom,
  ville,
  departement,
  ...(bassin && { bassin }),
  telephone: `01 99 00 01 ${line}`,
  uai: `00000${line}A`,
});

/** A directory of nobody real, in towns that are: numbers that are given to nobody, addresses at exemple.fr. */
export const toyAnnuaire: Annuaire = {
  deploiement: {
    dataDate: '2026-04-15',
    entries: [
      person('Camille Exemple', 'ecmlds', 'Sambre-Avesnois', 'Maubeuge', '01'),
      person('Claude Exemple', 'ecmlds', 'Béthune-Bruay', 'Béthune', '02'),
      person('Dominique Exemple', 'foquale', 'Béthune-Bruay', 'Bruay-la-Buissière', '03'),
      person('Andrea Exemple', 'ecmlds', 'Boulogne', 'Boulogne-sur-Mer', '04'),
    ],
  },
  ministere: {
    dataDate: '2026-03-01',
    entries: [
      place('CIO de Beauvais', 'Beauvais', '60', '01'),
      place('CIO de Boulogne-sur-Mer', 'Boulogne-sur-Mer', '62', '02', 'BOULOGNE'),
      place('Collège Pilâtre de Rozier', 'Wimereux', '62', '03', 'BOULOGNE'),
      place('Collège Vauban', 'Calais', '62', '04'),
      place('Lycée Exemple', 'Calais', '62', '05'),
      ...['Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept'].map((name, index) =>
        place(`Collège ${name}`, index < 4 ? 'Senlis' : 'Chantilly', '60', `1${index}`, 'Creil Sud'),
      ),
    ],
  },
};
