import type { Knowledge } from './knowledge';
import type { KnowledgeProblem } from './problem';
import type { StyleRule } from './schemas/style';

/** What users say rather than read, and what is printed as it is in the documents. */
const UNCHECKED = new Set(['alias', 'formulations', 'mots', 'themes', 'sources', 'id', 'liens', 'criteres', 'lien']);

/**
 * Texts that break the style sheet (`knowledge/style.yaml`). They answer all the same: this is for whoever edits them, and
 * no reason to refuse a content that is otherwise right.
 */
export function checkStyle({ entries, style = [] }: Knowledge, fileOf: (id: string) => string): KnowledgeProblem[] {
  const rules = style.map((rule) => ({ rule, pattern: new RegExp(rule.interdit, 'u') }));
  return [...entries.values()].flatMap((entry) =>
    textsIn(entry, '', 'fr').flatMap(({ field, text, langue }) =>
      rules.flatMap(({ rule, pattern }) => {
        const found = rule.langue === langue ? pattern.exec(text)?.[0] : undefined;
        return found === undefined ? [] : [faultOf(fileOf(entry.id), field, rule, found)];
      }),
    ),
  );
}

const faultOf = (file: string, field: string, { id, ecrire }: StyleRule, found: string): KnowledgeProblem => ({
  file,
  field,
  fault: { kind: 'style', code: id, found, instead: ecrire },
});

interface Text {
  readonly field: string;
  readonly text: string;
  readonly langue: StyleRule['langue'];
}

function textsIn(value: unknown, field: string, langue: Text['langue']): Text[] {
  // An address is as it is.
  if (typeof value === 'string') return [{ field, text: value.replace(/https?:\S+/g, ''), langue }];
  if (Array.isArray(value)) return value.flatMap((item, at) => textsIn(item, `${field}[${at}]`, langue));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    UNCHECKED.has(key)
      ? []
      : textsIn(item, field === '' ? key : `${field}.${key}`, key === 'en' || key === 'nomEn' ? 'en' : langue),
  );
}
