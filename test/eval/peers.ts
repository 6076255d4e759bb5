import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { Charset, Document } from 'flexsearch';
import Fuse from 'fuse.js';
import type { IFuseOptions } from 'fuse.js';
import MiniSearch from 'minisearch';
import { fold } from '../../src/knowledge/fold';
import type { Entry, Knowledge } from '../../src/knowledge/knowledge';

/** A search library that staff could be given instead of the assistant. */
export interface Peer {
  readonly name: string;
  /** Ids of the entries found, best first. */
  readonly search: (text: string) => Promise<readonly string[]> | readonly string[];
}

/** An entry as plain text fields: the same for every peer, and all that the assistant's own search reads. */
interface Page {
  readonly id: string;
  readonly nom: string;
  readonly alias: string;
  readonly formulations: string;
  readonly resume: string;
  readonly faits: string;
}

const boosts = { nom: 4, alias: 4, formulations: 2, resume: 1, faits: 0.5 };
const fields = Object.keys(boosts) as (keyof typeof boosts)[];

const toPage = (entry: Entry): Page => ({
  id: entry.id,
  nom: [entry.nom, entry.nomEn, entry.sigle ?? ''].join(' '),
  alias: entry.alias.join(' '),
  formulations: entry.formulations.join(' '),
  resume: `${entry.resume.fr} ${entry.resume.en}`,
  faits: Object.values(entry.faits)
    .flatMap((fact) => (typeof fact === 'object' ? [fact.fr, fact.en].flat() : []))
    .join(' '),
});

/** The peers, each indexed over the entries of the knowledge base with the settings that its documentation advises. */
export async function createPeers({ entries, vocabulary }: Knowledge): Promise<Peer[]> {
  const pages = [...entries.values()].map(toPage);
  const { fr, en } = vocabulary.commonWords.outils;
  const functionWords = new Set([...fr, ...en].map(fold));
  return [
    fuse('Fuse.js fuzzy', pages, { threshold: 0.4 }),
    fuse('Fuse.js token search', pages, { useTokenSearch: true, threshold: 0.3 }),
    miniSearch(pages, functionWords),
    await orama(pages),
    flexSearch(pages),
  ];
}

function fuse(name: string, pages: readonly Page[], options: IFuseOptions<Page>): Peer {
  const index = new Fuse(pages, {
    keys: fields.map((field) => ({ name: field, weight: boosts[field] })),
    ignoreLocation: true,
    ignoreDiacritics: true,
    includeScore: true,
    ...options,
  });
  return { name, search: (text) => index.search(text).map(({ item }) => item.id) };
}

function miniSearch(pages: readonly Page[], functionWords: ReadonlySet<string>): Peer {
  const index = new MiniSearch<Page>({
    fields,
    processTerm: (term) => (functionWords.has(fold(term)) ? null : fold(term)),
    searchOptions: {
      boost: boosts,
      prefix: (term) => term.length > 3,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
    },
  });
  index.addAll(pages);
  return { name: 'MiniSearch', search: (text) => index.search(text).map(({ id }) => String(id)) };
}

async function orama(pages: readonly Page[]): Promise<Peer> {
  // These two packages are ES modules only.
  const { stemmer } = await import('@orama/stemmers/french');
  const { stopwords } = await import('@orama/stopwords/french');
  const db = create({
    schema: { id: 'string', nom: 'string', alias: 'string', formulations: 'string', resume: 'string', faits: 'string' },
    components: { tokenizer: { language: 'french', stemming: true, stemmer, stopWords: stopwords } },
  } as const);
  await insertMultiple(db, [...pages]);
  return {
    name: 'Orama',
    search: async (text) => {
      const found = await searchOrama(db, { term: text, properties: fields, boost: boosts, tolerance: 1, limit: 20 });
      return found.hits.map(({ document }) => document.id);
    },
  };
}

function flexSearch(pages: readonly Page[]): Peer {
  const index = new Document({
    document: { id: 'id', index: fields },
    tokenize: 'forward',
    encoder: Charset.LatinBalance,
  });
  for (const page of pages) index.add({ ...page });
  return {
    name: 'FlexSearch',
    search: (text) => {
      const found = index.search(text, { suggest: true, merge: true, limit: 20 }) as unknown as { id: string }[];
      return found.map(({ id }) => id);
    },
  };
}
