import { join } from 'node:path';
import type { AnswerContent } from '../../src/answering/answer';
import { reply } from '../../src/conversation/reply';
import type { Language } from '../../src/conversation/session';
import type { Entry } from '../../src/knowledge/knowledge';
import { readyKnowledge } from '../../src/conversation/ready-knowledge';
import { readKnowledge } from '../../src/knowledge/load-knowledge';
import { CARD_BYTES_MAX } from '../../src/rendering/page';
import { bytesOf } from '../../src/rendering/page-to-card';
import { renderQuote, type Quote } from '../../src/rendering/quote';
import { buttonsOf, objectsOf, problemsOf, textsOf } from './card-reader';
import { programmeOf } from './toy-answers';
import { toy, toyKnowledge } from './toy-knowledge';

const knowledge = readyKnowledge(readKnowledge(join(__dirname, '..', '..', 'knowledge')).knowledge);

/** A toy entry in the form that its kind is shown in. */
const quotedToy = (entry: Entry, language: Language = 'fr'): Quote => {
  const answer: AnswerContent =
    entry.kind === 'evenement' ? programmeOf({ single: entry, events: [entry] }) : { kind: 'fiche', entry, focus: [] };
  return renderQuote({ entry, answer }, { language, knowledge: toyKnowledge, publicUrl: 'https://bot.exemple.fr' });
};

/** A real entry, as the assistant opens it. */
function quoted(entry: Entry, language: Language): Quote {
  const deps = { knowledge, now: new Date('2026-05-06T08:00:00+02:00'), newId: () => 'd' };
  const { answer } = reply({ kind: 'action', action: { kind: 'open', entry: entry.id } }, {}, deps);
  return renderQuote({ entry, answer }, { language, knowledge, publicUrl: 'https://bot.exemple.fr' });
}

const typesOf = (card: object): unknown[] => objectsOf(card).map(({ type }) => type);

describe('the card of an entry for another conversation', () => {
  it('has no button that speaks to the assistant, and keeps the links to a calendar and a map', () => {
    const { card } = quotedToy(toy('evenement', 'morning'));

    expect(typesOf(card)).not.toContain('Action.Submit');
    expect(buttonsOf(card).map(({ type }) => type)).toEqual(['Action.OpenUrl', 'Action.OpenUrl']);
  });

  it('says what the entry says, and has no title above nothing', () => {
    const { card } = quotedToy(toy('dispositif', 'aged'));

    expect(textsOf(card)).toContain('Parcours par âge (PPA)');
    expect(textsOf(card)).not.toContain('Voir aussi');
  });

  it.each([
    ['fr', 'Atelier du matin'],
    ['en', 'Name of morning'],
  ] as const)('is announced by its name and one line, in %s', (language, title) => {
    const { title: announced, line } = quotedToy(toy('evenement', 'morning'), language);

    expect(announced).toBe(title);
    expect(line).toContain('Lens');
    expect(line).not.toContain('\n');
  });

  it('leaves out what is folded where it would be too large, the largest first', () => {
    const long = 'Une phrase qui prend de la place. '.repeat(400);
    const { faits, ...entry } = toy('dispositif', 'aged');
    const large = { ...entry, faits: { ...faits, implantation: { fr: long, en: long, source: 'guide' } } };
    const answer = { kind: 'fiche', entry: large, focus: [] } as const;

    const { card } = renderQuote({ entry: large, answer }, { language: 'fr', knowledge: toyKnowledge });

    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES_MAX);
    expect(textsOf(card).join()).not.toContain('prend de la place');
    expect(textsOf(card)).toContain('Sources');
  });
});

describe.each(['fr', 'en'] as const)('every entry of the real knowledge base in %s', (language) => {
  const quotes = [...knowledge.entries.values()].map((entry) => quoted(entry, language));

  it('is a valid card that Teams inserts', () => {
    expect(quotes.length).toBeGreaterThan(200);
    expect(quotes.filter(({ card }) => problemsOf(card).length > 0 || bytesOf(card) > CARD_BYTES_MAX)).toEqual([]);
  });

  it('has a name and a line', () => {
    expect(quotes.filter(({ title, line }) => title === '' || line === '')).toEqual([]);
  });

  it('has no button that speaks to the assistant', () => {
    expect(quotes.filter(({ card }) => typesOf(card).some((type) => /Submit|Input/.test(String(type))))).toEqual([]);
  });
});
