import type { Entry } from '../../knowledge/knowledge';
import { factKeySchema, type Fact, type FactKey } from '../../knowledge/schemas/common';
import type { Block } from '../page';
import { linesIn, type PageContext } from '../page-context';
import { sourceBlock } from './foot-blocks';

/** The fact of an entry; undefined when the entry says that it is not known, or says nothing. */
export function factOf(entry: Entry, key: FactKey): Fact | undefined {
  const facts: Partial<Record<FactKey, Fact | 'inconnu'>> = entry.faits;
  const fact = facts[key];
  return fact === 'inconnu' ? undefined : fact;
}

/** The facts that the question was about, open; an asked fact that is not known is said first. */
export function focusBlocks(entry: Entry, focus: readonly FactKey[], context: PageContext): Block[] {
  const missing = focus.filter((key) => factOf(entry, key) === undefined);
  return [
    ...unknownBlocks(missing, 'attention', context),
    ...focus.flatMap((key): Block[] => {
      const fact = factOf(entry, key);
      return fact
        ? [{ kind: 'heading', level: 2, text: context.phrases.terms.fact[key] }, ...contentOf(fact, context)]
        : [];
    }),
  ];
}

/** All the other facts, folded under their titles; what the documents do not tell in one line. */
export function otherFactBlocks(entry: Entry, focus: readonly FactKey[], context: PageContext): Block[] {
  const keys = factKeySchema.options.filter((key) => key in entry.faits && !focus.includes(key));
  return [
    ...keys.flatMap((key): Block[] => {
      const fact = factOf(entry, key);
      return fact ? [{ kind: 'fold', title: context.phrases.terms.fact[key], blocks: contentOf(fact, context) }] : [];
    }),
    ...unknownBlocks(
      keys.filter((key) => factOf(entry, key) === undefined),
      'subtle',
      context,
    ),
  ];
}

function unknownBlocks(keys: readonly FactKey[], tone: 'attention' | 'subtle', { phrases }: PageContext): Block[] {
  if (keys.length === 0) return [];
  const names = keys.map((key) => phrases.terms.fact[key].toLowerCase());
  return [{ kind: 'paragraph', tone, text: phrases.fiche.unknown(names.join(', ')) }];
}

function contentOf(fact: Fact, context: PageContext): Block[] {
  const lines = linesIn(fact, context);
  const [first = '', ...others] = lines;
  const content: Block = others.length === 0 ? { kind: 'paragraph', text: first } : { kind: 'list', items: lines };
  return [content, sourceBlock(fact.source, context)];
}
