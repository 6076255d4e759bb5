import { escapeMarkdown, markdownLink, markdownList } from '../../src/rendering/page-to-card';

describe('escapeMarkdown', () => {
  it.each([
    ['*fort* et _penché_', '\\*fort\\* et \\_penché\\_'],
    ['[texte](adresse)', '\\[texte\\](adresse)'],
    ['- pas une liste', '\\- pas une liste'],
    ['6. mai', '6\\. mai'],
    ['# pas un titre', '\\# pas un titre'],
    ['a\\b', 'a\\\\b'],
  ])('shows %s as it is written', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it.each(['16–18 ans', 'micro-lycée', '8:30', "l'Oise (60)", '28,3 %'])('leaves %s alone', (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });
});

describe('markdownLink', () => {
  it('does not let brackets or spaces of the address end it', () => {
    expect(markdownLink('le [guide]', 'https://example.fr/a (b)')).toBe(
      '[le \\[guide\\]](https://example.fr/a%20%28b%29)',
    );
  });
});

describe('markdownList', () => {
  it('writes one line an item', () => {
    expect(markdownList(['un', 'd_eux'])).toBe('- un\n- d\\_eux');
  });
});
