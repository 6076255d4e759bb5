import { wrapText } from '../../src/rendering/wrap-text';

describe('wrapText', () => {
  it('breaks lines between words, at the width of the screen', () => {
    expect(wrapText('un deux trois quatre', 10)).toBe('un deux\ntrois\nquatre');
  });

  it('keeps what is indented, and hangs what goes on below the words of a list', () => {
    expect(wrapText('  - un deux trois', 12)).toBe('  - un deux\n    trois');
    expect(wrapText('1. un deux trois', 10)).toBe('1. un deux\n   trois');
  });

  it('leaves an address whole, and words that are held together', () => {
    expect(wrapText('voir https://bot.exemple.fr/calendrier', 12)).toBe('voir\nhttps://bot.exemple.fr/calendrier');
    expect(wrapText('à 8\u00A0h\u00A030 précises', 9)).toBe('à 8\u00A0h\u00A030\nprécises');
  });

  it('changes nothing of what fits', () => {
    expect(wrapText('Titre\n\n  ligne', 80)).toBe('Titre\n\n  ligne');
  });
});
