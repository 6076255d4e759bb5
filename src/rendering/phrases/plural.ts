/** "1 temps fort", "2 contacts": the number with its noun. Zero is singular in French and plural in English. */
const countIn =
  (isSingular: (count: number) => boolean) =>
  (count: number, one: string, many: string): string =>
    `${count} ${isSingular(count) ? one : many}`;

export const countFr = countIn((count) => count < 2);
export const countEn = countIn((count) => count === 1);
