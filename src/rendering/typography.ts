import type { Language } from '../conversation/session';
import type { Block, Page, Way } from './page';

const NO_BREAK = '\u00A0';
const NARROW_NO_BREAK = '\u202F';

/**
 * A text as it is printed in its language. French gets its quotation marks and the no-break spaces that content and
 * phrases write as plain ones or leave out; addresses, telephone numbers and hours such as 8:30 stay as they are.
 * Line ends become spaces: a text is one paragraph. Doing it twice changes nothing.
 */
export function typeset(text: string, language: Language): string {
  const line = text.replace(/\s*\n\s*/g, ' ').trim();
  if (language === 'en') return line;
  return line
    .replace(/"([^"]*)"/g, '«$1»')
    .replace(/«\s*/g, `«${NO_BREAK}`)
    .replace(/\s*»/g, `${NO_BREAK}»`)
    .replace(/(\S)\s*([;?!]+)(?=[\s»)\]]|$)/g, `$1${NARROW_NO_BREAK}$2`)
    .replace(/(\S)\s*:(?=[\s»)\]]|$)/g, `$1${NO_BREAK}:`)
    .replace(/(\d)\s*%/g, `$1${NO_BREAK}%`)
    .replace(/(?<![\d,]|\d\s)\d{1,3}(?:\s\d{3})+(?!\d|\s\d)/g, (number) => number.replace(/\s/g, NARROW_NO_BREAK));
}

/** Nearly all texts are the content's own and come again and again; far above what it holds, in two languages. */
const KEPT_MAX = 20_000;
const kept: Record<Language, Map<string, string>> = { fr: new Map(), en: new Map() };

function typesetOnce(text: string, language: Language): string {
  const known = kept[language].get(text);
  if (known !== undefined) return known;
  if (kept[language].size >= KEPT_MAX) kept[language].clear();
  const set = typeset(text, language);
  kept[language].set(text, set);
  return set;
}

/** The page with every text that a user reads typeset: the one place through which all of them go. */
export function typesetPage(page: Page, language: Language): Page {
  const set = (text: string) => typesetOnce(text, language);
  const all = (blocks: readonly Block[]) => blocks.map((block) => typesetBlock(block, set));
  return { summary: set(page.summary), blocks: all(page.blocks), ...(page.whole && { whole: all(page.whole) }) };
}

type SetText = (text: string) => string;

function typesetBlock(block: Block, set: SetText): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: set(block.text) };
    case 'list':
      return { ...block, items: block.items.map(set) };
    case 'items':
      return {
        ...block,
        items: block.items.map(({ title, detail, action }) => ({
          title: set(title),
          detail: detail && set(detail),
          ...(action && { action }),
        })),
      };
    case 'rows':
      return { ...block, rows: block.rows.map(({ label, value }) => ({ label: set(label), value: set(value) })) };
    case 'compared':
      return {
        ...block,
        title: block.title && set(block.title),
        values: block.values.map(({ name, lines }) => ({ name: set(name), lines: lines.map(set) })),
      };
    case 'fold':
      return {
        ...block,
        title: set(block.title),
        detail: block.detail && set(block.detail),
        blocks: block.blocks.map((inner) => typesetBlock(inner, set)),
      };
    case 'link':
      return { ...block, label: set(block.label) };
    case 'calls':
      return {
        ...block,
        lead: set(block.lead),
        numbers: block.numbers.map(({ number, label }) => ({ number, label: set(label) })),
      };
    case 'question':
      return { ...block, text: set(block.text), choices: block.choices.map((choice) => typesetChoice(choice, set)) };
    case 'tabs':
      return { ...block, tabs: block.tabs.map((tab) => ({ ...tab, label: set(tab.label) })) };
    case 'table':
      return {
        ...block,
        names: block.names.map(set),
        rows: block.rows.map(({ title, values }) => ({ title: set(title), values: values.map(set) })),
      };
    case 'tile':
      return { ...block, title: set(block.title), lines: block.lines.map(set) };
    case 'actions':
      return {
        ...block,
        choices: block.choices.map((choice) => typesetChoice(choice, set)),
        ...(block.more && { more: block.more.map((inner) => typesetBlock(inner, set)) }),
      };
  }
}

/** Only the label: what pressing means is not read by anyone. */
const typesetChoice = <One extends Way>(choice: One, set: SetText): One => ({ ...choice, label: set(choice.label) });
