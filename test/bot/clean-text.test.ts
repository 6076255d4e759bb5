import { cleanText } from '../../src/bot/clean-text';

const recipient = { id: '28:bot', name: 'Assistant persévérance' };
const mention = (id: string, name: string) => ({ type: 'mention', mentioned: { id, name }, text: `<at>${name}</at>` });

describe('cleanText', () => {
  it.each([
    ['<at>Assistant persévérance</at> bonjour', 'bonjour'],
    ['bonjour <at>Assistant persévérance</at>', 'bonjour'],
    ['<at>Assistant persévérance</at>, <at>assistant PERSÉVÉRANCE</at> bonjour', ', bonjour'],
    ['<at id="0">Assistant persévérance</at>&nbsp;bonjour', 'bonjour'],
    ['<at>Assistant persévérance</at>', ''],
  ])('takes every mention of the bot out of %j', (text, expected) => {
    expect(cleanText({ recipient, text })).toBe(expected);
  });

  it('knows the bot by its id when the mention shows another name, or a part of it', () => {
    const entities = [mention('28:bot', 'Assistant'), mention('28:bot', 'pers.'), mention('29:marie', 'Marie')];

    const text = cleanText({ recipient, entities, text: '<at>Assistant</at> <at>pers.</at> bonjour' });

    expect(text).toBe('bonjour');
  });

  it('keeps the names of other people who are mentioned', () => {
    const entities = [mention('29:marie', 'Marie Dupont')];

    expect(cleanText({ recipient, entities, text: 'et <at>Marie Dupont</at>?' })).toBe('et Marie Dupont ?');
  });

  it.each([
    ['c&#39;est&nbsp;o&ugrave; ?', "c'est o&ugrave; ?"],
    ['&lt;b&gt; &amp;amp; &quot;x&quot; &#xE9;&apos;', '<b> &amp; "x" é\''],
    ['&#9999999; &#xFFFFFFF;', '&#9999999; &#xFFFFFFF;'],
    ['  deux\r\n\tlignes\u00a0\u200b ', 'deux lignes'],
  ])('decodes the basic entities and joins the white space of %j', (text, expected) => {
    expect(cleanText({ recipient, text })).toBe(expected);
  });

  it('is empty without text', () => {
    expect(cleanText({ recipient })).toBe('');
  });

  it.each(['<at ', '<at>', '<at>x', '</at'])('is quick on a long run of %j', (part) => {
    const start = performance.now();

    cleanText({ recipient, text: part.repeat(200_000 / part.length) });

    expect(performance.now() - start).toBeLessThan(1000);
  });
});
