import { countFr } from '../plural';

/** What has changed in the content. */
export const nouveautes = {
  title: (day: string) => `Quoi de neuf depuis le ${day}`,
  count: (count: number) => `${countFr(count, 'fiche modifiée', 'fiches modifiées')}.`,
  changed: (day: string) => `Modifiée le ${day}`,
  none: (day: string) => `Aucune fiche modifiée depuis le ${day}.`,
  latest: (day: string) => `La dernière mise à jour date du ${day}.`,
  noneYet: "Aucune fiche n'a été modifiée depuis sa première version.",
  checked: (day: string) => `Dernière vérification sur les sources : ${day}.`,
};
