import { SHORT_TEXT_CHARS_MAX, type Block, type Choice, type Way } from '../../src/rendering/page';
import { escapeMarkdown, markdownLink, markdownList } from '../../src/rendering/card-elements';
import { pageToCard } from '../../src/rendering/page-to-card';
import { pageToShortText, pageToText } from '../../src/rendering/page-to-text';
import { fr } from '../../src/rendering/phrases/fr';
import { buttonsOf, objectsOf, pressedOf } from './card-reader';

const cardOf = (blocks: readonly Block[], text = 'texte') =>
  pageToCard({ summary: 'résumé', blocks }, text, 'fr', fr.ui);
const choices = (count: number): Choice[] =>
  Array.from({ length: count }, (_, index) => ({ label: `choix ${index}`, action: { kind: 'say', text: `${index}` } }));
const fold: Block = { kind: 'fold', title: 'Titre', detail: 'Détail', blocks: [{ kind: 'paragraph', text: 'Caché' }] };

describe('pageToCard', () => {
  it('shows the title of a fold, and hides what is under it until it is pressed', () => {
    const [, hidden] = cardOf([fold]).body as Record<string, unknown>[];

    expect(hidden).toMatchObject({ id: 'fold-0', isVisible: false });
    expect(pressedOf(cardOf([fold]))).toEqual([{ type: 'Action.ToggleVisibility', targetElements: ['fold-0'] }]);
  });

  it('gives folds within folds ids of their own', () => {
    const ids = objectsOf(cardOf([fold, { ...fold, blocks: [fold, fold] }])).flatMap(({ id }) => id ?? []);

    expect(ids).toEqual(['fold-0', 'fold-1', 'fold-1-0', 'fold-1-1']);
  });

  it('puts six buttons in sets that every host accepts', () => {
    const card = cardOf([{ kind: 'actions', layout: 'buttons', choices: choices(6) }]);

    expect((card.body as { actions: unknown[] }[]).map(({ actions }) => actions.length)).toEqual([5, 1]);
  });

  it('turns buttons into lines to press where they would be more than six', () => {
    const blocks: Block[] = [
      { kind: 'actions', layout: 'buttons', choices: choices(4) },
      { kind: 'actions', layout: 'buttons', choices: choices(3) },
    ];

    expect(buttonsOf(cardOf(blocks))).toHaveLength(0);
    expect(pressedOf(cardOf(blocks)).filter(({ type }) => type === 'Action.Submit')).toHaveLength(7);
  });

  it('opens an address from a button as from a line to press', () => {
    const open: Way = { label: 'ouvrir', action: { kind: 'address', url: 'https://bot.exemple.fr' } };
    const block = (layout: 'buttons' | 'lines'): Block => ({ kind: 'actions', layout, choices: [open] });
    const pressed = { type: 'Action.OpenUrl', url: 'https://bot.exemple.fr' };

    expect(buttonsOf(cardOf([block('buttons')]))).toEqual([{ ...pressed, title: 'ouvrir' }]);
    expect(pressedOf(cardOf([block('lines')]))).toEqual([pressed]);
  });

  it('lets no sign of the content become markdown', () => {
    const [block] = cardOf([{ kind: 'paragraph', text: '*a* [b](c)' }]).body as Record<string, unknown>[];

    expect(block?.text).toBe('\\*a\\* \\[b\\](c)');
  });

  it('asks for what is under a title that fetches it, and does not hold it', () => {
    const fetch = { kind: 'open', entry: 'sas', part: 'duree' } as const;
    const card = cardOf([{ ...fold, fetch }]);

    expect(pressedOf(card)).toEqual([{ type: 'Action.Submit', data: fetch, associatedInputs: 'none' }]);
    expect(JSON.stringify(card)).not.toContain('Caché');
  });

  it('keeps what is behind "Plus…" out of view until that is pressed', () => {
    const card = cardOf([{ kind: 'actions', layout: 'buttons', choices: choices(2), more: [fold] }]);
    const [set, more] = card.body as { actions?: object[]; id?: string; isVisible?: boolean }[];

    expect(set?.actions?.at(-1)).toEqual({
      type: 'Action.ToggleVisibility',
      title: 'Plus…',
      targetElements: [more?.id],
    });
    expect(more?.isVisible).toBe(false);
  });

  it('makes the answers to a question a list where they would be too many beside the other buttons', () => {
    const answers = ['1', '2', '3', null].map((option) => ({
      label: `réponse ${option}`,
      action: { kind: 'answer' as const, dossier: 'd', field: 'age' as const, option },
    }));
    const question: Block = { kind: 'question', text: 'Quel âge ?', choices: answers };
    const others = (count: number): Block => ({ kind: 'actions', layout: 'buttons', choices: choices(count) });

    expect(buttonsOf(cardOf([question, others(2)]))).toHaveLength(6);
    expect(buttonsOf(cardOf([question, others(3)])).map(({ title }) => title)).toContain(fr.ui.submit);
  });
});

describe('pageToShortText', () => {
  const shortOf = (...blocks: Block[]) => pageToShortText({ summary: '', blocks }, fr.ui);

  it('is the whole text where nothing is folded and all of it fits', () => {
    expect(shortOf({ kind: 'paragraph', text: 'Une phrase.' })).toBe('Une phrase.');
  });

  it('leaves what is folded to "tout"', () => {
    expect(shortOf(fold).split('\n')).toEqual(['▸ Titre', '  Détail', '', fr.ui.tout]);
  });

  it('leaves out what does not fit, never the question, which comes last', () => {
    const text = shortOf(
      { kind: 'question', text: 'Quel âge ?', choices: [] },
      { kind: 'list', items: Array.from({ length: 40 }, (_, rank) => `ligne ${rank} `.padEnd(60, 'x')) },
    );

    expect(text.length).toBeLessThanOrEqual(SHORT_TEXT_CHARS_MAX);
    expect(text.split('\n').slice(-3)).toEqual([fr.ui.tout, '', 'Quel âge ?']);
  });
});

describe('pageToText', () => {
  it('reads well in a terminal', () => {
    const text = pageToText(
      {
        summary: '',
        blocks: [
          { kind: 'heading', level: 1, text: 'Titre' },
          { kind: 'paragraph', text: 'Une phrase.' },
          { kind: 'heading', level: 2, text: 'Partie' },
          { kind: 'list', items: ['un', 'deux'] },
          { kind: 'rows', rows: [{ label: 'Lieu', value: 'Creil' }] },
          { kind: 'link', label: 'Téléphone', text: '03 00 00 00 01', url: 'tel:+33300000001' },
          { kind: 'link', label: 'secours', text: '15', url: 'tel:15', size: 'large' },
          fold,
          { kind: 'items', items: [{ title: 'Nom', detail: 'ligne' }] },
          { kind: 'actions', layout: 'buttons', choices: choices(1) },
          {
            kind: 'actions',
            layout: 'lines',
            choices: [{ label: 'ouvrir', action: { kind: 'address', url: 'https://bot.exemple.fr' } }],
          },
        ],
      },
      fr.ui,
    );

    expect(text.split('\n')).toEqual([
      'Titre',
      '',
      'Une phrase.',
      '',
      'Partie',
      '- un',
      '- deux',
      '',
      `Lieu${fr.ui.colon}Creil`,
      `Téléphone${fr.ui.colon}03 00 00 00 01`,
      `15${fr.ui.colon}secours`,
      '',
      'Titre',
      '  Détail',
      '  Caché',
      '',
      '- Nom',
      '  ligne',
      '',
      '→ choix 0',
      `→ ouvrir${fr.ui.colon}https://bot.exemple.fr`,
    ]);
  });
});

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
