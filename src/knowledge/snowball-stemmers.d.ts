declare module 'snowball-stemmers' {
  export function newStemmer(language: 'french'): { stem(word: string): string };
}
